"""A workout that continues in another process, whose monotonic clock has another origin."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.rest import rest_view
from legday_tui.domain.workout.state import Resting
from legday_tui.domain.workout.workout import Workout
from tests.domain.workouts import resting_after, stamp
from tests.sample import opening


def rested(workout: Workout, monotonic: float) -> float:
    assert isinstance(workout.stage, Resting)
    return rest_view(workout.stage.rest, monotonic).elapsed


@pytest.mark.parametrize("away", [0.0, 3.0, 20.0, 7200.0])
@pytest.mark.parametrize("monotonic", [0.0, 50.0, 1e6])
def test_the_time_between_processes_counts_as_rest(away: float, monotonic: float) -> None:
    workout = resting_after("strength.1.1")

    again = workout.rebased(workout.events[-1].at + timedelta(seconds=away), monotonic)

    assert rested(again, monotonic) == pytest.approx(away)
    assert rested(again, monotonic + 10.0) == pytest.approx(away + 10.0)


def test_a_last_event_in_the_future_counts_as_now() -> None:
    workout = resting_after("strength.1.1")

    again = workout.rebased(workout.events[-1].at - timedelta(hours=1), 300.0)

    assert rested(again, 300.0) == 0.0


def test_durations_between_events_do_not_change() -> None:
    workout = resting_after("strength.2.2")

    again = workout.rebased(workout.events[-1].at + timedelta(minutes=5), 12.5)

    shifts = {round(b.monotonic - a.monotonic, 6) for a, b in zip(workout.events, again.events, strict=True)}
    assert len(shifts) == 1
    assert [e.at for e in again.events] == [e.at for e in workout.events]
    assert again.state.done == workout.state.done


def test_a_paused_rest_stays_paused() -> None:
    workout = resting_after("strength.1.1")
    workout = workout.apply(ev.RestPaused(**stamp(workout, 20.0)))

    again = workout.rebased(workout.events[-1].at + timedelta(hours=1), 9.0)

    assert rested(again, 9.0) == pytest.approx(20.0)
    assert rested(again, 500.0) == pytest.approx(20.0)


def test_the_start_of_a_workout_without_events_is_moved_to_the_clock_of_this_process() -> None:
    fresh = Workout.begin(opening())

    again = fresh.rebased(fresh.opening.started_at + timedelta(hours=1), 1.0)

    assert (again.events, again.state) == (fresh.events, fresh.state)
    assert again.opening == replace(fresh.opening, monotonic=-3599.0)


@pytest.mark.parametrize(
    ("away", "counted"),
    [
        (timedelta(days=3), 3 * 86_400),
        (timedelta(days=31), 31 * 86_400),
        (timedelta(days=32), 0),
        (timedelta(days=20_000), 0),
        (timedelta(days=-20_000), 0),
    ],
)
def test_a_clock_that_cannot_be_right_adds_no_time_between_processes(away: timedelta, counted: float) -> None:
    workout = resting_after("strength.1.1")

    again = workout.rebased(workout.events[-1].at + away, 300.0)

    assert again.events[-1].monotonic == pytest.approx(300.0 - counted)
