"""The field's words as types, shared by the plan, the events and the record."""

from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct

Kind = Literal["reps", "hold", "interval", "guide"]
"""How a set is done: counted, held still, worked against the clock, or simply followed."""

SetType = Literal["working", "warmup", "drop", "pulse"]
Sides = Literal["none", "each", "alternating"]
"""Whether a set has two sides: one whole side after the other, or turn by turn."""

Side = Literal["left", "right"]
Rom = Literal["partial", "parallel", "full"]
Method = Literal[
    "none", "form_first", "slow_drop", "pulses", "superset", "compound_set", "drop_set", "circuit"
]
"""How the strength exercises are done: the key adjustments of the levels, or all of them in turn."""
LevelId = str
Unit = Literal["kg", "lb"]
"""The unit in which weights are shown and typed. They are stored in kilograms."""

Reps = Annotated[int, Meta(ge=0, le=1000)]
Seconds = Annotated[float, Meta(ge=0, le=86_400)]
Kilograms = Annotated[float, Meta(ge=0, le=1000)]
Identifier = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Tempo = Annotated[str, Meta(pattern=r"^([0-9]-[0-9]-[0-9X]-[0-9])$")]
"""Eccentric - stretched pause - concentric (X: fast) - contracted pause, in seconds: `3-1-1-0`."""


class Load(Struct, frozen=True, omit_defaults=True):
    """What the hands or the bar hold: so many implements of so many kilograms each; none is bodyweight."""

    each_kg: Kilograms = 0.0
    implements: Annotated[int, Meta(ge=0, le=2)] = 0

    def share(self, share: float, weights_kg: Sequence[float]) -> "Load":
        """A share of it, rounded down to what is on the rack; nothing where that holds nothing so light."""
        each = max((kg for kg in weights_kg if kg <= self.each_kg * share + LOAD_TOLERANCE_KG), default=0.0)
        return Load(each, self.implements) if each else Load()

    @property
    def total_kg(self) -> float:
        """All implements together, in kilograms; 0 for bodyweight."""
        return self.each_kg * self.implements


GOAL_HOLD_S = 90
"""The goal line of the wall sit."""
KG_PER_LB = 0.45359237
LOAD_TOLERANCE_KG = 1e-6
"""Products of fractions may fall short of the number that is meant."""
BODYWEIGHT = Load()
