"""What will be trained today: a flat tuple of steps, each complete in itself."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from legday_tui.domain.program import RepRange, Window
from legday_tui.domain.terms import BODYWEIGHT, Adjustment, Kind, LevelId, Load, Rom, SetType, Sides, Tempo


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


class Plan(Struct, frozen=True):
    """The steps of one leg day, in the order in which they come if nothing changes."""

    level: LevelId
    adjustment: Adjustment
    steps: tuple[Step, ...]


class Opening(Struct, frozen=True, kw_only=True):
    """The first thing that is written of a workout: which session it is, and what was planned."""

    id: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    started_at: Annotated[datetime, Meta(tz=True)]
    rehearsal: bool = False
    plan: Plan
