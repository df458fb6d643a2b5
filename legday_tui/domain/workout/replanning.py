"""Changes to the sets that are left: another exercise, another level, another training method."""

from collections.abc import Iterator
from dataclasses import replace as replace_state

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.planner import Advisor, aim_of, without_history
from legday_tui.domain.planning.progression import PlannedExercise, Suggestion
from legday_tui.domain.program.program import Exercise, Program, Swap
from legday_tui.domain.workout.state import State


def swaps_for(program: Program, step: Step) -> tuple[Swap, ...]:
    """Return what can replace the exercise of a step: the choices of its prescription, then its swaps."""
    alternatives = tuple(
        Swap(exercise=e, why=f"The other choice here. {program.exercises[e].why}") for e in step.alternatives
    )
    listed = {s.exercise for s in alternatives}
    exercise = program.exercises.get(step.exercise)
    return alternatives + tuple(s for s in (exercise.swaps if exercise else ()) if s.exercise not in listed)


def swapped_steps(
    program: Program, state: State, exercise_id: str, advise: Advisor = without_history
) -> tuple[Step, ...]:
    """Return the sets left of the upcoming exercise, with another exercise instead.

    Raises KeyError if the program does not have that exercise.
    """
    step = state.upcoming
    if step is None:
        return ()
    left = [s for s in state.queue if s.is_same_exercise(step)]
    return tuple(with_exercise(program, state, left, exercise_id, advise))


def with_exercise(
    program: Program, state: State, left: list[Step], exercise_id: str, advise: Advisor
) -> Iterator[Step]:
    """Yield sets with another exercise; pulses and drops only if the exercises are of the same kind."""
    exercise = program.exercises[exercise_id]
    for step in left:
        if step.parent == step.id or exercise.kind == step.kind:
            yield _swapped_step(state, step, exercise_id, exercise, advise)


def _swapped_step(state: State, step: Step, exercise_id: str, exercise: Exercise, advise: Advisor) -> Step:
    same_kind = exercise.kind == step.kind
    reps = step.reps if same_kind else exercise.reps
    seconds = step.seconds if same_kind else exercise.seconds
    planned = PlannedExercise(
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
    advice = advise(planned) if step.type == "working" else Suggestion()
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
    """Return the sets left after a change to the plan of another level or training method.

    Their order and their exercises stay as they are now. Finished exercises get no further sets, even if the
    other level has more of them.
    """
    past = {d.step.parent for d in state.done} | {s.id for s in state.skipped}
    exercises = {s.slot: s.exercise for s in reversed(state.queue)}
    finished = {s.slot for s in (*(d.step for d in state.done), *state.skipped)} - exercises.keys()
    left = [s for s in plan.steps if s.slot not in finished and s.parent not in past]
    changed = replace_state(state, level=plan.level, method=plan.method)
    phases = {s.slot: s.phase for s in state.queue}
    leads = {s.slot for s in left}
    steps: list[Step] = []
    for planned in left:
        # The partner of a finished exercise is not moved next to it.
        partner_finished = planned.rotation not in leads
        step = (
            replace(planned, rotation=planned.slot, phase=phases.get(planned.slot, planned.phase))
            if partner_finished
            else planned
        )
        exercise = exercises.get(step.slot, step.exercise)
        unchanged = step.exercise == exercise
        steps += [step] if unchanged else with_exercise(program, changed, [step], exercise, advise)
    order = {slot: i for i, slot in enumerate(dict.fromkeys(s.slot for s in state.queue))}
    turns = {s.rotation: order[s.slot] for s in reversed(steps) if s.slot in order}
    return tuple(sorted(steps, key=lambda s: turns.get(s.rotation, len(order))))
