"""What a workout needs of its program that is not there any more: the user changed the program meanwhile."""

from collections.abc import Callable, Iterable
from itertools import chain

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.program import Exercise, Level, Program
from legday_tui.domain.program.rack import Rack
from legday_tui.domain.workout.workout import Workout
from legday_tui.formatting.names import exercise_name, level_name


def completed(program_now: Callable[[], Program], workout: Workout) -> Callable[[], Program]:
    """Return a function for the program with everything that a workout was planned with.

    The file of the program is read at the start only, so what it lacks now it lacks during the workout.
    """
    program, level = program_now(), workout.state.level
    steps = [*workout.opening.plan.steps, *workout.state.steps]
    exercises = {
        step.exercise: _exercise(program, [s for s in steps if s.exercise == step.exercise])
        for step in steps
        if step.exercise not in program.exercises
    }
    levels = {} if level in program.levels else {level: _level(program, level)}
    if not exercises and not levels:
        return program_now
    whole = _with(program, exercises, levels)

    def with_stand_ins() -> Program:
        nonlocal program, whole
        if program is not program_now():
            program = program_now()
            whole = _with(program, exercises, levels)
        return whole

    return with_stand_ins


def _with(program: Program, exercises: dict[str, Exercise], levels: dict[str, Level]) -> Program:
    return replace(program, exercises={**program.exercises, **exercises}, levels={**program.levels, **levels})


def _exercise(program: Program, steps: Iterable[Step]) -> Exercise:
    """Return an exercise as its sets ask for it, of which nothing else is known."""
    steps = list(steps)
    first = steps[0]
    return Exercise(
        name=exercise_name(program, first.exercise),
        kind=first.kind,
        sides=first.sides,
        primary=(),
        setup="Not in your program any more: set it up as you know it.",
        cues=("Do it the way you know it",),
        checklist=("You know how it's done",),
        why="Your workout began with it. Your program doesn't have it any more.",
        rack=_rack(steps),
    )


def _rack(steps: Iterable[Step]) -> Rack | None:
    """Return the weights of the sets, None if they have none."""
    loaded = [step for step in steps if step.load.total_kg]
    weights_kg = {step.load.each_kg for step in loaded} | {*chain(*(step.weights_kg for step in loaded))}
    if not loaded:
        return None
    return Rack(implements=loaded[0].load.implements, each_kg=tuple(sorted(weights_kg)))


def _level(program: Program, level: str) -> Level:
    """Return a level like the program's usual one, for what the sets themselves do not say."""
    return replace(program.levels[program.default_level], name=level_name(program, level))
