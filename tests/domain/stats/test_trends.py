"""Series of points for charts."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.stats.session_stats import stats_of
from legday_tui.domain.stats.trends import MAX_POINTS, WEEKS, Trend, trends_of
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.results import with_load
from tests.domain.samples import SQUAT, WALL_SIT, result, session
from tests.fake_clock import MONDAY_EVENING

TODAY = date(2026, 11, 25)


def squats(reps: int, each: float = 8.0, *, tempo: str = "2-0-2-0") -> SetResult:
    return with_load(replace(result(SQUAT), reps=reps, tempo=tempo), Load(each, 2))


def held(seconds: float) -> SetResult:
    return replace(result(WALL_SIT), seconds=seconds)


def weekly(*days: list[SetResult], rehearsal: bool = False) -> list[Session]:
    """One session per week, the last one on Monday of the current week."""
    first = MONDAY_EVENING - timedelta(weeks=len(days) - 1)
    return [
        replace(
            session(*sets, started_at=first + timedelta(weeks=n), rehearsal=rehearsal), id=f"{n + 1:032x}"
        )
        for n, sets in enumerate(days)
    ]


def trends(sessions: list[Session], hold_goal_s: int | None = None) -> dict[str, Trend]:
    stats = [stats_of(s) for s in sessions]
    found = trends_of(stats, TrainingHistory(sessions), TODAY, hold_goal_s=hold_goal_s)
    return {f"{t.kind} {t.exercise}" if t.exercise else t.kind: t for t in found}


def values(trend: Trend) -> list[float]:
    return [value for _, value in trend.points]


def test_volume_and_holds_have_one_point_per_session() -> None:
    found = trends(weekly([squats(10), held(40), held(50)], [held(60)], [squats(12)]), hold_goal_s=120)

    assert values(found["volume"]) == [160, 192]
    assert values(found["hold"]) == [50, 60]
    assert values(found["held"]) == [90, 60]
    assert found["hold"].goal == 120
    assert found["hold"].points[-1][0] == MONDAY_EVENING.date() - timedelta(weeks=1)


def test_points_of_an_exercise_have_the_tempo_of_its_latest_performance() -> None:
    found = trends(weekly([squats(12)], [squats(8, tempo="3-1-1-0")], [squats(10, 10.0)], [squats(11, 10.0)]))

    assert values(found["load heel-raise-squat"]) == [16, 20, 20]
    assert values(found["reps heel-raise-squat"]) == [10, 11]


def test_an_exercise_without_load_has_only_reps() -> None:
    found = trends(weekly([squats(12, 0.0)], [squats(14, 0.0)]))

    assert "load heel-raise-squat" not in found
    assert values(found["reps heel-raise-squat"]) == [12, 14]
    assert values(found["volume"]) == []


def test_weeks_without_a_session_are_included() -> None:
    weeks = trends(weekly([held(40)], [], [held(50)]))["weeks"]

    assert len(weeks.points) == WEEKS
    assert values(weeks)[-4:] == [0, 1, 0, 1]
    assert weeks.points[-1][0] == date(2026, 11, 23)


@pytest.mark.parametrize("sessions", [[], weekly([squats(10), held(40)], rehearsal=True)])
def test_there_are_no_points_without_real_sessions(sessions: list[Session]) -> None:
    found = trends(sessions)

    assert list(found) == ["volume", "hold", "held", "weeks"]
    assert [t.points for t in found.values()] == [()] * 4


def test_a_long_series_is_limited_to_its_latest_points() -> None:
    found = trends(weekly(*[[held(float(n))] for n in range(1, MAX_POINTS + 20)]))

    assert values(found["hold"])[0] == 20.0
    assert len(values(found["hold"])) == MAX_POINTS
