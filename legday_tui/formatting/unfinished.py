"""The unfinished workout in words."""

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.program import Program
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, State
from legday_tui.domain.workout.workout import Workout
from legday_tui.formatting.units import counted, exercise_name


def draft_lines(program: Program, draft: Workout) -> list[str]:
    """The unfinished workout: where it stands, and what can be done with it."""
    opening, state = draft.opening, draft.state
    level = program.levels[state.level].name if state.level in program.levels else state.level
    return [
        "UNFINISHED WORKOUT",
        f"{level}, started {opening.started_at:%a %d %b %H:%M}, {counted(len(state.done), 'set')} done",
        whereabouts(program, state),
        "",
        "enter  go on exactly there",
        "e      finish it here and keep what was done",
        "d      set it aside; its file is kept in the quarantine folder",
    ]


def whereabouts(program: Program, state: State) -> str:
    """Where a workout stands: `Bulgarian Split Squat, set 2, left 7 of 10`."""
    stage = state.stage
    if isinstance(stage, Ended | AllSetsDone):
        return "everything is done"
    step = stage.next if isinstance(stage, Resting) else stage.step
    if step is None:
        return "everything is done"
    place = f"{exercise_name(program, step.exercise)}, set {step.set}"
    if isinstance(stage, Resting):
        return f"rest before {place}"
    if isinstance(stage, CheckingForm):
        return f"form check before {place}"
    so_far = _counted_words(step, state)
    return f"{place}, {so_far}" if so_far else place


def _counted_words(step: Step, state: State) -> str:
    counter = state.counter
    sides = ("left", counter.left, counter.held_left), ("right", counter.right, counter.held_right)
    if step.kind != "reps":
        goal = (step.seconds or (0, 0))[0]
        if step.sides == "none":
            return f"{counter.held:.0f} of {goal} s" if counter.held else ""
        return ", ".join(f"{side} {held:.0f} of {goal} s" for side, _, held in sides if held)
    if step.sides == "none":
        return "" if counter.reps is None else f"{counter.reps} of {step.aim}"
    return ", ".join(f"{side} {reps} of {step.aim}" for side, reps, _ in sides if reps is not None)
