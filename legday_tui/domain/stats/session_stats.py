"""A session as lists and charts want it: in numbers, without its sets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.domain.session import IMPORTED, Head, Session
from legday_tui.domain.stats.totals import Summary, summary_of


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


def last_like(digests: Sequence[Digest], head: Head) -> Digest | None:
    """The last session before this one at the same level, done the same way; imported ones are like none."""
    if head.level == IMPORTED:
        return None
    return next(
        (
            d
            for d in reversed(digests)
            if d.head.started_at < head.started_at
            and d.head.id != head.id
            and not d.head.rehearsal
            and (d.head.level, d.head.adjustment) == (head.level, head.adjustment)
        ),
        None,
    )
