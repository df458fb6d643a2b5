"""A session as lists and charts want it: in numbers, without its sets."""

from dataclasses import dataclass
from datetime import date

from legday_tui.domain.record import Head, Session
from legday_tui.domain.summary import Summary, summary_of


@dataclass(frozen=True, slots=True)
class Digest:
    """What is kept in memory of every session."""

    head: Head
    summary: Summary
    exercises: tuple[str, ...]
    """The exercises of its working sets, in order."""

    @property
    def day(self) -> date:
        """The local date on which it started."""
        return self.head.started_at.date()


def digest_of(session: Session) -> Digest:
    """The numbers of a session."""
    exercises = dict.fromkeys(r.exercise for r in session.sets if r.type == "working")
    return Digest(session.head, summary_of(session), tuple(exercises))
