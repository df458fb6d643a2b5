"""The exercises of a place: what is swapped or left out because a thing that it needs is not there."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from legday_tui.domain.planning.exercise_order import Slot
from legday_tui.domain.planning.plan import LeftOut
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.reason import Reason


@dataclass(frozen=True, slots=True)
class Chosen:
    """The exercise of a slot."""

    exercise: str
    reason: Reason | None = None
    """Why it is not the usual one; None if it is."""


def chosen_here(
    program: Program, slots: Sequence[Slot], preferred: Collection[str]
) -> tuple[Mapping[str, Chosen], tuple[LeftOut, ...]]:
    """Return the exercise of each slot that has one, by the id of the slot, and what is left out.

    An exercise that cannot be done is replaced by another choice of its prescription, or by the first of its
    swaps that can be done and is not in the plan anyway: not in the same phase, nor, for working sets, among
    any others. Two blocks of one exercise would count as one performance.
    """
    usual = {slot.id: slot.choose(preferred) for slot in slots}
    chosen = {i: Chosen(exercise) for i, exercise in usual.items() if not program.missing_for(exercise)}
    taken = {_block(slot, chosen[slot.id].exercise) for slot in slots if slot.id in chosen}
    left_out = []
    for slot in slots:
        if slot.id in chosen:
            continue
        exercise = usual[slot.id]
        missing, others = program.missing_for(exercise), [*_others(program, slot, exercise)]
        free = next(((e, why) for e, why in others if _block(slot, e) not in taken), None)
        if free is None:
            out = LeftOut(exercise=exercise, missing=missing, place=program.place, is_covered=bool(others))
            left_out.append(out)
            continue
        other, why = free
        reason = Reason(verdict="not-here", place=program.place, missing=missing, why=why)
        chosen[slot.id] = Chosen(other, reason)
        taken.add(_block(slot, other))
    return chosen, tuple(left_out)


def _others(program: Program, slot: Slot, exercise: str) -> Iterator[tuple[str, str]]:
    """Yield what can be done instead of an exercise, the best first, and what it is good for."""
    whys = {swap.exercise: swap.why for swap in program.exercises[exercise].swaps}
    for other in dict.fromkeys((*slot.prescription.exercises, *whys)):
        if not program.missing_for(other):
            yield other, whys.get(other, "")


def _block(slot: Slot, exercise: str) -> tuple[str, str]:
    """Return a block, of which a plan has one: an exercise among all working sets, or in its phase."""
    return "" if slot.prescription.type == "working" else slot.phase, exercise
