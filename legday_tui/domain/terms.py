"""Types and constants that the plan, the events and the stored sessions share."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated, Literal

from msgspec import Meta, Struct

Kind = Literal["reps", "hold", "interval", "guide"]
"""How a set is done: counted repetitions, a static hold, work against the clock, or guided movement."""

SetType = Literal["working", "warmup", "drop", "pulse"]
Sides = Literal["none", "each", "alternating"]
"""Whether a set has two sides: first one side and then the other, or alternating repetitions."""

Side = Literal["left", "right"]
Rom = Literal["partial", "parallel", "full"]
"""Range of motion, from shallow to deep."""

Method = Literal[
    "none", "form_first", "slow_drop", "pulses", "superset", "compound_set", "drop_set", "circuit"
]
"""Training method of the strength exercises; `none` is straight sets."""

LevelId = str
Unit = Literal["kg", "lb"]
"""The unit in which weights are shown and typed. They are stored in kilograms."""

MAX_REPS = 1000
"""The most reps or landings of a set, per side. The counter stops there."""
MAX_SECONDS = 86_400.0
"""The longest time of a set or a rest: one day."""
MAX_DURATION = timedelta(days=31)
"""The longest time of a workout, even of one that was not ended in time."""
MAX_KG = 1000.0
"""The heaviest implement, in kilograms."""
MAX_WINDOW_S = 3600
"""The longest target of a timed set, and the longest planned rest, in seconds."""
MAX_LIMIT_MIN = 1440
"""The longest time limit of a session, in minutes: one day."""
MAX_NOTE_LENGTH = 2000
"""Characters of a session's note."""
MAX_PINNED_LENGTH = 300
"""Characters of a note that is pinned to an exercise."""

LimitMinutes = Annotated[int, Meta(ge=1, le=MAX_LIMIT_MIN)]
Reps = Annotated[int, Meta(ge=0, le=MAX_REPS)]
Seconds = Annotated[float, Meta(ge=0, le=MAX_SECONDS)]
WholeSeconds = Annotated[int, Meta(ge=0, le=int(MAX_SECONDS))]
Kilograms = Annotated[float, Meta(ge=0, le=MAX_KG)]
Note = Annotated[str, Meta(max_length=MAX_NOTE_LENGTH)]
Identifier = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""An id: lower-case words joined by hyphens, like `wall-sit`."""
FitName = Annotated[str, Meta(pattern=r"^[a-z0-9_]+/[a-z0-9_]+$", max_length=100)]
"""Category and name of an exercise in the FIT profile, in lower case: `lunge/walking_lunge`."""
Tempo = Annotated[
    str,
    Meta(pattern=r"^([0-9]-[0-9]-[0-9X]-[0-9])$", extra_json_schema={"not": {"const": "0-0-0-0"}}),
]
"""Seconds of eccentric, stretched pause, concentric (X: as fast as possible), contracted pause: `3-1-1-0`."""

USUAL_TEMPO: Tempo = "2-0-2-0"
"""Where neither a program nor a record has a tempo."""


class Load(Struct, frozen=True, omit_defaults=True):
    """External load: a number of implements and the kilograms of each; no implement is bodyweight."""

    each_kg: Kilograms = 0.0
    implements: Annotated[int, Meta(ge=0, le=2)] = 0

    def scaled(self, share: float, weights_kg: Sequence[float]) -> "Load":
        """Return this share of the load, rounded down to one of the available weights per implement.

        Bodyweight if none of them is that light.
        """
        each = max((kg for kg in weights_kg if kg <= self.each_kg * share + LOAD_TOLERANCE_KG), default=0.0)
        return Load(each, self.implements) if each else Load()

    @property
    def total_kg(self) -> float:
        """All implements together, in kilograms; 0 for bodyweight."""
        return self.each_kg * self.implements


RECOVERY = timedelta(hours=48)
"""From the start of a leg day to the next one."""
MOST_A_WEEK = 3
"""RECOVERY between two leg days leaves room for three in every week."""
SLIP_S = 3.0
"""An attempt at a hold that ends before this many seconds is a slip, not a hold. A convention of ours."""
KG_PER_LB = 0.45359237
LOAD_TOLERANCE_KG = 1e-6
"""Tolerance when weights are compared: products of floats can fall short of the exact number."""
ROUNDED_SHARE = 0.001
"""Past weights that differ by less than this share are the same: one was rounded in another unit, or their
sum in another order. A convention of ours."""
BODYWEIGHT = Load()
