"""Changes to the sets that are left: another exercise, another level, another training method."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from legday_tui.domain.planning.exercise_order import SECOND_PARTNER, prescription_of
from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.planner import Advisor, Planner, aim_of, without_history
from legday_tui.domain.planning.pulses_and_drops import with_pulses_and_drops
from legday_tui.domain.planning.ramp_up import muscles_of, ramp_up_sets
from legday_tui.domain.program.program import Exercise, Prescription, Program, Swap
from legday_tui.domain.progression.demand import Suggestion
from legday_tui.domain.workout.as_chosen import as_chosen
from legday_tui.domain.workout.state import State


def swaps_for(program: Program, step: Step) -> tuple[Swap, ...]:
    """Return what can replace the exercise of a step here: the choices of its prescription, then its swaps.

    Pulses and drops belong to their set, and are not replaced alone.
    """
    if step.parent != step.id:
        return ()
    alternatives = tuple(
        Swap(exercise=e, why=f"The other choice here. {program.exercises[e].why}")
        for e in step.alternatives
        if e in program.exercises
    )
    listed = {s.exercise for s in alternatives}
    exercise = program.exercises.get(step.exercise)
    swaps = tuple(s for s in (exercise.swaps if exercise else ()) if s.exercise not in listed)
    return tuple(s for s in (*alternatives, *swaps) if not program.missing_for(s.exercise))


def swapped_steps(
    program: Program, state: State, exercise_id: str, advise: Advisor = without_history
) -> tuple[Step, ...]:
    """Return the sets left of the upcoming exercise, with another exercise instead.

    Raise KeyError if the program does not have that exercise.
    """
    step = state.upcoming
    if step is None:
        return ()
    planner = Planner(program, state.level, state.method, advise)
    left = [s for s in state.queue if s.is_same_exercise(step) and not s.is_ramp_up]
    swapped = tuple(_with_exercise(planner, left, exercise_id))
    return as_chosen(state, (*_ramp_up(program, state, swapped), *swapped))


def _ramp_up(program: Program, state: State, steps: Sequence[Step]) -> list[Step]:
    """Return the ramp-up sets to these sets of another exercise; none if its muscles have worked already.

    A ramp-up that has been begun here with another exercise goes on.
    """
    done = [d.step for d in state.done]
    past = {step.id for step in (*done, *state.skipped)}
    found = ramp_up_sets(program, [steps], muscles_of(program, done)) if steps else []
    return [step for step in found if step.id not in past]


def _with_exercise(planner: Planner, left: Sequence[Step], exercise_id: str) -> Iterator[Step]:
    """Yield sets with another exercise, with the pulses and the tempo that are planned or advised for it.

    Pulses and drops whose set is not among these are left out.
    """
    for step in left:
        if step.parent == step.id:
            belonging = [s for s in left if s.id != step.id == s.parent]
            yield from _swapped_set(planner, step, belonging, exercise_id)


def _swapped_set(planner: Planner, step: Step, belonging: Sequence[Step], exercise_id: str) -> Iterator[Step]:
    """Yield a set with another exercise, followed by its pulses and drops."""
    exercise = planner.program.exercises[exercise_id]
    prescription = prescription_of(planner.program, step.slot) or _like(step, exercise_id, exercise)
    planned = planner.planned(prescription, exercise_id)
    advice = planner.advise(planned) if step.type == "working" else Suggestion()
    reps = advice.reps or planned.reps
    # A time limit may have cut the seconds; those of a hold follow from the past of its exercise.
    is_as_timed = exercise.kind == step.kind != "hold"
    seconds = step.seconds if is_as_timed else advice.seconds or planned.seconds
    others = tuple(e for e in (*step.alternatives, step.exercise) if e != exercise_id)
    swapped = replace(
        step,
        exercise=exercise_id,
        kind=exercise.kind,
        sides=exercise.sides,
        reps=reps,
        aim=aim_of(reps, advice, step.set) if step.type == "working" else step.aim,
        seconds=seconds,
        rest=None if step.rest is None else planner.rest_after(exercise),
        load=advice.load,
        tempo=advice.tempo or planned.tempo,
        rom=planned.rom,
        alternatives=others if step.alternatives else (),
        first=advice.first,
        form_check=step.form_check and bool(exercise.checklist),
        reason=advice.reason,
    )
    yield from with_pulses_and_drops(
        [swapped],
        planner.program.method_settings,
        exercise.rack,
        pulses=advice.pulses or (planner.method == "pulses" and prescription.follows_level),
        drops=any(s.type == "drop" for s in belonging),
    )


def _like(step: Step, exercise_id: str, exercise: Exercise) -> Prescription:
    """Return a prescription of an exercise in place of one that the program does not have any more."""
    dose = step if exercise.kind == step.kind else exercise
    return Prescription(exercises=(exercise_id,), type=step.type, reps=dose.reps, seconds=dose.seconds)


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
    begun = {d.step.slot for d in state.done if not d.step.is_ramp_up}
    left = [
        s
        for s in plan.steps
        if s.slot not in finished and s.parent not in past and not (s.is_ramp_up and s.slot in begun)
    ]
    planner = Planner(program, plan.level, plan.method, advise)
    steps: list[Step] = []
    for step in _in_turn(state, left):
        exercise = exercises.get(step.slot, step.exercise)
        if step.exercise != exercise and (step.parent != step.id or step.is_ramp_up):
            continue  # comes with its set
        belonging = [s for s in left if s.id != step.id == s.parent]
        steps += [step] if step.exercise == exercise else _swapped_set(planner, step, belonging, exercise)
    return as_chosen(state, _in_present_order(state, steps))


def _in_turn(state: State, left: Sequence[Step]) -> Iterator[Step]:
    """Yield planned sets, in rotations of only those exercises that can be done in turn from now on.

    What has been begun by itself is finished by itself, and its partner, like that of a finished exercise,
    stays where it is. What is done in turn already stays together.
    """
    now = {s.slot: s.rotation for s in state.queue}
    phases = {_origin(s.slot): s.phase for s in state.queue}
    done = {s.slot for s in (*(d.step for d in state.done), *state.skipped) if not s.is_ramp_up}
    begun = {s.rotation for s in state.queue if s.slot in done}
    present = {slot: rotation for slot, rotation in now.items() if rotation in begun}
    groups: dict[tuple[str, str | None], list[str]] = {}
    for step in left:
        groups.setdefault((step.rotation, present.get(step.slot)), []).append(step.slot)
    for step in left:
        slots = groups[step.rotation, present.get(step.slot)]
        if step.rotation in slots:
            yield step
        else:
            yield replace(step, rotation=slots[0], phase=phases.get(_origin(step.slot), step.phase))


def _in_present_order(state: State, steps: Sequence[Step]) -> list[Step]:
    """Return sets with their rotations in the order in which their exercises are due now."""
    slots = list(dict.fromkeys(_origin(s.slot) for s in state.queue))
    order = {slot: position for position, slot in enumerate(slots)}
    turns: dict[str, int] = {}
    for step in steps:
        turn = order.get(_origin(step.slot), len(order))
        turns[step.rotation] = min(turn, turns.get(step.rotation, turn))
    return sorted(steps, key=lambda s: turns[s.rotation])


def _origin(slot: str) -> str:
    """Return the slot of the program that the partner of a second pair comes from; any other as it is."""
    return slot.removesuffix(SECOND_PARTNER)
