"""The preferences: each with its title, description, limits and default."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct

from legday_tui.domain.program.field_types import Window
from legday_tui.domain.terms import MAX_PINNED_LENGTH, MOST_A_WEEK, Method, Unit

HookName = Literal["ready", "go", "half", "done", "record", "session-start", "session-end"]
"""The moments that can have a command."""
DEFAULT_THEME = "legday-dark"
Value = bool | int | str | None
PinnedNote = Annotated[str, Meta(max_length=MAX_PINNED_LENGTH)]


def _about(
    group: str, title: str, description: str, *, unset: str = "", step: int = 5, **limits: Any
) -> Meta:
    """Return the metadata of an editable preference.

    `unset` is the text for the value None, and `step` the distance between the choices of a number.
    """
    extra = {"group": group, "unset": unset, "step": step}
    return Meta(title=title, description=description, extra=extra, **limits)


COACHING, SIGNALS, MOMENTS, SCREEN = "Coaching", "Sounds and signals", "When to signal", "Screen"
LeadIn = Annotated[
    int,
    _about(
        COACHING,
        "Lead-in",
        "Time to get into position before the first one",
        unset="the program's",
        ge=3,
        le=60,
    ),
]
HoldTarget = Annotated[
    int,
    _about(
        COACHING,
        "Hold target",
        "How long to aim for; the coach builds on your last holds",
        unset="coach decides",
        ge=15,
        le=300,
    ),
]
LegDaysAWeek = Annotated[
    int,
    _about(
        COACHING,
        "Leg days a week",
        "How many you want; with 48 hours between them, three fit",
        unset="not set",
        step=1,
        ge=1,
        le=MOST_A_WEEK,
    ),
]


ExerciseName = Annotated[str, Meta(max_length=60)]
Racks = dict[ExerciseName, Annotated[str, Meta(max_length=400)]]
Things = tuple[Annotated[str, Meta(min_length=1, max_length=60)], ...]
PlaceName = Annotated[str, Meta(min_length=1, max_length=40)]


class Place(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place to train."""

    racks: Racks = {}
    """The available loads for each exercise id, as `2 x 4, 6, 8` in the user's unit."""
    missing: Things = ()
    """What is not there, in the words of the program."""


