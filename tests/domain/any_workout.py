"""Workouts to which anything may happen: numbers are drawn, and stand for what is tried."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import get_args

from hypothesis import strategies as st

from legday_tui.domain import events as ev
from legday_tui.domain.plan import Opening
from legday_tui.domain.planning import build_plan
from legday_tui.domain.replanning import steps_at_level, swapped_steps, swaps_for
from legday_tui.domain.state import Over, Resting
from legday_tui.domain.terms import Adjustment, LevelId, Load, Side
from legday_tui.domain.transitions import ImpossibleEventError
from legday_tui.domain.workout import Workout
from legday_tui.storage.program_file import load_program
from tests.fake_clock import MONDAY_EVENING
from tests.sample import next_event

PROGRAM = load_program(None)
WAYS: tuple[Adjustment, ...] = get_args(Adjustment)
PLANS = {(level, way): build_plan(PROGRAM, level, adjustment=way) for level in PROGRAM.levels for way in WAYS}
SIDES: tuple[Side | None, ...] = (None, "left", "right")


@dataclass(frozen=True)
class Attempt:
    """One thing that is tried: which one, three numbers for its details, and how much later."""

    kind: int
    a: int
    b: int
    c: float
    later: float


attempts = st.builds(
    Attempt,
    kind=st.integers(0, 30),
    a=st.integers(0, 40),
    b=st.integers(0, 40),
    c=st.floats(0, 300, allow_nan=False),
    later=st.floats(0.5, 400),
)


def event_of(workout: Workout, tried: Attempt) -> ev.Event:
    """What an attempt means at this point of a workout; possible or not."""
    boot = (workout.events[-1].boot if workout.events else 0.0) + tried.later
    at = workout.opening.started_at + timedelta(seconds=boot)
    state, a, b, c = workout.state, tried.a, tried.b, tried.c
    side = SIDES[a % 3]
    some_step = state.done[a % len(state.done)].step.id if state.done else "none"
    match tried.kind:
        case 0:
            return ev.Counted(at=at, boot=boot, reps=b, side=side)
        case 1:
            return ev.SideTaken(at=at, boot=boot, side=side or "left")
        case 2:
            return ev.Held(at=at, boot=boot, seconds=c, side=side)
        case 3:
            return ev.SetDone(at=at, boot=boot, reps=a)
        case 4:
            return ev.SetDone(at=at, boot=boot, left=a, right=b)
        case 5:
            return ev.HoldDone(at=at, boot=boot, seconds=c)
        case 6:
            return ev.HoldDone(at=at, boot=boot, left=c, right=float(b))
        case 7:
            return ev.SetEdited(at=at, boot=boot, step=some_step, reps=b)
        case 8:
            return ev.SetEdited(at=at, boot=boot, step=some_step, left=b, rpe=7.5)
        case 9:
            load = Load(each_kg=float(b), implements=a % 3)
            return ev.SetEdited(at=at, boot=boot, step=some_step, load=load)
        case 10:
            exercise = sorted(PROGRAM.exercises)[a % len(PROGRAM.exercises)]
            return ev.LoadChosen(at=at, boot=boot, exercise=exercise, load=Load(each_kg=c, implements=b % 3))
        case 11:
            return ev.HoldTargetMoved(at=at, boot=boot, seconds=5 * (a - 20))
        case 12:
            return ev.RestAdjusted(at=at, boot=boot, seconds=15 * (a - 20))
        case 13:
            return ev.RestPaused(at=at, boot=boot)
        case 14:
            return ev.RestResumed(at=at, boot=boot)
        case 15:
            return ev.RestOver(at=at, boot=boot)
        case 16:
            return ev.Skipped(at=at, boot=boot, whole_exercise=bool(a % 2))
        case 17:
            return ev.Deferred(at=at, boot=boot)
        case 18:
            return ev.Finished(at=at, boot=boot, early=b == 0)
        case 19:
            return ev.Rated(at=at, boot=boot, rpe=a / 4)
        case 20:
            return ev.Noted(at=at, boot=boot, note="n" * b)
        case 21 if state.upcoming is not None and (swaps := swaps_for(PROGRAM, state.upcoming)):
            steps = swapped_steps(PROGRAM, state, swaps[a % len(swaps)].exercise)
            return ev.Swapped(at=at, boot=boot, steps=steps)
        case 22 if state.upcoming is not None:
            level, way = sorted(PLANS)[a % len(PLANS)]
            steps = steps_at_level(PROGRAM, state, PLANS[level, way])
            return ev.LevelChanged(at=at, boot=boot, level=level, adjustment=way, steps=steps)
        case 23 if state.upcoming is not None:
            return ev.Hurt(at=at, boot=boot, exercise=state.upcoming.exercise, less_depth=bool(b % 2))
        case 24 if isinstance(workout.stage, Resting) and workout.stage.offered is not None:
            return ev.ExtraTaken(at=at, boot=boot, step=workout.stage.offered.id)
        case 25 if state.upcoming is not None:
            return ev.FormChecked(at=at, boot=boot, exercise=state.upcoming.exercise, good=bool(b % 2))
        case _ if isinstance(workout.stage, Over):
            return ev.Noted(at=at, boot=boot, note="")
        case _:
            return next_event(workout, boot)


def happened(way: tuple[LevelId, Adjustment], tried: Sequence[Attempt]) -> Workout:
    """The workout after all attempts that were possible."""
    opening = Opening(id=f"{1:032x}", started_at=MONDAY_EVENING, rehearsal=False, plan=PLANS[way])
    workout = Workout.begin(opening)
    for attempt in tried:
        try:
            workout = workout.apply(event_of(workout, attempt))
        except ImpossibleEventError:
            continue
    return workout


workouts = st.builds(happened, st.sampled_from(sorted(PLANS)), st.lists(attempts, max_size=40))
