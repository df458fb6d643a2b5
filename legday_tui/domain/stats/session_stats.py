"""A session as lists and charts want it: in numbers, without its sets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.domain.session import IMPORTED, Session, SessionHead
from legday_tui.domain.stats.totals import Totals, totals_of


@dataclass(frozen=True, slots=True)
class SessionStats:
    """What is kept in memory of every session."""

    head: SessionHead
    totals: Totals
    exercises: tuple[str, ...]
    """The exercises of its working sets, in order."""

    @property
    def day(self) -> date:
        """The local date on which it started."""
        return self.head.started_at.date()


def stats_of(session: Session) -> SessionStats:
    """The numbers of a session."""
    exercises = dict.fromkeys(r.exercise for r in session.sets if r.type == "working")
    return SessionStats(session.head, totals_of(session), tuple(exercises))


def last_like(all_stats: Sequence[SessionStats], head: SessionHead) -> SessionStats | None:
    """The last session before this one at the same level, done the same way; imported ones are like none."""
    if head.level == IMPORTED:
        return None
    return next(
        (
            d
            for d in reversed(all_stats)
            if d.head.started_at < head.started_at
            and d.head.id != head.id
            and not d.head.rehearsal
            and (d.head.level, d.head.method) == (head.level, head.method)
        ),
        None,
    )
