"""Series of points for the charts. A series contains comparable sessions only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from legday_tui.domain.dates import monday_of
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.domain.stats.progress import like_the_latest
from legday_tui.domain.stats.session_stats import SessionStats

TrendKind = Literal["volume", "hold", "held", "weeks", "load", "reps", "body"]
MAX_POINTS = 60
"""Points of a chart; more are indistinguishable on a terminal."""
WEEKS = 26
"""Weeks of the chart of sessions per week."""
Point = tuple[date, float]
"""A local date and a value."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The points of one chart, oldest first, in kilograms, seconds, sessions or reps by kind."""

    kind: TrendKind
    points: tuple[Point, ...]
    exercise: str | None = None
    reference: Performance | None = None
    """The latest performance: all points have its tempo and range of motion."""
    goal: float | None = None
    """The value of the goal."""


def trends_of(
    session_stats: Sequence[SessionStats],
    history: TrainingHistory,
    today: date,
    weights: Sequence[BodyWeight] = (),
    *,
    hold_goal_s: int | None = None,
) -> list[Trend]:
    """Return the general charts, which may be without points, those of each exercise, and of the body weight.

    The last one is left out without a weight. `hold_goal_s` is the goal of the longest hold of a session.
    Only sessions that count in the history do so here.
    """
    counted = {head.id for head in history.heads}
    real = [s for s in session_stats if s.head.id in counted]
    volume = [(s.day, s.totals.volume_load_kg) for s in real if s.totals.volume_load_kg]
    holds = [s for s in real if s.totals.longest_hold_s]
    trends = [
        Trend("volume", _last(volume)),
        Trend("hold", _last([(s.day, s.totals.longest_hold_s) for s in holds]), goal=hold_goal_s),
        Trend("held", _last([(s.day, s.totals.hold_s) for s in holds])),
        Trend("weeks", _sessions_a_week(real, today)),
    ]
    for exercise in history.performances:
        trends += _exercise_trends(exercise, history.performances_of(exercise))
    if weights:
        trends.append(Trend("body", _last([(weight.day, weight.kg) for weight in weights])))
    return trends


def _exercise_trends(exercise: str, performances: Sequence[Performance]) -> Iterator[Trend]:
    """Yield load and reps of an exercise, from performances comparable to the latest one."""
    latest = performances[-1]
    if not any(latest.reps):
        return
    comparable = like_the_latest(performances)
    if latest.load.total_kg:
        loads = [(p.session.started_at.date(), p.load.total_kg) for p in comparable if p.load.total_kg]
        yield Trend("load", _last(loads), exercise, latest)
    reps = [(p.session.started_at.date(), float(sum(p.reps))) for p in comparable if p.load == latest.load]
    yield Trend("reps", _last(reps), exercise, latest)


def _sessions_a_week(real: Sequence[SessionStats], today: date) -> tuple[Point, ...]:
    """Return the number of sessions in each of the last weeks; no points if there are no sessions at all."""
    monday = monday_of(today)
    weeks = {monday - timedelta(weeks=back): 0.0 for back in reversed(range(WEEKS))}
    for stats in real:
        week = monday_of(stats.day)
        if week in weeks:
            weeks[week] += 1
    return tuple(weeks.items()) if real else ()


def _last(points: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(points[-MAX_POINTS:])
