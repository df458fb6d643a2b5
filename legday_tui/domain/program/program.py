"""The training program: exercises, levels and phases as read from a program file."""

from typing import Annotated, Literal

from msgspec import Meta, field

from legday_tui.domain.program.field_types import (
    UNIQUE,
    Count,
    ExerciseNames,
    Line,
    Muscle,
    Name,
    ProgramPart,
    RepRange,
    Sets,
    Window,
    WindowSeconds,
)
from legday_tui.domain.program.progression import Progression
from legday_tui.domain.program.rack import Carried, Rack
from legday_tui.domain.terms import (
    USUAL_TEMPO,
    FitName,
    Identifier,
    Kilograms,
    Kind,
    LevelId,
    Method,
    Rom,
    SetType,
    Sides,
    Tempo,
)


class Swap(ProgramPart, frozen=True, kw_only=True):
    """An exercise that can replace another one, and why."""

    exercise: Identifier
    why: Line


class Exercise(ProgramPart, frozen=True, kw_only=True):
    """One exercise: how it is done, what it trains, what can replace it."""

    name: Name
    fit: FitName | None = None
    """What watches and sport sites call it, if they know it."""
    kind: Kind
    sides: Sides = "none"
    primary: Annotated[tuple[Muscle, ...], Meta(min_length=1, extra_json_schema=UNIQUE)]
    """Muscles, in the vocabulary of free-exercise-db."""
    secondary: Annotated[tuple[Muscle, ...], Meta(extra_json_schema=UNIQUE)] = ()
    """Muscles that help, in the same vocabulary."""
    setup: Line
    """Starting position and equipment, shown before the first repetition or second."""
    less_depth_setup: Line | None = None
    """The setup for a reduced range of motion, if `setup` names a depth."""
    cues: Annotated[tuple[Line, ...], Meta(min_length=1)]
    """Coaching cues during the set at any depth; one is shown at a time."""
    full_depth_cues: tuple[Line, ...] = ()
    """Cues that name the depth of the full movement; shown first."""
    less_depth_cues: tuple[Line, ...] = ()
    """The cues instead of them for a reduced range of motion."""
    checklist: tuple[Line, ...] = ()
    """Signs of good form, confirmed before the first set with the method `form_first`."""
    why: Line
    """The purpose of the exercise (source: the article)."""
    equipment: tuple[Name, ...] = ()
    """Optional equipment, such as a band, that can be recorded with a set."""
    needs: Annotated[tuple[Name, ...], Meta(extra_json_schema=UNIQUE)] = ()
    """What it cannot be done without, such as a chair."""
    tempo: Tempo = USUAL_TEMPO
    rest: Window | None = None
    """The rest after its sets, where they have one; without it the level's."""
    rack: Rack | None = None
    body_share: Annotated[float, Meta(ge=0, le=1)] = 0.0
    """The share of the body's weight that a repetition moves, for an estimate; 0 if that is not estimated."""
    swaps: tuple[Swap, ...] = ()
    """What can replace it, the best first."""
    reps: RepRange | None = None
    """Reps per set when it replaces an exercise of another kind."""
    seconds: Window | None = None
    """Seconds per set when it replaces an exercise of another kind."""
    aliases: ExerciseNames = ()
    """Names that other programs have for it. One that names equipment is meant with that equipment only."""
    relatives: ExerciseNames = ()
    """Names of exercises that count as it, but whose weights and reps prove nothing for it."""

    def setup_at(self, rom: Rom) -> str:
        """Return the setup for a range of motion."""
        return self.less_depth_setup or self.setup if rom == "partial" else self.setup

    def cues_at(self, rom: Rom) -> tuple[str, ...]:
        """Return the cues for a range of motion; none of them contradicts it."""
        return (*(self.less_depth_cues if rom == "partial" else self.full_depth_cues), *self.cues)


