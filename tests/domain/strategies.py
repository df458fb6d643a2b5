"""Hypothesis strategies for random workouts, whose events mostly fit the current stage."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import get_args

import msgspec
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from hypothesis.vendor.pretty import RepresentationPrinter

from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.shorter import shorter
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.terms import BODYWEIGHT, Load, Method
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.replanning import steps_at_level, swapped_steps, swaps_for
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, State, Working
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.program_file import load_program
from tests.domain.random_events import LEVEL, METHOD, METHODS, Stamp, event_about
from tests.sample import events, opening

PROGRAM = load_program(None)
Kinds = tuple[type[ev.Event], ...]
ANY_KIND = st.sampled_from(get_args(ev.Event))
COUNTING: Kinds = (ev.Counted, ev.SideTaken, *[ev.SetDone] * 4)
TIMED: dict[type[ev.Event], type[ev.Event]] = {
    ev.Counted: ev.Held,
    ev.SetDone: ev.HoldDone,
    ev.SideTaken: ev.HoldTargetMoved,
}
"""Events of a timed set by their counterparts of a counted set."""
RESTING: Kinds = (ev.RestAdjusted, ev.RestPaused, ev.RestOver, *[ev.ExtraTaken] * 3)
CHANGING: Kinds = (
    ev.Skipped, ev.Deferred, ev.Swapped, ev.LevelChanged, ev.TimeLimited,
    ev.Hurt, ev.LoadChosen, ev.SetEdited,
)  # fmt: skip
KINDS: dict[type, Kinds] = {
    CheckingForm: (*[ev.FormChecked] * 7, *CHANGING),
    Working: (*COUNTING, *CHANGING),
    Resting: (*RESTING, *CHANGING),
    AllSetsDone: (ev.Finished, ev.SetEdited, ev.Noted),
    Ended: (ev.Rated, ev.Noted, ev.SetEdited, ev.FormJudged),
}
# Built once, since building a strategy takes longer than drawing from it.
LIKELY = {stage: st.sampled_from(kinds) for stage, kinds in KINDS.items()}
BEGUN_METHOD = st.sampled_from(METHODS)
FIFTHS = st.integers(0, 1000).map(lambda fifths: fifths / 5)
OUT_OF_TEN = st.integers(0, 9)


@dataclass(frozen=True, repr=False)
class Attempt:
    """An event that was applied to a workout, and the workout after it; None if it was impossible."""

    before: Workout
    event: ev.Event
    after: Workout | None

    def _repr_pretty_(self, printer: RepresentationPrinter, _cycle: bool) -> None:
        """Print a short description, so that a failing example can be read."""
        state = self.before.state
        slot = state.upcoming.id if state.upcoming else "the end"
        details = {
            name: [s.id for s in value] if name == "steps" else value
            for name in self.event.__struct_fields__
            if name not in ("at", "monotonic") and (value := getattr(self.event, name)) is not None
        }
        tried = "" if self.after else " (impossible)"
        what = f"{type(self.event).__name__} {details}{tried}"
        printer.text(f"{state.level}/{state.method} at {slot}: {what}")


def heavy(planned: PlannedExercise) -> Suggestion:
    """Advise loads that are led up to."""
    return Suggestion(load=Load(20, planned.rack.implements) if planned.rack else BODYWEIGHT)


@cache
def _workout_by_enter(level: str, method: Method) -> SearchStrategy[Workout]:
    """Any state of a workout that is done by pressing enter only."""
    plan = build_plan(PROGRAM, level, method=method, advise=heavy)
    workouts = [Workout.begin(msgspec.structs.replace(opening(level=level), plan=plan))]
    for event in events(workouts[0]):
        workouts.append(workouts[-1].apply(event))
    return st.sampled_from(workouts)


@st.composite
def attempt_sequences(draw: DrawFn, most: int = 20) -> list[Attempt]:
    """A sequence of at least one attempt, from any state of a workout."""
    level, method = draw(LEVEL), draw(BEGUN_METHOD)
    workout = draw(_workout_by_enter(level, method))
    attempts: list[Attempt] = []
    for _ in range(draw(st.integers(1, most))):
        event = _draw_event(draw, workout)
        try:
            after = workout.apply(event)
        except ImpossibleEventError:
            attempts.append(Attempt(workout, event, None))
        else:
            attempts.append(Attempt(workout, event, after))
            workout = after
    return attempts


def _draw_event(draw: DrawFn, workout: Workout) -> ev.Event:
    """Draw an event that fits the stage, or in one of ten cases any event about any set of the plan."""
    state, stage = workout.state, workout.stage
    monotonic = (workout.events[-1].monotonic if workout.events else 0.0) + draw(FIFTHS)
    stamp: Stamp = {"at": workout.opening.started_at + timedelta(seconds=monotonic), "monotonic": monotonic}
    misfit = draw(OUT_OF_TEN) == 9
    some_step = draw(st.sampled_from(workout.opening.plan.steps)) if misfit else None
    step = some_step or state.upcoming or workout.opening.plan.steps[0]
    past = some_step or (draw(st.sampled_from(state.done)).step if state.done else step)
    kind = draw(ANY_KIND if misfit else LIKELY[type(stage)])
    if not misfit:
        kind = _applicable(kind, state)
    if kind is ev.ExtraTaken:
        offered = stage.offered if isinstance(stage, Resting) else None
        return ev.ExtraTaken(**stamp, step=(some_step or offered or step).id)
    if kind is ev.Swapped and not misfit and (swaps := swaps_for(PROGRAM, step)):
        other = draw(st.sampled_from(swaps)).exercise
        return ev.Swapped(**stamp, steps=swapped_steps(PROGRAM, state, other, heavy))
    if kind is ev.LevelChanged:
        level = draw(LEVEL)
        plan = build_plan(PROGRAM, level, method=draw(METHOD), advise=heavy)
        steps = steps_at_level(PROGRAM, state, plan, heavy)
        return ev.LevelChanged(**stamp, level=level, method=plan.method, steps=steps)
    if kind is ev.TimeLimited and not misfit:
        current = step.id if isinstance(stage, Working | CheckingForm) else ""
        fitted = shorter(PROGRAM, state.queue, draw(FIFTHS) * 20, current=current)
        return ev.TimeLimited(**stamp, minutes=30, steps=fitted.steps)
    return event_about(draw, kind, stamp, step, past)


def _applicable(kind: type[ev.Event], state: State) -> type[ev.Event]:
    """Return the kind, or its counterpart if only that is possible now."""
    stage = state.stage
    if isinstance(stage, Working):
        counterparts = TIMED if stage.step.kind != "reps" else {v: k for k, v in TIMED.items()}
        return counterparts.get(kind, kind)
    if isinstance(stage, Resting):
        if kind is ev.RestPaused and stage.rest.paused_at is not None:
            return ev.RestResumed
        if kind is ev.ExtraTaken and stage.offered is None:
            return ev.RestOver
    return kind