class Preferences(Struct, kw_only=True):
    """All preferences. None means that the training program or the history decides."""

    level: Annotated[str, Meta(max_length=60)] | None = None
    """The id of the level that you trained last, or chose in the settings."""
    welcomed: bool = False
    """Whether the cards of the first run were shown or skipped."""
    methods: dict[Annotated[str, Meta(max_length=60)], Method] = {}
    """The chosen method for each level id."""
    racks: Racks = {}
    """The available loads for each exercise id at the first place, as `2 x 4, 6, 8` in the user's unit."""
    rests: dict[Annotated[str, Meta(max_length=60)], Window] = {}
    """The rest window after each exercise id, in seconds, instead of the program's."""
    pinned: dict[Annotated[str, Meta(max_length=100)], PinnedNote] = {}
    """What the user wants to read before the first set of each exercise id."""
    missing: Things = ()
    """What is not there at the first place, in the words of the program."""
    first_place: PlaceName = "gym"
    """The name of the first place, for those who have another one."""
    places: dict[PlaceName, Place] = {}
    """All other places by name."""
    place: Annotated[str, Meta(max_length=40)] = ""
    """Where the user trains now; empty for the first place."""

    follow_along: Annotated[
        bool, _about(COACHING, "Follow along", "Hands-free: the coach moves on for you")
    ] = False
    keep_holding: Annotated[
        bool, _about(COACHING, "Keep holding", "Keep going past the target until you stop")
    ] = False
    rest_starts: Annotated[
        bool,
        _about(COACHING, "Rest starts", "The clock starts as soon as a set is done; off, it starts paused"),
    ] = True
    ramp_up: Annotated[
        bool, _about(COACHING, "Ramp-up sets", "A few light reps before the first heavy set")
    ] = True
    lead_in_s: LeadIn | None = None
    hold_target_s: HoldTarget | None = None
    a_week: LegDaysAWeek | None = None
    unit: Annotated[Unit, _about(COACHING, "Unit", "Used everywhere for weights")] = "kg"

    sound: Annotated[bool, _about(SIGNALS, "Sound", "A short tune for each moment")] = True
    voice: Annotated[bool, _about(SIGNALS, "Voice", "The coach talks, in this machine's own voice")] = False
    flash: Annotated[bool, _about(SIGNALS, "Flash", "Signals light up the top of the screen")] = True
    window_title: Annotated[bool, _about(SIGNALS, "Window title", "The clock in the title of the window")] = (
        True
    )

    notifications: Annotated[
        bool,
        _about(SIGNALS, "Notifications", "Your desktop says so when a rest is over and you look elsewhere"),
    ] = True

    on_tick: Annotated[
        bool, _about(MOMENTS, "3-2-1", "The last three seconds of a lead-in, a hold or a rest")
    ] = True
    on_go: Annotated[bool, _about(MOMENTS, "Go", "Time to work")] = True
    on_half: Annotated[bool, _about(MOMENTS, "Halfway", "Half of a hold is done")] = True
    on_ten_left: Annotated[bool, _about(MOMENTS, "Ten left", "Ten seconds of a hold to go")] = True
    on_set_done: Annotated[bool, _about(MOMENTS, "Set done", "A timed or paced set is over")] = True
    on_ready: Annotated[bool, _about(MOMENTS, "Ready", "You've rested enough to go again")] = True
    on_rest_over: Annotated[
        bool, _about(MOMENTS, "Rest over", "You've rested longer than your level asks")
    ] = True
    on_switch: Annotated[bool, _about(MOMENTS, "Switch side", "Time for the other side")] = True
    on_record: Annotated[bool, _about(MOMENTS, "Record", "You've beaten a best of yours")] = True
    on_done: Annotated[bool, _about(MOMENTS, "All done", "Your last set is done")] = True

    theme: Annotated[
        str, _about(SCREEN, "Theme", "The colours of every screen; enter lists them, shown as you move")
    ] = DEFAULT_THEME
    high_contrast: Annotated[
        bool,
        _about(SCREEN, "High contrast", "Black and white with yellow, cyan and magenta, whatever the theme"),
    ] = False
    motion: Annotated[bool, _about(SCREEN, "Motion", "The figure moves; off, it holds still")] = True
    digits_only: Annotated[bool, _about(SCREEN, "Big number only", "Nothing but the number that matters")] = (
        False
    )
    keep_awake: Annotated[
        bool,
        _about(
            SCREEN,
            "Keep awake",
            "The screen stays on while you train, unless nothing happens for ten minutes",
        ),
    ] = True

    equipment: dict[Annotated[str, Meta(max_length=60)], Annotated[str, Meta(max_length=400)]] = {}
    """The mark of the equipment that was ticked for each level id; see `legday_tui.coaching.equipment`."""
    names: dict[Annotated[str, Meta(max_length=100)], Annotated[str, Meta(max_length=60)]] = {}
    """The exercise id for each name of another program that `import --map` settled; empty: kept by name."""
    hooks: dict[HookName, Annotated[str, Meta(max_length=1000)]] = {}
    """The command that is started at a moment, such as `mpc play`."""
    keys: dict[Annotated[str, Meta(max_length=40)], Annotated[str, Meta(max_length=200)]] = {}
    """The comma-separated keys for each binding id that differs from the default."""


class EditablePreference(Struct, frozen=True):
    """A preference that the settings screen offers."""

    name: str
    group: str
    title: str
    description: str
    unset: str
    """The text for the value None."""
    choices: tuple[Value, ...]
    """The possible values in order; empty if only the screen knows them."""
    default: Value


def editable_preferences() -> Iterator[EditablePreference]:
    """Yield the preferences with a title, in the order of their definition."""
    defaults = Preferences()
    for name, hint in get_type_hints(Preferences, include_extras=True).items():
        annotated = next((part for part in get_args(hint) if get_origin(part) is Annotated), hint)
        meta = next((m for m in getattr(annotated, "__metadata__", ()) if isinstance(m, Meta)), None)
        if meta is None or not meta.extra or meta.title is None or meta.description is None:
            continue
        choices = _choices(get_args(annotated)[0], meta)
        if annotated is not hint:
            choices = (None, *choices)
        group, unset = meta.extra["group"], meta.extra["unset"]
        default = getattr(defaults, name)
        yield EditablePreference(name, group, meta.title, meta.description, unset, choices, default)


def _choices(kind: Any, meta: Meta) -> tuple[Value, ...]:
    if kind is bool:
        return (False, True)
    if get_origin(kind) is Literal:
        return get_args(kind)
    if kind is str:
        return ()
    step = (meta.extra or {})["step"]
    lowest = -(-int(meta.ge or 0) // step) * step
    return tuple(range(lowest, int(meta.le or 0) + 1, step))
