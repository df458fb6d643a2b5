"""Changing what is left of a workout: another exercise, another level, another way."""

from collections.abc import Iterator
from dataclasses import replace as replace_state

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.planner import Advisor, aim_of, without_history
from legday_tui.domain.planning.progression import PlannedExercise, Suggestion
from legday_tui.domain.program.program import Exercise, Program, Swap
from legday_tui.domain.workout.state import State


def swaps_for(program: Program, step: Step) -> tuple[Swap, ...]:
    """What can stand in for the step's exercise: first the program's own alternatives for this place."""
    alternatives = tuple(
        Swap(exercise=e, why=f"The other choice here. {program.exercises[e].why}") for e in step.alternatives
    )
    listed = {s.exercise for s in alternatives}
    exercise = program.exercises.get(step.exercise)
    return alternatives + tuple(s for s in (exercise.swaps if exercise else ()) if s.exercise not in listed)


def swapped_steps(
    program: Program, state: State, exercise_id: str, advise: Advisor = without_history
) -> tuple[Step, ...]:
    """The sets left of the upcoming exercise, done with another one. Raises KeyError if it is unknown."""
    step = state.upcoming
    if step is None:
        return ()
    left = [s for s in state.queue if s.phase == step.phase and s.exercise == step.exercise]
    return tuple(with_exercise(program, state, left, exercise_id, advise))


def with_exercise(
    program: Program, state: State, left: list[Step], exercise_id: str, advise: Advisor
) -> Iterator[Step]:
    """The sets of one exercise, and what belongs to them, with another exercise in its place."""
    exercise = program.exercises[exercise_id]
    for step in left:
        if step.parent == step.id or exercise.kind == step.kind:
            yield _swapped_step(state, step, exercise_id, exercise, advise)


def _swapped_step(state: State, step: Step, exercise_id: str, exercise: Exercise, advise: Advisor) -> Step:
    same_kind = exercise.kind == step.kind
    reps = step.reps if same_kind else exercise.reps
    seconds = step.seconds if same_kind else exercise.seconds
    wanted = PlannedExercise(
        exercise=exercise_id,
        kind=exercise.kind,
        level=state.level,
        method=state.method,
        sets=step.sets,
        reps=reps,
        seconds=seconds,
        tempo=step.tempo,
        rom=step.rom,
        rack=exercise.rack,
    )
    advice = advise(wanted) if step.type == "working" else Suggestion()
    others = tuple(e for e in (*step.alternatives, step.exercise) if e != exercise_id)
    return replace(
        step,
        exercise=exercise_id,
        kind=exercise.kind,
        sides=exercise.sides,
        reps=reps,
        aim=aim_of(reps, advice, step.set) if step.type == "working" else step.aim,
        seconds=advice.seconds or seconds,
        load=advice.load,
        alternatives=others if step.alternatives else (),
        first=advice.first,
        form_check=step.form_check and bool(exercise.checklist),
        weights_kg=exercise.rack.each_kg if step.type == "drop" and exercise.rack else (),
        reason=advice.reason,
    )


def steps_at_level(
    program: Program, state: State, plan: Plan, advise: Advisor = without_history
) -> tuple[Step, ...]:
    """What is left, by the plan for another level or way, in the order and with the exercises that stand now.

    Exercises that are finished stay finished, also where the other level asks for a set more.
    """
    past = {d.step.parent for d in state.done} | {s.id for s in state.skipped}
    exercises = {s.slot: s.exercise for s in reversed(state.queue)}
    finished = {s.slot for s in (*(d.step for d in state.done), *state.skipped)} - exercises.keys()
    left = [s for s in plan.steps if s.slot not in finished and s.parent not in past]
    there = replace_state(state, level=plan.level, method=plan.method)
    phases = {s.slot: s.phase for s in state.queue}
    leads = {s.slot for s in left}
    kept: list[Step] = []
    for planned in left:
        # Whoever was to move up to an exercise that is finished stays where it was.
        left_alone = planned.rotation not in leads
        step = (
            replace(planned, rotation=planned.slot, phase=phases.get(planned.slot, planned.phase))
            if left_alone
            else planned
        )
        exercise = exercises.get(step.slot, step.exercise)
        alike = step.exercise == exercise
        kept += [step] if alike else with_exercise(program, there, [step], exercise, advise)
    order = {slot: i for i, slot in enumerate(dict.fromkeys(s.slot for s in state.queue))}
    turns = {s.rotation: order[s.slot] for s in reversed(kept) if s.slot in order}
    return tuple(sorted(kept, key=lambda s: turns.get(s.rotation, len(order))))
