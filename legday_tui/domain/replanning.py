"""Changing what is left of a workout: another exercise, another level."""

from msgspec.structs import replace

from legday_tui.domain.plan import Plan, Step
from legday_tui.domain.planning import LastTime, aim, load_of
from legday_tui.domain.program import Exercise, Program, Swap
from legday_tui.domain.state import State


def swaps_for(program: Program, step: Step) -> tuple[Swap, ...]:
    """What can stand in for the step's exercise: first the program's own alternatives for this place."""
    alternatives = tuple(
        Swap(exercise=e, why=f"The other choice here. {program.exercises[e].why}") for e in step.alternatives
    )
    listed = {s.exercise for s in alternatives}
    exercise = program.exercises.get(step.exercise)
    return alternatives + tuple(s for s in (exercise.swaps if exercise else ()) if s.exercise not in listed)


def swapped_steps(program: Program, state: State, exercise_id: str, last_time: LastTime) -> tuple[Step, ...]:
    """The sets left of the upcoming exercise, done with another one. Raises KeyError if it is unknown."""
    step = state.upcoming
    if step is None:
        return ()
    exercise = program.exercises[exercise_id]
    left = (s for s in state.queue if s.phase == step.phase and s.exercise == step.exercise)
    return tuple(_as_exercise(s, exercise_id, exercise, last_time) for s in left)


def _as_exercise(step: Step, exercise_id: str, exercise: Exercise, last_time: LastTime) -> Step:
    same_kind = exercise.kind == step.kind
    before = last_time.get(exercise_id, ()) if step.type == "working" else ()
    reps = step.reps if same_kind else exercise.reps
    others = tuple(e for e in (*step.alternatives, step.exercise) if e != exercise_id)
    return replace(
        step,
        exercise=exercise_id,
        kind=exercise.kind,
        sides=exercise.sides,
        reps=reps,
        aim=aim(reps, before, step.set),
        seconds=step.seconds if same_kind else exercise.seconds,
        load=load_of(before, step.set),
        alternatives=others if step.alternatives else (),
    )


def steps_at_level(program: Program, state: State, plan: Plan, last_time: LastTime) -> tuple[Step, ...]:
    """What is left, by the plan for another level: in the order, and with the exercises, that stand now.

    Exercises that are finished stay finished, also where the other level asks for a set more.
    """
    past = {d.step.id for d in state.done} | {s.id for s in state.skipped}
    places = {_place(s): s.exercise for s in reversed(state.queue)}
    order = {place: i for i, place in enumerate(dict.fromkeys(_place(s) for s in state.queue))}
    left = [s for s in plan.steps if _place(s) in places and s.id not in past]
    kept = [
        s
        if s.exercise == places[_place(s)]
        else _as_exercise(s, places[_place(s)], program.exercises[places[_place(s)]], last_time)
        for s in left
    ]
    return tuple(sorted(kept, key=lambda s: order[_place(s)]))


def _place(step: Step) -> str:
    """The prescription that the step belongs to: its id without the set."""
    return step.id.rpartition(".")[0]
