"""Random workouts for Hypothesis: what happens is chosen by where the workout is, so that most of it can."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import TypedDict, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from legday_tui.domain import events as ev
from legday_tui.domain.plan import Step
from legday_tui.domain.planning import build_plan
from legday_tui.domain.replanning import steps_at_level, swapped_steps, swaps_for
from legday_tui.domain.state import Complete, Over, Resting, Working
from legday_tui.domain.terms import Load
from legday_tui.domain.transitions import ImpossibleEventError
from legday_tui.domain.workout import Workout
from legday_tui.storage.program_file import load_program
from tests.sample import events, opening

PROGRAM = load_program(None)
LEVELS = tuple(PROGRAM.levels)
ANYTHING: tuple[type[ev.Event], ...] = get_args(ev.Event)
CHANGES = (
    ev.Skipped,
    ev.Deferred,
    ev.Swapped,
    ev.LevelChanged,
    ev.Hurt,
    ev.LoadChosen,
    ev.SetEdited,
    ev.Noted,
)
LIKELY: dict[type, tuple[type[ev.Event], ...]] = {
    Working: (
        ev.Counted,
        ev.SideTaken,
        ev.Held,
        ev.HoldTargetMoved,
        *[ev.SetDone, ev.HoldDone] * 3,
        *CHANGES,
    ),
    Resting: (ev.RestAdjusted, ev.RestPaused, ev.RestResumed, *[ev.RestOver, ev.ExtraTaken] * 3, *CHANGES),
    Complete: (ev.Finished, ev.SetEdited, ev.Noted),
    Over: (ev.Rated, ev.Noted, ev.SetEdited),
}

REPS = st.integers(0, 30)
SECONDS = st.floats(0, 200)
SIDES = st.sampled_from(("left", "right"))
LOADS = st.builds(Load, each_kg=st.floats(0, 60), implements=st.integers(0, 2))
RATINGS = st.floats(0, 10)


@dataclass(frozen=True)
class Turn:
    """Something that was tried, and the workout after it: None where it could not happen."""

    before: Workout
    event: ev.Event
    after: Workout | None


class Stamp(TypedDict):
    at: datetime
    boot: float


@cache
def _way_through(level: str) -> tuple[Workout, ...]:
    """The places that somebody passes who only presses enter."""
    way = [Workout.begin(opening(level=level))]
    for event in events(way[0]):
        way.append(way[-1].apply(event))
    return tuple(way)


@st.composite
def stories(draw: DrawFn, most: int = 25) -> list[Turn]:
    """What somebody tries in a row, from anywhere in a workout; at least one thing."""
    workout = draw(st.sampled_from(_way_through(draw(st.sampled_from(LEVELS)))))
    turns: list[Turn] = []
    for _ in range(draw(st.integers(1, most))):
        event = _happening(draw, workout)
        try:
            after = workout.apply(event)
        except ImpossibleEventError:
            turns.append(Turn(workout, event, None))
        else:
            turns.append(Turn(workout, event, after))
            workout = after
    return turns


def _happening(draw: DrawFn, workout: Workout) -> ev.Event:
    """Mostly an event that fits; one time in ten any event about any set of the plan."""
    state, stage = workout.state, workout.stage
    boot = (workout.events[-1].boot if workout.events else 0.0) + draw(st.integers(0, 1000)) / 5
    stamp: Stamp = {"at": workout.opening.started_at + timedelta(seconds=boot), "boot": boot}
    misfit = draw(st.integers(0, 9)) == 9
    some_step = draw(st.sampled_from(workout.opening.plan.steps)) if misfit else None
    step = some_step or state.upcoming or workout.opening.plan.steps[0]
    past = some_step or (draw(st.sampled_from(state.done)).step if state.done else step)
    kind = draw(st.sampled_from(ANYTHING if misfit else LIKELY[type(stage)]))
    if not misfit and kind in (ev.SetDone, ev.HoldDone):
        kind = ev.SetDone if step.kind == "reps" else ev.HoldDone
    if kind is ev.ExtraTaken:
        offered = stage.offered if isinstance(stage, Resting) else None
        return ev.ExtraTaken(**stamp, step=(some_step or offered or step).id)
    if kind is ev.Swapped and not misfit and (swaps := swaps_for(PROGRAM, step)):
        other = draw(st.sampled_from(swaps)).exercise
        return ev.Swapped(**stamp, steps=swapped_steps(PROGRAM, state, other, {}))
    if kind is ev.LevelChanged and not misfit:
        level = draw(st.sampled_from(LEVELS))
        steps = steps_at_level(PROGRAM, state, build_plan(PROGRAM, level), {})
        return ev.LevelChanged(**stamp, level=level, steps=steps)
    return _about(draw, kind, stamp, step, past)


def _about(draw: DrawFn, kind: type[ev.Event], stamp: Stamp, step: Step, past: Step) -> ev.Event:
    """An event of this kind about a set that is to come, or about one that may be done."""
    sided = step.sides != "none"
    match kind:
        case ev.Counted:
            return ev.Counted(**stamp, reps=draw(REPS), side=draw(SIDES) if sided else None)
        case ev.SideTaken:
            return ev.SideTaken(**stamp, side=draw(SIDES))
        case ev.Held:
            return ev.Held(**stamp, seconds=draw(SECONDS), side=draw(SIDES) if sided else None)
        case ev.SetDone if sided:
            return ev.SetDone(**stamp, left=draw(REPS), right=draw(st.none() | REPS))
        case ev.SetDone:
            return ev.SetDone(**stamp, reps=draw(REPS))
        case ev.HoldDone if sided:
            return ev.HoldDone(**stamp, left=draw(SECONDS), right=draw(SECONDS))
        case ev.HoldDone:
            return ev.HoldDone(**stamp, seconds=draw(SECONDS))
        case ev.SetEdited if past.sides != "none":
            return ev.SetEdited(**stamp, step=past.id, left=draw(REPS), rpe=draw(RATINGS))
        case ev.SetEdited if past.kind == "reps":
            return ev.SetEdited(**stamp, step=past.id, reps=draw(REPS), load=draw(st.none() | LOADS))
        case ev.SetEdited:
            return ev.SetEdited(**stamp, step=past.id, seconds=draw(SECONDS), contacts=draw(REPS))
        case ev.LoadChosen:
            return ev.LoadChosen(**stamp, exercise=step.exercise, load=draw(LOADS))
        case ev.HoldTargetMoved | ev.RestAdjusted:
            return kind(**stamp, seconds=draw(st.integers(-60, 60)))
        case ev.Skipped:
            return ev.Skipped(**stamp, whole_exercise=draw(st.booleans()))
        case ev.Swapped:
            return ev.Swapped(**stamp, steps=(step,))
        case ev.LevelChanged:
            return ev.LevelChanged(**stamp, level=draw(st.sampled_from(LEVELS)), steps=(step,))
        case ev.Hurt:
            return ev.Hurt(**stamp, exercise=step.exercise, less_depth=draw(st.booleans()))
        case ev.Finished:
            return ev.Finished(**stamp, early=draw(st.booleans()))
        case ev.Rated:
            return ev.Rated(**stamp, rpe=draw(RATINGS))
        case ev.Noted:
            return ev.Noted(**stamp, note=draw(st.text(max_size=20)))
    return kind(**stamp)  # type: ignore[call-arg]  # the rest say nothing but that they happened