class Level(ProgramPart, frozen=True, kw_only=True):
    """One level: its sets, reps, rest and training methods."""

    name: Name
    sets: Sets
    extra_sets: Annotated[int, Meta(ge=0, le=5)] = 0
    """Optional sets, offered after the last one."""
    reps: RepRange
    rest: Window
    equipment: Line
    method_summary: Line = field(name="adjustment")
    """The level's training methods as text for the level card."""
    methods: Annotated[tuple[Method, ...], Meta(extra_json_schema={**UNIQUE, "minItems": 1})] = field(
        name="adjustments"
    )
    """Training methods that the level offers, its usual one first."""
    dose: Literal["level", "circuit"]
    """`level`: sets and reps of the level replace those of prescriptions that follow the level.

    `circuit`: the prescriptions keep their own.
    """
    tempo: Tempo
    rom: Rom = "parallel"


class Prescription(ProgramPart, frozen=True, kw_only=True):
    """One entry of a phase: an exercise, or several that the user chooses from, and the dose."""

    exercises: Annotated[tuple[Identifier, ...], Meta(min_length=1, extra_json_schema=UNIQUE)]
    """The choices; the first one is the default."""
    type: SetType = "working"
    """What its sets count as; `warmup` is not counted as work."""
    sets: Sets = 1
    reps: RepRange | None = None
    seconds: Window | None = None
    """Seconds per set, per side if the exercise has sides."""
    follows_level: bool = False
    """Whether the level's sets and reps replace these, and its training method applies."""
    rest: bool = False
    """Whether a rest follows each set: that of the exercise, else the level's."""
    note: Line | None = None


class Pair(ProgramPart, frozen=True, kw_only=True):
    """Two exercises whose sets alternate, with the rest after both."""

    kind: Literal["superset", "compound_set"]
    """`superset`: opposing muscles; `compound_set`: the same muscles."""
    exercises: tuple[Identifier, Identifier]
    """The second exercise is moved next to the first one, also from another phase."""
    why: Line


class MethodSettings(ProgramPart, frozen=True, kw_only=True):
    """Parameters of the training methods."""

    slow_tempo: Tempo = "3-1-1-0"
    pulses: Annotated[int, Meta(ge=1, le=20)] = 3
    """Pulses after each set."""
    pulse_tempo: Tempo = "1-0-1-0"
    drops: Annotated[int, Meta(ge=1, le=3)] = 1
    """Drops after the last set."""
    drop_share: Annotated[float, Meta(gt=0, lt=1)] = 0.8
    """The share of the load that remains after a drop."""
    drop_change_s: WindowSeconds = 15
    """Seconds to change the load before a drop."""


class RampUpSet(ProgramPart, frozen=True, kw_only=True):
    """One set of a ramp-up: a share of the working load, and its reps."""

    share: Annotated[float, Meta(gt=0, lt=1)]
    """The share of the working load."""
    reps: Count


class RampUp(ProgramPart, frozen=True, kw_only=True):
    """The light sets before the first working set of a loaded exercise. Without the table there are none."""

    from_kg: Kilograms
    """The working load, of all implements together, from which on they are done."""
    sets: Annotated[tuple[RampUpSet, ...], Meta(min_length=1, max_length=5)]
    """Lightest first, rounded down to the rack. One that is no heavier than the one before is left out."""
    rest: Window
    """The rest after each."""


class Shortening(ProgramPart, frozen=True, kw_only=True):
    """What a session gives up if the time is short, one set after the other, until the rest fits."""

    phase: Identifier | None = None
    """The phase; without it the working sets of all phases."""
    exercise: Identifier | None = None
    """The prescription with this exercise; without it all of the phase, those with most sets first."""
    sets: Annotated[int, Meta(ge=0, le=20)] = 0
    """The sets that are kept; 0 if it can be left out."""
    seconds: WindowSeconds | None = None
    """The seconds per set that are kept, instead of fewer sets."""
    why: Line


class Phase(ProgramPart, frozen=True, kw_only=True):
    """One phase of the session, such as warm-up or strength."""

    id: Identifier
    title: Name
    goal: Line
    steps: Annotated[tuple[Prescription, ...], Meta(min_length=1)]
    """What is done, in this order."""


