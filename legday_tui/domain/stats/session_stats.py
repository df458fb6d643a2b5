"""Numbers of a session for lists and charts, without its sets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from legday_tui.domain.session import IMPORTED, Session, SessionHead, SetResult, counts
from legday_tui.domain.terms import Method


@dataclass(frozen=True, slots=True)
class Totals:
    """Totals of a session. Sets, reps and holds are those of working sets; drops add volume load only.

    Times are in seconds.
    """

    sets: int
    reps: int
    left: int
    """Reps of the left side."""
    right: int
    """Reps of the right side."""
    volume_load_kg: float
    hold_s: float
    longest_hold_s: float
    """Of the shorter side, as of every record; without a hold that was cut short."""
    duration_s: float
    """0 if it is not known."""
    rest_s: float
    """The rests after all sets: those after ramp-up sets and drops as well."""

    @property
    def work_s(self) -> float:
        """The duration without the rests, in seconds."""
        return max(0.0, self.duration_s - self.rest_s)


@dataclass(frozen=True, slots=True)
class SessionStats:
    """What stays in memory of each session."""

    head: SessionHead
    totals: Totals
    exercises: tuple[str, ...]
    """The exercises of the working sets, in order."""

    @property
    def day(self) -> date:
        """The local date on which the session started."""
        return self.head.started_at.date()


def stats_of(session: Session) -> SessionStats:
    """Return the numbers of a session."""
    exercises = dict.fromkeys(r.exercise for r in session.sets if r.type == "working")
    return SessionStats(session.head, totals_of(session), tuple(exercises))


def totals_of(session: Session) -> Totals:
    """Return the totals of a session. A session in progress lasts until its last set."""
    work = [r for r in session.sets if r.type == "working"]
    holds = [r for r in work if r.kind == "hold" and not r.is_slip]
    last = max((r.done_at for r in session.sets if r.done_at), default=session.started_at)
    duration = (session if session.finished_at else replace(session, finished_at=last)).duration
    return Totals(
        sets=len(work),
        reps=sum(r.total_reps for r in work),
        left=sum(r.reps_left or 0 for r in work),
        right=sum(r.reps_right or 0 for r in work),
        volume_load_kg=sum(r.volume_load_kg for r in session.sets if r.type in ("working", "drop")),
        hold_s=sum(r.total_seconds for r in holds),
        longest_hold_s=max((r.weaker_seconds for r in holds if not r.cut_short), default=0.0),
        duration_s=0.0 if duration is None else duration.total_seconds(),
        rest_s=sum(r.rest_s or 0.0 for r in session.sets),
    )


def previous_comparable(session_stats: Sequence[SessionStats], head: SessionHead) -> SessionStats | None:
    """Return the latest earlier session of the same kind, or None.

    Of the same kind are those at the same level, by the same method, with the same time limit, and both easy
    or not. Only sessions that count and did not end early are compared with, and no imported ones.
    """
    if head.level == IMPORTED:
        return None
    return next(
        (
            stats
            for stats in reversed(session_stats)
            if stats.head.started_at < head.started_at
            and stats.head.id != head.id
            and counts(stats.head, head.started_at)
            and stats.head.status == "finished"
            and _kind_of(stats.head) == _kind_of(head)
        ),
        None,
    )


def _kind_of(head: SessionHead) -> tuple[str, Method, bool, int | None]:
    return head.level, head.method, head.easy, head.minutes


def fair_comparison(
    session_stats: Sequence[SessionStats], session: Session, *, has_records: bool
) -> SessionStats | None:
    """Return the session whose total is worth comparing with, or None.

    A session that ended early is compared with none, nor is one that lifted less in all and still broke a
    record.
    """
    previous = previous_comparable(session_stats, session)
    if previous is None or session.status == "ended_early":
        return None
    fell = totals_of(session).volume_load_kg < previous.totals.volume_load_kg
    return None if has_records and fell else previous


def by_exercise(sets: Iterable[SetResult]) -> list[tuple[str, str, list[SetResult]]]:
    """Group sets as (phase, what was really done, sets), in the order in which each was first done."""
    groups: dict[tuple[str, str], list[SetResult]] = {}
    for result in sets:
        groups.setdefault((result.phase, result.really_done), []).append(result)
    return [(phase, exercise, results) for (phase, exercise), results in groups.items()]
