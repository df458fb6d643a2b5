"""The order of a day: which exercises are done one after the other, and which in turn."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from msgspec.structs import replace

from legday_tui.domain.program.program import Level, Pair, Prescription, Program
from legday_tui.domain.terms import Method


@dataclass(frozen=True, slots=True)
class Slot:
    """A prescription with its place in the program, and the phase in which it is done."""

    id: str
    """Its place in the program: the phase and the number of the prescription, as `strength.1`."""
    phase: str
    prescription: Prescription

    def chosen(self, preferred: Collection[str]) -> str:
        """The exercise: where there is a choice a preferred one, or else the first."""
        exercises = self.prescription.exercises
        return next((e for e in exercises if e in preferred), exercises[0])


Rotation = Sequence[Slot]
"""Slots whose sets are done in turn; mostly a single one."""


def rotations_for(
    program: Program, level: Level, method: Method, preferred: Collection[str]
) -> list[Rotation]:
    """What is trained, in order: straight, in pairs, or the strength exercises as a circuit."""
    slots = [
        Slot(f"{phase.id}.{number}", phase.id, prescription)
        for phase in program.phases
        for number, prescription in enumerate(phase.steps, start=1)
    ]
    if method == "circuit":
        return _as_circuit(slots)
    pairs = [pair for pair in program.pairs if pair.kind == method]
    return _in_pairs(slots, pairs, level, preferred) if pairs else [[slot] for slot in slots]


def _as_circuit(slots: Sequence[Slot]) -> list[Rotation]:
    """The exercises that follow the level in turn, those of one phase together; the others one by one."""
    found: list[Rotation] = []
    for (_, in_turn), group in groupby(slots, key=lambda s: (s.phase, s.prescription.follows_level)):
        members = list(group)
        found += [members] if in_turn else [[slot] for slot in members]
    return found


def _in_pairs(
    slots: Sequence[Slot], pairs: Sequence[Pair], level: Level, preferred: Collection[str]
) -> list[Rotation]:
    """The second exercise of a pair moves up to the first one, and away from where it stood."""
    found: list[Rotation] = []
    moved: list[str] = []
    for slot in slots:
        partner = next(
            (
                (origin, pair.exercises[1])
                for pair in pairs
                if slot.chosen(preferred) == pair.exercises[0]
                and (origin := _origin(slots, pair.exercises[1])) is not None
            ),
            None,
        )
        if partner is None:
            found.append([slot])
            continue
        origin, exercise = partner
        slot_id = f"{origin.id}b" if origin.id in moved else origin.id
        moved.append(origin.id)
        own = slot.prescription.follows_level and level.dose == "level"
        sets = level.sets if own else slot.prescription.sets
        second = replace(origin.prescription, exercises=(exercise,), sets=sets, rest=True)
        found.append([slot, Slot(slot_id, slot.phase, second)])
    return [rotation for rotation in found if len(rotation) > 1 or rotation[0].id not in moved]


def _origin(slots: Sequence[Slot], exercise: str) -> Slot | None:
    """Where an exercise is prescribed, or could be chosen."""
    return next(
        (s for s in slots if s.prescription.type == "working" and exercise in s.prescription.exercises), None
    )
