"""Ramp-up sets: a few light repetitions before the first working set with a heavy load."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from legday_tui.domain.planning.plan import RAMP_UP, Step
from legday_tui.domain.program.program import Program


def ramp_up_sets(program: Program, blocks: Sequence[Sequence[Step]], worked: Collection[str]) -> list[Step]:
    """Return the ramp-up sets before exercises that are done in turn; each block has the sets of one.

    An exercise gets none if a primary muscle of it is among those `worked` already, or by a block before it.
    """
    worked, found = set(worked), []
    for block in blocks:
        if worked.isdisjoint(primary := muscles_of(program, block)):
            found += [replace(step, rotation=blocks[0][0].rotation) for step in ramp_up_to(program, block[0])]
        worked |= primary
    return found


def muscles_of(program: Program, block: Sequence[Step]) -> set[str]:
    """Return the primary muscles of the working sets of an exercise."""
    working = (step.exercise for step in block if step.type == "working")
    return {muscle for exercise in working for muscle in program.exercises[exercise].primary}


def ramp_up_to(program: Program, first: Step) -> list[Step]:
    """Return the ramp-up sets to the first working set of an exercise; none if that is light or timed.

    Their loads are shares of the working load on the rack, each heavier than the one before. They follow the
    working load when the user changes that.
    """
    ramp_up, exercise = program.ramp_up, program.exercises[first.exercise]
    is_heavy = first.type == "working" and first.kind == "reps" and exercise.rack is not None
    if ramp_up is None or exercise.rack is None or not is_heavy or first.load.total_kg < ramp_up.from_kg:
        return []
    before_kg, sets = 0.0, []
    for ramp_up_set in ramp_up.sets:
        kg = first.load.scaled(ramp_up_set.share, exercise.rack.each_kg).total_kg
        if before_kg < kg < first.load.total_kg:
            before_kg = kg
            sets.append(ramp_up_set)
    return [
        replace(
            first,
            id=f"{first.slot}.{RAMP_UP}{number}",
            type="warmup",
            set=number,
            sets=len(sets),
            reps=(ramp_up_set.reps, ramp_up_set.reps),
            aim=ramp_up_set.reps,
            rest=ramp_up.rest,
            share=ramp_up_set.share,
            weights_kg=exercise.rack.each_kg,
            tempo=exercise.tempo,
            form_check=False,
            reason=None,
        )
        for number, ramp_up_set in enumerate(sets, start=1)
    ]
