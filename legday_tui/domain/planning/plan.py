"""The plan of a session: a flat tuple of steps, each with everything that is needed to do it."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct, field

from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.program.field_types import RepRange, Window
from legday_tui.domain.progression.reason import Reason
from legday_tui.domain.terms import (
    BODYWEIGHT,
    USUAL_TEMPO,
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
"""Separates the id of a set from the suffix of its pulses and drops."""

RAMP_UP = "ramp"
"""Begins the last part of the id of a ramp-up set."""


class Step(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One set of one exercise, with everything needed to do and record it."""

    id: str
    """Phase, prescription and set, as `strength.1.2`; unchanged when the exercise is swapped."""
    phase: str
    exercise: str
    kind: Kind
    type: SetType
    set: int
    """The number of the set, from 1; within a rotation also the round."""
    sets: int
    """The number of sets without the optional ones."""
    rotation: str
    """The name of the rotation: its sets of one round follow each other without rest."""
    sides: Sides = "none"
    reps: RepRange | None = None
    aim: int | None = None
    """The goal inside the range; recorded if the set is completed without counting."""
    seconds: Window | None = None
    rest: Window | None = None
    """The rest window after the set, in seconds; None for warm-up and stretches."""
    load: Load = BODYWEIGHT
    tempo: Tempo = USUAL_TEMPO
    rom: Rom = "parallel"
    optional: bool = False
    """Offered to the user; left out unless taken."""
    alternatives: tuple[str, ...] = ()
    """Other exercises that the prescription offers."""
    first: Side = "left"
    """The side to start with."""
    form_check: bool = False
    """Whether the form checklist is shown before the set."""
    share: float = 1.0
    """The share of the exercise's load; below 1 for a drop and for a ramp-up set."""
    weights_kg: tuple[float, ...] = field(default=(), name="rungs")
    """The available weights of an implement, for a share of the load, in kilograms."""
    equipment: str = ""
    """Optional equipment, such as a band, that was used last time; empty for none."""
    reason: Reason | None = None

    @property
    def slot(self) -> str:
        """The prescription of the set: its id without the number of the set."""
        return self.id.rpartition(".")[0]

    @property
    def phase_of_slot(self) -> str:
        """The phase in which the program has the prescription, which is done in another one in a pair."""
        return self.slot.rpartition(".")[0]

    @property
    def parent(self) -> str:
        """The id of the set that pulses or a drop belong to; the own id of any other set."""
        return self.id.partition(CHILD_SEPARATOR)[0]

    @property
    def is_ramp_up(self) -> bool:
        """Whether it is a light set that leads up to the working sets of its slot."""
        return self.id.rpartition(".")[2].startswith(RAMP_UP)

    def is_same_exercise(self, other: "Step") -> bool:
        """Return whether both are sets of the same exercise in the same phase."""
        return (self.phase, self.exercise) == (other.phase, other.exercise)


class LeftOut(Struct, frozen=True, kw_only=True):
    """An exercise that is not in the plan, because a thing that it needs is not there."""

    exercise: str
    missing: str
    """What is not there."""
    place: str = ""
    """Where that is; empty for the user's first place."""
    is_covered: bool = False
    """Whether what could replace it is in the plan anyway."""


class Plan(Struct, frozen=True):
    """The steps of a session in their initial order."""

    level: LevelId
    method: Method = field(name="adjustment")
    steps: tuple[Step, ...]
    easy: bool = False
    """Whether it has half the sets, to recover."""
    minutes: int | None = None
    """The time limit that it was cut to; None without one."""
    place: str = ""
    """Where it is done; empty for the user's first place."""
    left_out: tuple[LeftOut, ...] = ()
    phases: tuple[str, ...] = ()
    """The only phases that were wanted; empty for all. The steps do not tell, since a pair moves its second
    exercise into the phase of the first."""

    @property
    def wishes(self) -> Wishes:
        """What the user wanted of the session."""
        return Wishes(easy=self.easy, minutes=self.minutes, phases=self.phases)


class Opening(Struct, frozen=True, kw_only=True):
    """The start of a workout: its session and its plan. The first entry of the journal."""

    id: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    started_at: Annotated[datetime, Meta(tz=True)]
    monotonic: float | None = field(default=None, name="boot")
    """Seconds of the monotonic clock at the start; None in journals of older versions."""
    rehearsal: bool = False
    plan: Plan
