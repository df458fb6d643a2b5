"""What can be trained: the exercises, levels and phases that a program file describes."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from legday_tui.domain.terms import (
    BODYWEIGHT,
    LOAD_TOLERANCE_KG,
    Identifier,
    Kilograms,
    Kind,
    LevelId,
    Load,
    Method,
    Rom,
    SetType,
    Sides,
    Tempo,
)

Line = Annotated[str, Meta(min_length=1, max_length=300)]
Name = Annotated[str, Meta(min_length=1, max_length=60)]
Count = Annotated[int, Meta(ge=1, le=1000)]
Sets = Annotated[int, Meta(ge=1, le=20)]
WindowSeconds = Annotated[int, Meta(ge=1, le=3600)]
Window = tuple[WindowSeconds, WindowSeconds]
"""Low and high end, in seconds; equal for a fixed dose."""

RepRange = tuple[Count, Count]


class ProgramPart(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of the program file: a misspelt key is a mistake, not a setting without effect."""


class Rack(ProgramPart, frozen=True, kw_only=True):
    """The loads at hand for an exercise, lightest first."""

    implements: Annotated[int, Meta(ge=1, le=2)]
    """How many are used at once: 2 for a pair of dumbbells, 1 for a barbell."""
    each_kg: Annotated[tuple[Kilograms, ...], Meta(min_length=1, max_length=100)]
    """What each implement can weigh, in kilograms, in ascending order."""

    def stepped(self, load: Load, steps: int) -> Load:
        """Return the load so many steps heavier (lighter if negative) than this one on the rack.

        The heaviest load is the upper end; below the lightest one is bodyweight.
        """
        weights_kg = (0.0, *self.each_kg)
        if steps > 0:
            heavier = [kg for kg in weights_kg if kg > load.each_kg + LOAD_TOLERANCE_KG][:steps]
            each = heavier[-1] if heavier else load.each_kg
        else:
            lighter = [kg for kg in weights_kg if kg < load.each_kg - LOAD_TOLERANCE_KG][steps:]
            each = lighter[0] if lighter else 0.0
        return Load(each, load.implements or self.implements) if each else BODYWEIGHT


class Swap(ProgramPart, frozen=True, kw_only=True):
    """Another exercise that can stand in, and why."""

    exercise: Identifier
    why: Line


class Exercise(ProgramPart, frozen=True, kw_only=True):
    """One movement: how it is done, what it trains, what can replace it."""

    name: Name
    kind: Kind
    sides: Sides = "none"
    primary: Annotated[tuple[Name, ...], Meta(min_length=1)]
    """Muscles, in the vocabulary of free-exercise-db."""
    secondary: tuple[Name, ...] = ()
    setup: Line
    """What to do before the first repetition or second."""
    cues: Annotated[tuple[Line, ...], Meta(min_length=1)]
    """What to think of meanwhile; one is shown at a time."""
    checklist: tuple[Line, ...] = ()
    """What good form looks like, to be confirmed by those who put form first."""
    why: Line
    """What it is for, in the article's words."""
    tempo: Tempo = "2-0-2-0"
    rack: Rack | None = None
    swaps: tuple[Swap, ...] = ()
    reps: RepRange | None = None
    """The dose when it stands in for an exercise of another kind."""
    seconds: Window | None = None
    """The dose in seconds when it stands in for an exercise of another kind."""


class Level(ProgramPart, frozen=True, kw_only=True):
    """A row of the level table."""

    name: Name
    sets: Sets
    extra_sets: Annotated[int, Meta(ge=0, le=5)] = 0
    """Sets that are offered after the last one, not imposed."""
    reps: RepRange
    rest: Window
    equipment: Line
    method_summary: Line = field(name="adjustment")
    """The key adjustment, in words."""
    methods: tuple[Method, ...] = field(name="adjustments")
    """The key adjustments, as mechanics to choose from."""
    dose: Literal["level", "circuit"]
    """Whether this row replaces sets and reps of the strength circuit, or the circuit's own numbers stand."""
    tempo: Tempo
    rom: Rom = "parallel"

    @property
    def usual_method(self) -> Method:
        """Form first where the level offers it; the others are there to be chosen."""
        return "form_first" if "form_first" in self.methods else "none"


class Prescription(ProgramPart, frozen=True, kw_only=True):
    """One line of a phase: an exercise, or the user's choice among several, and its dose."""

    exercises: Annotated[tuple[Identifier, ...], Meta(min_length=1)]
    """More than one: the user's choice; the first is the default."""
    type: SetType = "working"
    sets: Sets = 1
    reps: RepRange | None = None
    seconds: Window | None = None
    """Dose in seconds, per side where the exercise has sides."""
    follows_level: bool = False
    """Whether a level's own sets and reps replace these."""
    rest: bool = False
    """Whether the level's rest window stands after each set."""
    note: Line | None = None


class Pair(ProgramPart, frozen=True, kw_only=True):
    """Two exercises that are done in turn, with the rest after both."""

    kind: Literal["superset", "compound_set"]
    """Opposite muscles, or the same ones."""
    exercises: tuple[Identifier, Identifier]
    """The second one moves up to the first, from wherever it is."""
    why: Line


class MethodSettings(ProgramPart, frozen=True, kw_only=True):
    """What the adjustments are made of."""

    slow_tempo: Tempo = "3-1-1-0"
    pulses: Annotated[int, Meta(ge=1, le=20)] = 3
    pulse_tempo: Tempo = "1-0-1-0"
    drops: Annotated[int, Meta(ge=1, le=3)] = 1
    drop_share: Annotated[float, Meta(gt=0, lt=1)] = 0.8
    """The share of the load that is left after a drop."""
    drop_change_s: WindowSeconds = 15
    """Seconds to change the load."""


class Phase(ProgramPart, frozen=True, kw_only=True):
    """A part of the leg day under one heading."""

    id: Identifier
    title: Name
    goal: Line
    steps: Annotated[tuple[Prescription, ...], Meta(min_length=1)]


class CoreValue(ProgramPart, frozen=True, kw_only=True):
    """One answer to "why legs"."""

    title: Name
    text: Line


class Mindset(ProgramPart, frozen=True, kw_only=True):
    """A line for the head, shown where it matches what just happened."""

    text: Line
    when: Literal["hold", "rest", "overdue", "recap", "early"]


class Program(ProgramPart, frozen=True, kw_only=True):
    """A whole leg day as data. `find_mistakes` in program_check tells what the types cannot."""

    schema: Literal[1]
    name: Name
    levels: Annotated[dict[LevelId, Level], Meta(min_length=1)]
    default_level: LevelId
    exercises: Annotated[dict[Identifier, Exercise], Meta(min_length=1)]
    phases: Annotated[tuple[Phase, ...], Meta(min_length=1)]
    pairs: tuple[Pair, ...] = ()
    method_settings: MethodSettings = field(default=MethodSettings(), name="techniques")
    equipment: tuple[Line, ...]
    """The checklist before the session starts."""
    core_values: tuple[CoreValue, ...]
    mindset: tuple[Mindset, ...]
    recovery: tuple[Line, ...]
    next_day: Line
    """What the home screen says the day after."""
    safety: tuple[Line, ...]
    lead_in_s: WindowSeconds = 10
    """Seconds to get into position before the first set of a timed exercise."""
    lead_in_again_s: WindowSeconds = 5
    side_switch_s: WindowSeconds = 5
    breathe_in_s: WindowSeconds = 3
    breathe_out_s: WindowSeconds = 4
