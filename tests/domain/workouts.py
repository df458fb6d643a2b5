"""Workouts at a certain stage, reached by pressing enter only."""

from collections.abc import Callable
from datetime import timedelta

from legday_tui.domain.terms import Method
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Resting, Working
from legday_tui.domain.workout.workout import Workout
from tests.domain.random_events import Stamp
from tests.sample import next_event, opening

BETWEEN_S = 10.0
"""Seconds between two events."""


def stamp(workout: Workout, later: float = BETWEEN_S) -> Stamp:
    """Return the clock readings this many seconds after the last event."""
    monotonic = (workout.events[-1].monotonic if workout.events else 0.0) + later
    return {"at": workout.opening.started_at + timedelta(seconds=monotonic), "monotonic": monotonic}


def advanced_until(workout: Workout, there: Callable[[Workout], bool]) -> Workout:
    """Press enter until the condition holds."""
    while not there(workout):
        workout = workout.apply(next_event(workout, stamp(workout)["monotonic"]))
    return workout


def working_on(step_id: str, level: str = "intermediate", *, method: Method | None = None) -> Workout:
    """A workout about to start this set."""
    return advanced_until(
        Workout.begin(opening(level=level, method=method)),
        lambda w: isinstance(w.stage, Working) and w.stage.step.id == step_id,
    )


def checking_before(step_id: str, level: str = "beginner") -> Workout:
    """A workout with the form checklist before this set."""
    return advanced_until(
        Workout.begin(opening(level=level, method="form_first")),
        lambda w: isinstance(w.stage, CheckingForm) and w.stage.step.id == step_id,
    )


def resting_after(step_id: str, level: str = "intermediate", *, method: Method | None = None) -> Workout:
    """A workout in the rest after this set."""
    return advanced_until(
        Workout.begin(opening(level=level, method=method)),
        lambda w: isinstance(w.stage, Resting) and w.stage.after.step.id == step_id,
    )


def with_all_done(level: str = "intermediate") -> Workout:
    """A workout with all sets done, not finished yet."""
    return advanced_until(Workout.begin(opening(level=level)), lambda w: isinstance(w.stage, AllSetsDone))


def left(workout: Workout) -> list[str]:
    """The ids of the sets that are left."""
    return [s.id for s in workout.state.queue]
