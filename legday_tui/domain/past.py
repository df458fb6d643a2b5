"""What past sessions say about today: last time's sets, the best hold, weeks in a row."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from legday_tui.domain.record import Session, SetResult


def counting(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """The sessions that count for progress: rehearsals do not."""
    return tuple(s for s in sessions if not s.rehearsal)


def last_time(sessions: Sequence[Session], *, rehearsals: bool = False) -> dict[str, tuple[SetResult, ...]]:
    """The working sets of each exercise in the last session that had it; sessions are oldest first."""
    found: dict[str, tuple[SetResult, ...]] = {}
    for session in sessions if rehearsals else counting(sessions):
        by_exercise: dict[str, list[SetResult]] = {}
        for result in session.sets:
            if result.type == "working":
                by_exercise.setdefault(result.exercise, []).append(result)
        found.update({exercise: tuple(results) for exercise, results in by_exercise.items()})
    return found


def best_hold_s(sessions: Iterable[Session], exercise: str) -> float | None:
    """The longest hold of an exercise, in seconds; None if there was none."""
    holds = (r.total_seconds for s in counting(sessions) for r in s.sets if r.exercise == exercise)
    return max(holds, default=None)


def weeks_in_a_row(sessions: Iterable[Session], today: date) -> int:
    """Weeks with a leg day, counted back from this one; this week may still be without."""
    weeks = {_monday(s.started_at.date()) for s in counting(sessions) if s.status != "in_progress"}
    week = _monday(today)
    if week not in weeks:
        week -= timedelta(weeks=1)
    count = 0
    while week in weeks:
        count += 1
        week -= timedelta(weeks=1)
    return count


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def preferred_exercises(sessions: Sequence[Session]) -> frozenset[str]:
    """The exercises of the last session: where the user has a choice, it is taken again."""
    return frozenset(r.exercise for r in sessions[-1].sets) if sessions else frozenset()