USUAL_SHORTENINGS = (
    Shortening(sets=2, why="Two good sets beat four rushed ones."),
    Shortening(sets=1, why="One good set keeps what you have."),
)
"""What goes if the program does not say it."""


class CoreValue(ProgramPart, frozen=True, kw_only=True):
    """One reason to train legs, shown in the About panel."""

    title: Name
    text: Line


class Mindset(ProgramPart, frozen=True, kw_only=True):
    """A mindset line, shown when its situation occurs."""

    text: Line
    when: Literal["hold", "rest", "overdue", "recap", "early"]
    """When it is shown; `early` is at the end of a session that was ended early."""


class Program(ProgramPart, frozen=True, kw_only=True, omit_defaults=True):
    """A complete training program. `validation.find_mistakes` checks what the types cannot express."""

    schema: Literal[1]
    """The version of the format."""
    name: Name
    levels: Annotated[dict[LevelId, Level], Meta(min_length=1)]
    """The levels by id, in the order in which they are offered."""
    default_level: LevelId
    """The id of the level that is chosen at the first start."""
    exercises: Annotated[dict[Identifier, Exercise], Meta(min_length=1)]
    """The exercises by id, which phases, pairs and swaps name."""
    phases: Annotated[tuple[Phase, ...], Meta(min_length=1)]
    """The session, from its first step to its last."""
    pairs: tuple[Pair, ...] = ()
    """The pairs of exercises of the methods `superset` and `compound_set`."""
    kept_names: ExerciseNames = ()
    """Names of other programs' exercises that are kept as they are, whatever exercise they are like."""
    method_settings: MethodSettings = field(default=MethodSettings(), name="techniques")
    progression: Progression = Progression()
    ramp_up: RampUp | None = None
    """None for no ramp-up sets."""
    shortenings: tuple[Shortening, ...] = field(default=USUAL_SHORTENINGS, name="shorten")
    """What goes if the time is short, the first first."""
    equipment: tuple[Line, ...]
    """The checklist before the session starts."""
    missing: tuple[Name, ...] = ()
    """What is not there, in the words of `needs`: an exercise that needs it is swapped, or left out."""
    place: str = ""
    """Where it is done; empty for the first place of the user, who may have no other."""
    core_values: tuple[CoreValue, ...]
    """Reasons to train legs."""
    mindset: tuple[Mindset, ...]
    """Lines for the head."""
    recovery: tuple[Line, ...]
    """Tips at the end of a session."""
    next_day: Line
    """Recovery tip of the home screen on the day after a session."""
    safety: tuple[Line, ...]
    """What to know before the first session."""
    lead_in_s: WindowSeconds = 10
    """Seconds to get into position before the first set of a timed exercise."""
    lead_in_again_s: WindowSeconds = 5
    """Seconds to get into position before its other sets."""
    side_switch_s: WindowSeconds = 5
    """Seconds to change to the other side."""
    breathe_in_s: WindowSeconds = 3
    """Seconds to breathe in during a hold."""
    breathe_out_s: WindowSeconds = 4
    """Seconds to breathe out during a hold."""

    def missing_for(self, exercise: str) -> str:
        """Return the first thing that an exercise needs and that is not there; empty if all are."""
        return next((thing for thing in self.exercises[exercise].needs if thing in self.missing), "")

    def carried(self, exercise: str, *, loaded: bool) -> Carried:
        """Return what is carried in a set of an exercise, with a load or without one."""
        if not loaded:
            return "nothing"
        known = self.exercises.get(exercise)
        rack = None if known is None else known.rack
        return "weights" if rack is None or rack.bar is None else "barbell"

    @property
    def needs(self) -> tuple[str, ...]:
        """What any of the exercises needs, each once."""
        return tuple(dict.fromkeys(thing for e in self.exercises.values() for thing in e.needs))
