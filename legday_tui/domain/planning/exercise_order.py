"""The order of exercises: which are done one after the other, and which in turn."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from msgspec.structs import replace

from legday_tui.domain.program.program import Level, Pair, Prescription, Program
from legday_tui.domain.terms import Method


@dataclass(frozen=True, slots=True)
class Slot:
    """A prescription, its position in the program, and the phase in which it is done."""

    id: str
    """The phase and the number of the prescription in the program, as `strength.1`."""
    phase: str
    prescription: Prescription

    def choose(self, preferred: Collection[str]) -> str:
        """Return the first preferred exercise of the prescription, or else its first one."""
        exercises = self.prescription.exercises
        return next((e for e in exercises if e in preferred), exercises[0])


SECOND_PARTNER = "b"
"""Appended to the id of a slot that is the second exercise of another pair already."""
Rotation = Sequence[Slot]
"""Slots whose sets are done in turn; a single slot for straight sets."""


def rotations_for(
    program: Program, level: Level, method: Method, preferred: Collection[str]
) -> list[Rotation]:
    """Return the rotations of a session in order: straight sets, pairs or a circuit of strength exercises."""
    slots = _slots(program)
    if method == "circuit":
        return _as_circuit(slots)
    pairs = [pair for pair in program.pairs if pair.kind == method]
    return _in_pairs(slots, pairs, level, preferred) if pairs else [[slot] for slot in slots]


def prescription_of(program: Program, slot_id: str) -> Prescription | None:
    """Return the prescription of a slot; None if the program has no such slot."""
    return next(
        (s.prescription for s in _slots(program) if slot_id in (s.id, f"{s.id}{SECOND_PARTNER}")), None
    )


def _slots(program: Program) -> list[Slot]:
    return [
        Slot(f"{phase.id}.{number}", phase.id, prescription)
        for phase in program.phases
        for number, prescription in enumerate(phase.steps, start=1)
    ]


def _as_circuit(slots: Sequence[Slot]) -> list[Rotation]:
    """Return the exercises of a phase that follow the level as one rotation, the others one by one."""
    rotations: list[Rotation] = []
    for (_, in_turn), group in groupby(slots, key=lambda s: (s.phase, s.prescription.follows_level)):
        members = list(group)
        rotations += [members] if in_turn else [[slot] for slot in members]
    return rotations


def _in_pairs(
    slots: Sequence[Slot], pairs: Sequence[Pair], level: Level, preferred: Collection[str]
) -> list[Rotation]:
    """Return the rotations with the second exercise of each pair moved from its own position to the first."""
    rotations: list[Rotation] = []
    moved: list[str] = []
    for slot in slots:
        partner = next(
            (
                (origin, pair.exercises[1])
                for pair in pairs
                if slot.choose(preferred) == pair.exercises[0]
                and (origin := _origin(slots, pair.exercises[1])) is not None
            ),
            None,
        )
        if partner is None:
            rotations.append([slot])
            continue
        origin, exercise = partner
        slot_id = f"{origin.id}{SECOND_PARTNER}" if origin.id in moved else origin.id
        moved.append(origin.id)
        own = slot.prescription.follows_level and level.dose == "level"
        sets = level.sets if own else slot.prescription.sets
        second = replace(origin.prescription, exercises=(exercise,), sets=sets, rest=True)
        rotations.append([slot, Slot(slot_id, slot.phase, second)])
    return [rotation for rotation in rotations if len(rotation) > 1 or rotation[0].id not in moved]


def _origin(slots: Sequence[Slot], exercise: str) -> Slot | None:
    """Return the slot of working sets that offers an exercise, or None."""
    return next(
        (s for s in slots if s.prescription.type == "working" and exercise in s.prescription.exercises), None
    )
