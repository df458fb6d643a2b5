"""How training goes over the months: series of points for charts, comparing only like with like."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from legday_tui.domain.planning.training_history import Performance, TrainingHistory
from legday_tui.domain.stats.session_stats import SessionStats
from legday_tui.domain.terms import GOAL_HOLD_S

TrendKind = Literal["volume", "hold", "held", "weeks", "load", "reps"]
MAX_POINTS = 60
"""More would be a smear on a terminal."""
WEEKS = 26
Point = tuple[date, float]


@dataclass(frozen=True, slots=True)
class Trend:
    """One chart: kilograms, seconds, sessions or reps, by its kind; oldest point first."""

    kind: TrendKind
    points: tuple[Point, ...]
    exercise: str | None = None
    like: Performance | None = None
    """The newest bout, whose tempo and depth all points share."""
    goal: float | None = None


def trends_of(session_stats: Sequence[SessionStats], past: TrainingHistory, today: date) -> list[Trend]:
    """All charts there are something to say about; the first three are always among them."""
    real = [d for d in session_stats if not d.head.rehearsal and d.head.status != "in_progress"]
    volume = [(d.day, d.totals.volume_load_kg) for d in real if d.totals.volume_load_kg]
    holds = [d for d in real if d.totals.longest_hold_s]
    return [
        Trend("volume", _last(volume)),
        Trend("hold", _last([(d.day, d.totals.longest_hold_s) for d in holds]), goal=GOAL_HOLD_S),
        Trend("held", _last([(d.day, d.totals.hold_s) for d in holds])),
        Trend("weeks", _sessions_a_week(real, today)),
        *(trend for exercise in past.performances for trend in _of_exercise(exercise, past.of(exercise))),
    ]


def _of_exercise(exercise: str, performances: Sequence[Performance]) -> Iterator[Trend]:
    """Load and reps of an exercise, in the tempo and depth of its newest bout."""
    newest = performances[-1]
    if not any(newest.reps):
        return
    alike = [b for b in performances if (b.tempo, b.sets[-1].rom) == (newest.tempo, newest.sets[-1].rom)]
    if newest.load.total_kg:
        loads = [(b.session.started_at.date(), b.load.total_kg) for b in alike if b.load.total_kg]
        yield Trend("load", _last(loads), exercise, newest)
    reps = [(b.session.started_at.date(), float(sum(b.reps))) for b in alike if b.load == newest.load]
    yield Trend("reps", _last(reps), exercise, newest)


def _sessions_a_week(real: Sequence[SessionStats], today: date) -> tuple[Point, ...]:
    """Sessions in each of the last weeks; none at all where there never was one."""
    monday = today - timedelta(days=today.weekday())
    weeks = {monday - timedelta(weeks=back): 0.0 for back in reversed(range(WEEKS))}
    for stats in real:
        week = stats.day - timedelta(days=stats.day.weekday())
        if week in weeks:
            weeks[week] += 1
    return tuple(weeks.items()) if real else ()


def _last(points: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(points[-MAX_POINTS:])
