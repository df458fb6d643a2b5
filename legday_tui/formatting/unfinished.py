"""The unfinished workout on the home screen."""

from collections.abc import Callable, Sequence
from itertools import groupby

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Unit
from legday_tui.domain.workout.progress import sets_progress
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, State
from legday_tui.domain.workout.workout import Workout
from legday_tui.formatting.columns import padded
from legday_tui.formatting.names import exercise_name, level_name, phase_title
from legday_tui.formatting.rows import Piece, Row, row
from legday_tui.formatting.today import short_dose
from legday_tui.formatting.units import counted, load_words

OVER = "done, but not saved yet"
CARRY_ON = "carry on right where you left off"


def unfinished_lines(
    program: Program, workout: Workout, key: Callable[[str], str], unit: Unit = "kg"
) -> list[Row | str]:
    """Return the lines that describe an unfinished workout, what the keys do with it, and what is left.

    `key` returns the name of the key of an action.
    """
    opening, state = workout.opening, workout.state
    level, done = level_name(program, state.level), counted(len(state.done), "set")
    return [
        "UNFINISHED WORKOUT",
        f"{level}, started {opening.started_at:%a %d %b %H:%M}, {done} done",
        position_words(program, state),
        "",
        f"{key('start'):<6} {'back to the recap, which saves it' if _is_over(state) else CARRY_ON}",
        f"{key('finish'):<6} finish here and save what you did",
        f"{key('set-aside'):<6} discard it; a copy is kept",
        *_rows_left(program, state.queue, unit),
    ]


def _rows_left(program: Program, queue: Sequence[Step], unit: Unit) -> list[Row | str]:
    """Return a row for each exercise that is left, with its sets left, under the names of the phases."""
    rows: list[Row | str] = []
    steps = (step for step in queue if not step.optional and step.type in ("working", "warmup"))
    for phase, group in groupby(steps, key=lambda step: step.phase):
        rows += ["", row(Piece(f"{phase_title(program, phase)} TO GO", "heading"))]
        by_slot: dict[str, list[Step]] = {}
        for step in group:
            by_slot.setdefault(step.slot, []).append(step)
        for sets in by_slot.values():
            first = sets[0]
            number = f"{len(sets)} x " if first.sets > 1 else ""
            load = load_words(first.load, unit) if first.load.total_kg else ""
            load = load.replace(" ", "\N{NO-BREAK SPACE}")  # a weight is read in one piece
            name = exercise_name(program, first.exercise)
            what = f"{number + short_dose(first):<17}  {load}".rstrip()
            rows.append(row(f"  {padded(name, 22)} ", Piece(what, "strong"), indent=4))
    return rows


def unfinished_headline(program: Program, workout: Workout) -> tuple[str, str]:
    """Return how many of the sets are finished, for large letters, and where the workout stopped."""
    state = workout.state
    finished, total = sets_progress(state)
    if _is_over(state):
        return f"{finished}/{total}", "You're done: all that's left is to save it."
    return f"{finished}/{total}", f"Pick up where you left off: {position_words(program, state)}."


def _is_over(state: State) -> bool:
    """Return whether there is nothing left to do but to save the workout."""
    stage = state.stage
    return isinstance(stage, Ended | AllSetsDone) or (isinstance(stage, Resting) and stage.next is None)


def position_words(program: Program, state: State) -> str:
    """Return where a workout stopped: `Bulgarian Split Squat, set 2, left 7 of 10`."""
    stage = state.stage
    if isinstance(stage, Ended | AllSetsDone):
        return OVER
    step = stage.next if isinstance(stage, Resting) else stage.step
    if step is None:
        return OVER
    kind = "ramp-up" if step.is_ramp_up else "set"
    position = f"{exercise_name(program, step.exercise)}, {kind} {step.set}"
    if isinstance(stage, Resting):
        return f"rest before {position}"
    if isinstance(stage, CheckingForm):
        return f"form check before {position}"
    so_far = _counted_words(step, state)
    return f"{position}, {so_far}" if so_far else position


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
