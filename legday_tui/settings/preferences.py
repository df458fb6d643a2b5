"""How the user wants to be coached: each preference with its words, its limits, and what it starts with."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct

from legday_tui.domain.terms import Method, Unit

DEFAULT_THEME = "legday-dark"
Value = bool | int | str | None


def _about(group: str, title: str, description: str, **limits: Any) -> Meta:
    return Meta(title=title, description=description, extra={"group": group}, **limits)


COACHING, SIGNALS, MOMENTS, SCREEN = "Coaching", "Signals", "When to signal", "Screen"
LeadIn = Annotated[
    int, _about(COACHING, "Lead-in", "Seconds to get into position the first time", ge=3, le=60)
]
HoldTarget = Annotated[
    int, _about(COACHING, "Hold target", "Seconds to hold; else as your last holds suggest", ge=15, le=300)
]


class Preferences(Struct, kw_only=True):
    """All preferences. Those without a number of their own go by the program."""

    level: Annotated[str, Meta(max_length=60)] | None = None
    """The level that was trained last, or chosen in the settings; None until then."""
    welcomed: bool = False
    """Whether the cards of the first run were seen, or skipped."""
    methods: dict[Annotated[str, Meta(max_length=60)], Method] = {}
    """How to train at each level, where that was chosen."""
    racks: dict[Annotated[str, Meta(max_length=60)], Annotated[str, Meta(max_length=400)]] = {}
    """The loads at hand for an exercise, as `2 x 4, 6, 8`, in the unit of the user."""

    follow_along: Annotated[
        bool, _about(COACHING, "Follow along", "The session goes on by itself, no key needed")
    ] = False
    keep_holding: Annotated[
        bool, _about(COACHING, "Keep holding", "A hold goes on past its target until you end it")
    ] = False
    rest_starts: Annotated[
        bool, _about(COACHING, "Rest starts", "A rest begins by itself after the set; off, it waits for p")
    ] = True
    lead_in_s: LeadIn | None = None
    hold_target_s: HoldTarget | None = None
    unit: Annotated[Unit, _about(COACHING, "Unit", "What weights are shown and typed in")] = "kg"

    sound: Annotated[bool, _about(SIGNALS, "Sound", "A tune for each moment, or else the bell")] = True
    voice: Annotated[bool, _about(SIGNALS, "Voice", "Says what to do, through the machine's own voice")] = (
        False
    )
    flash: Annotated[bool, _about(SIGNALS, "Flash", "Signals light up the frame for a moment")] = True
    window_title: Annotated[
        bool, _about(SIGNALS, "Window title", "The time and what is going on, in the title of the window")
    ] = True

    on_tick: Annotated[bool, _about(MOMENTS, "3-2-1", "The last seconds of a lead-in, a hold or a rest")] = (
        True
    )
    on_go: Annotated[bool, _about(MOMENTS, "Go", "The work begins")] = True
    on_half: Annotated[bool, _about(MOMENTS, "Halfway", "Half of a hold is over")] = True
    on_ten_left: Annotated[bool, _about(MOMENTS, "Ten left", "The last ten seconds of a hold begin")] = True
    on_set_done: Annotated[bool, _about(MOMENTS, "Set done", "A set has ended by itself")] = True
    on_ready: Annotated[bool, _about(MOMENTS, "Ready", "You have rested long enough")] = True
    on_rest_over: Annotated[bool, _about(MOMENTS, "Rest over", "The rest is longer than the level asks")] = (
        True
    )
    on_switch: Annotated[bool, _about(MOMENTS, "Switch side", "The other side is next")] = True
    on_record: Annotated[bool, _about(MOMENTS, "Record", "A best of yours was beaten")] = True
    on_done: Annotated[bool, _about(MOMENTS, "All done", "The last set is done")] = True

    theme: Annotated[str, _about(SCREEN, "Theme", "The colours of everything")] = DEFAULT_THEME
    high_contrast: Annotated[
        bool,
        _about(
            SCREEN, "High contrast", "Black and white, with yellow, cyan and magenta, instead of the theme"
        ),
    ] = False
    motion: Annotated[bool, _about(SCREEN, "Motion", "The figure moves; off, it stands still")] = True
    digits_only: Annotated[bool, _about(SCREEN, "Digits only", "Only the number that matters")] = False

    keys: dict[Annotated[str, Meta(max_length=40)], Annotated[str, Meta(max_length=200)]] = {}
    """Other keys than the usual ones: a list with commas, by what they do."""


STEP_S = 5


class Entry(Struct, frozen=True):
    """A preference that people set by hand."""

    name: str
    group: str
    title: str
    description: str
    choices: tuple[Value, ...]
    """What it can be set to, in order; empty where only the screen knows."""


def entries() -> Iterator[Entry]:
    """All preferences that people set by hand, in the order in which they are written above."""
    for name, hint in get_type_hints(Preferences, include_extras=True).items():
        wanted = next((part for part in get_args(hint) if get_origin(part) is Annotated), hint)
        meta = next((m for m in getattr(wanted, "__metadata__", ()) if isinstance(m, Meta)), None)
        if meta is None or not meta.extra or meta.title is None or meta.description is None:
            continue
        choices = _choices(get_args(wanted)[0], meta)
        given = choices if wanted is hint else (None, *choices)
        yield Entry(name, meta.extra["group"], meta.title, meta.description, given)


def _choices(kind: Any, meta: Meta) -> tuple[Value, ...]:
    if kind is bool:
        return (False, True)
    if get_origin(kind) is Literal:
        return get_args(kind)
    if kind is str:
        return ()
    lowest = -(-int(meta.ge or 0) // STEP_S) * STEP_S
    return tuple(range(lowest, int(meta.le or 0) + 1, STEP_S))
