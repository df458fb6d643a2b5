"""What will be trained today: a flat tuple of steps, each complete in itself."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from legday_tui.domain.program.program import RepRange, Window
from legday_tui.domain.terms import (
    BODYWEIGHT,
    Kind,
    LevelId,
    Load,
    Method,
    Rom,
    SetType,
    Side,
    Sides,
    Tempo,
)

CHILD_SEPARATOR = "+"
"""What stands in an id between a set and the pulses or drops that belong to it."""

Verdict = Literal[
    "first", "first-like-this", "first-hold", "up", "heavier-once-more", "top-of-rack", "slower", "pulses",
    "add-load", "rep-more", "sets-missing", "missed", "deload", "easier", "all-out", "pain", "form",
    "longer", "goal", "not-yet", "shorter",
]  # fmt: skip


class Reason(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Why a set asks for what it asks: the verdict on last time, with the numbers that it is about."""

    verdict: Verdict
    did: tuple[float, ...] = ()
    """Reps or seconds of each set last time, of the weaker side."""
    at: Load = BODYWEIGHT
    """The load last time."""
    next: Load = BODYWEIGHT
    """The load that the verdict is about."""
    goal: float = 0.0
    """Reps or seconds that the verdict is about."""


class Step(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One set of one exercise, with everything needed to do and record it."""

    id: str
    """Its place in the plan; it stays when the exercise is swapped."""
    phase: str
    exercise: str
    kind: Kind
    type: SetType
    set: int
    """Counted from 1; within a rotation also the round."""
    sets: int
    """How many there are, offered ones apart."""
    rotation: str
    """Sets of one rotation and one round follow each other without a rest between them."""
    sides: Sides = "none"
    reps: RepRange | None = None
    aim: int | None = None
    """The number inside the range to go for; what completing without counting records."""
    seconds: Window | None = None
    rest: Window | None = None
    """The window after the set; none for warm-up and stretches."""
    load: Load = BODYWEIGHT
    tempo: Tempo = "2-0-2-0"
    rom: Rom = "parallel"
    optional: bool = False
    """Offered, not imposed: it is done only when taken."""
    alternatives: tuple[str, ...] = ()
    """The user's other choices for this place."""
    first: Side = "left"
    """The side to begin with."""
    form_check: bool = False
    """Whether its exercise's form is gone through before it."""
    share: float = 1.0
    """The share of the exercise's load that is taken: less for a drop."""
    weights_kg: tuple[float, ...] = field(default=(), name="rungs")
    """What each implement can weigh, for a share of the load, in kilograms."""
    reason: Reason | None = None

    @property
    def slot(self) -> str:
        """The prescription that it belongs to: its id without the set."""
        return self.id.rpartition(".")[0]

    @property
    def parent(self) -> str:
        """The id of the set that it belongs to: its own, but for pulses and drops."""
        return self.id.partition(CHILD_SEPARATOR)[0]


class Plan(Struct, frozen=True):
    """The steps of one leg day, in the order in which they come if nothing changes."""

    level: LevelId
    method: Method = field(name="adjustment")
    steps: tuple[Step, ...]


class Opening(Struct, frozen=True, kw_only=True):
    """The first thing that is written of a workout: which session it is, and what was planned."""

    id: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    started_at: Annotated[datetime, Meta(tz=True)]
    rehearsal: bool = False
    plan: Plan
