"""Random events of each kind, with numbers that fit their set.

The strategies are built once: building takes longer than drawing.
"""

from datetime import datetime
from typing import TypedDict, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import Load, Method, Side
from legday_tui.domain.workout import events as ev

LEVELS = ("beginner", "intermediate", "advanced")
METHODS: tuple[Method, ...] = get_args(Method)
REPS = st.integers(0, 30)
SECONDS = st.floats(0, 200)
SIDES: SearchStrategy[Side] = st.sampled_from(("left", "right"))
LOADS = st.builds(Load, each_kg=st.floats(0, 60), implements=st.integers(0, 2))
RATINGS = st.floats(0, 10)
EQUIPMENT = st.sampled_from(("", "band", "band + block"))
SHIFTS = st.integers(-60, 60)
YES_OR_NO = st.booleans()
OPINIONS = st.none() | YES_OR_NO
NOTES = st.text(max_size=20)
LEVEL = st.sampled_from(LEVELS)
METHOD: SearchStrategy[Method | None] = st.none() | st.sampled_from(METHODS)
SOME_REPS: SearchStrategy[int | None] = st.none() | REPS
SOME_LOAD: SearchStrategy[Load | None] = st.none() | LOADS


class Stamp(TypedDict):
    """The fields that every event has."""

    at: datetime
    monotonic: float


def event_about(draw: DrawFn, kind: type[ev.Event], stamp: Stamp, step: Step, past: Step) -> ev.Event:
    """Draw an event of this kind about the set `step`, or about the done set `past` if it is an edit."""
    sided = step.sides != "none"
    match kind:
        case ev.Counted:
            return ev.Counted(**stamp, reps=draw(REPS), side=draw(SIDES) if sided else None)
        case ev.SideTaken:
            return ev.SideTaken(**stamp, side=draw(SIDES))
        case ev.Held:
            return ev.Held(**stamp, seconds=draw(SECONDS), side=draw(SIDES) if sided else None)
        case ev.SetDone if sided:
            return ev.SetDone(**stamp, left=draw(REPS), right=draw(SOME_REPS))
        case ev.SetDone:
            return ev.SetDone(**stamp, reps=draw(REPS))
        case ev.HoldDone if sided:
            return ev.HoldDone(**stamp, left=draw(SECONDS), right=draw(SECONDS))
        case ev.HoldDone:
            return ev.HoldDone(**stamp, seconds=draw(SECONDS))
        case ev.SetEdited if past.sides != "none":
            return ev.SetEdited(**stamp, step=past.id, left=draw(REPS), rpe=draw(RATINGS))
        case ev.SetEdited if past.kind == "reps":
            return ev.SetEdited(**stamp, step=past.id, reps=draw(REPS), load=draw(SOME_LOAD))
        case ev.SetEdited:
            return ev.SetEdited(**stamp, step=past.id, seconds=draw(SECONDS), equipment=draw(EQUIPMENT))
        case ev.LoadChosen:
            return ev.LoadChosen(**stamp, exercise=step.exercise, load=draw(LOADS))
        case ev.EquipmentChosen:
            return ev.EquipmentChosen(**stamp, exercise=step.exercise, equipment=draw(EQUIPMENT))
        case ev.HoldTargetMoved | ev.RestAdjusted:
            return kind(**stamp, seconds=draw(SHIFTS))
        case ev.Skipped:
            return ev.Skipped(**stamp, whole_exercise=draw(YES_OR_NO))
        case ev.Swapped:
            return ev.Swapped(**stamp, steps=(step,))
        case ev.LevelChanged:
            level, method = draw(LEVEL), draw(METHOD)
            return ev.LevelChanged(**stamp, level=level, method=method, steps=(step,))
        case ev.TimeLimited:
            return ev.TimeLimited(**stamp, minutes=draw(st.integers(1, 1440)), steps=(step,))
        case ev.Hurt:
            return ev.Hurt(**stamp, exercise=step.exercise, less_depth=draw(YES_OR_NO))
        case ev.FormChecked:
            return ev.FormChecked(**stamp, exercise=step.exercise, good=draw(OPINIONS))
        case ev.FormJudged:
            return ev.FormJudged(**stamp, exercises=(step.exercise,), good=draw(YES_OR_NO))
        case ev.Finished:
            return ev.Finished(**stamp, early=draw(YES_OR_NO))
        case ev.Rated:
            return ev.Rated(**stamp, rpe=draw(RATINGS))
        case ev.Noted:
            return ev.Noted(**stamp, note=draw(NOTES))
    return kind(**stamp)  # type: ignore[call-arg]  # the rest say nothing but that they happened
