"""Sample workouts and sessions, made with the real planning and transitions."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Method
from legday_tui.domain.workout.counting import Completion, completion
from legday_tui.domain.workout.events import (
    Event,
    Finished,
    FormChecked,
    HoldDone,
    RestOver,
    SetDone,
    SideTaken,
)
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, Working
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.program_file import load_program
from tests.fake_clock import MONDAY_EVENING


@cache
def bundled_program() -> Program:
    """The program that comes with the package, read once."""
    return load_program(None)


FIRST_EVENING = MONDAY_EVENING - timedelta(days=7)
"""The day of opening number 0: its first six are before the day on which the tests train."""


STRAIGHT_SETS: dict[str, Method] = {"intermediate": "none", "advanced": "none"}
"""The choice of most tests, to which a training style would only add."""


def opening(
    number: int = 1,
    level: str = "intermediate",
    *,
    method: Method | None = None,
    rehearsal: bool = False,
) -> Opening:
    """The opening of a workout, with an id and a day of its own for each number.

    Without a method, the intermediate and the advanced level do straight sets, as in STRAIGHT_SETS.
    """
    return Opening(
        id=f"{number:032x}",
        started_at=FIRST_EVENING + timedelta(days=number),
        rehearsal=rehearsal,
        plan=build_plan(bundled_program(), level, method=method or STRAIGHT_SETS.get(level)),
    )


def next_event(workout: Workout, seconds: float) -> Event:
    """Return the next event if only enter is pressed, this many seconds after the start."""
    at = workout.opening.started_at + timedelta(seconds=seconds)
    match workout.stage:
        case CheckingForm(step):
            return FormChecked(at=at, monotonic=seconds, exercise=step.exercise, good=True)
        case Working(step) if step.kind == "reps":
            ending = completion(step, workout.state.counter)
            if isinstance(ending, Completion):
                return SetDone(
                    at=at, monotonic=seconds, reps=ending.reps, left=ending.left, right=ending.right
                )
            return SideTaken(at=at, monotonic=seconds, side=ending)
        case Working(step):
            goal = float((step.seconds or (30, 30))[0])
            if step.sides == "none":
                return HoldDone(at=at, monotonic=seconds, seconds=goal)
            return HoldDone(at=at, monotonic=seconds, left=goal, right=goal)
        case Resting():
            return RestOver(at=at, monotonic=seconds)
        case AllSetsDone():
            return Finished(at=at, monotonic=seconds)
        case Ended():
            raise AssertionError("the workout is over")


def events(workout: Workout) -> Iterator[Event]:
    """Yield all events until the workout has ended, 30 seconds apart."""
    seconds = 0.0
    while not isinstance(workout.stage, Ended):
        seconds += 30
        event = next_event(workout, seconds)
        workout = workout.apply(event)
        yield event


@cache
def finished_workout(number: int = 1, level: str = "intermediate") -> Workout:
    """A finished workout, with all sets done."""
    started = opening(number, level)
    return Workout.replay(started, list(events(Workout.begin(started))))


@cache
def session(number: int = 1, level: str = "intermediate") -> Session:
    """A finished session."""
    return finished_workout(number, level).to_session()
