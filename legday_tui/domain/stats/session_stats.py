"""A session as lists and charts want it: in numbers, without its sets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.domain.session import IMPORTED, Session, SessionHead, SetResult


@dataclass(frozen=True, slots=True)
class Totals:
    """Totals of a session; only working sets count as sets and reps, drops as volume, too."""

    sets: int
    reps: int
    left: int
    right: int
    volume_load_kg: float
    hold_s: float
    longest_hold_s: float
    duration_s: float
    rest_s: float

    @property
    def work_s(self) -> float:
        """Everything that was not rest."""
        return max(0.0, self.duration_s - self.rest_s)


def totals_of(session: Session) -> Totals:
    """The totals of a session; the duration of one in progress ends with its last set."""
    work = [r for r in session.sets if r.type == "working"]
    holds = [r.total_seconds for r in work if r.kind == "hold"]
    last = max((r.done_at for r in session.sets if r.done_at), default=session.started_at)
    ended = session.finished_at or last
    return Totals(
        sets=len(work),
        reps=sum(r.total_reps for r in work),
        left=sum(r.reps_left or 0 for r in work),
        right=sum(r.reps_right or 0 for r in work),
        volume_load_kg=sum(r.volume_load_kg for r in session.sets if r.type in ("working", "drop")),
        hold_s=sum(holds),
        longest_hold_s=max(holds, default=0.0),
        duration_s=max(0.0, (ended - session.started_at).total_seconds()),
        rest_s=sum(r.rest_s or 0.0 for r in work),
    )


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


def previous_comparable(session_stats: Sequence[SessionStats], head: SessionHead) -> SessionStats | None:
    """The last session before this one at the same level, done the same way; imported ones are like none."""
    if head.level == IMPORTED:
        return None
    return next(
        (
            d
            for d in reversed(session_stats)
            if d.head.started_at < head.started_at
            and d.head.id != head.id
            and not d.head.rehearsal
            and (d.head.level, d.head.method) == (head.level, head.method)
        ),
        None,
    )


def by_exercise(sets: Iterable[SetResult]) -> list[tuple[str, str, list[SetResult]]]:
    """Phase, exercise and sets, in the order in which they were first done."""
    found: dict[tuple[str, str], list[SetResult]] = {}
    for result in sets:
        found.setdefault((result.phase, result.exercise), []).append(result)
    return [(phase, exercise, results) for (phase, exercise), results in found.items()]
