"""The bindings that several screens share, and the order of all of them in footer, help and palette.

The id of a binding is its name in the settings, where it can be given other keys. Its description is its
title in footer and palette, its tooltip the sentence that help and palette say about it.
"""

from enum import StrEnum

from textual.binding import Binding

REPS_TYPED = Binding.Group("type the number")
MORE_LESS = Binding.Group("more / less")
LONGER_SHORTER = Binding.Group("longer / shorter")
LOAD_STEP = Binding.Group("weight")

ADVANCE = "enter,pagedown,right"
"""The keys that advance; presenter clickers send the page keys."""
UNDO = "u,ctrl+z,pageup,left"
PAUSE = "p,b,full_stop,f5,escape"
WORK = "space"


def advance(description: str, tooltip: str, action: str = "advance") -> Binding:
    """Return the binding that advances; it has priority over the binding of a focused list."""
    return Binding(ADVANCE, action, description, tooltip=tooltip, key_display="enter", priority=True,
                   id="advance")  # fmt: skip


def work(description: str, tooltip: str, action: str = "work", *, show: bool = True) -> Binding:
    """Return the binding of the space key: count, start or end, depending on the screen."""
    return Binding(WORK, action, description, tooltip=tooltip, show=show, priority=True, id="work")


def digits(tooltip: str) -> list[Binding]:
    """Return one binding per digit, all in one group."""
    return [
        Binding(str(n), f"digit({n})", "type the number", tooltip=tooltip, show=False, group=REPS_TYPED)
        for n in range(10)
    ]


def body_weight(*, show: bool) -> Binding:
    """Return the binding of the key that notes what the user weighs; `show` tells whether a footer has it."""
    return Binding("W,shift+w", "body_weight", "body weight", show=show, key_display="W", id="body-weight",
                   tooltip="Note what you weigh today, for an estimate beside total lifted")  # fmt: skip


LOAD = [
    Binding("left_square_bracket", "load_step(-1)", "lighter", key_display="[", group=LOAD_STEP,
            id="less-load", tooltip="Next weight down, from this set on"),
    Binding("right_square_bracket", "load_step(1)", "heavier", key_display="]", group=LOAD_STEP,
            id="more-load", tooltip="Next weight up, from this set on"),
    Binding("w", "load", "type the weight", show=False, id="weight",
            tooltip="Type the weight: 16, 2x8, 35 lb; 0 is none"),
]  # fmt: skip

UNDO_KEY = Binding(UNDO, "undo", "undo", key_display="u", id="undo", tooltip="Undo the last thing you did")

UNDO_CHANGE = Binding("u,ctrl+z", "undo", "undo", key_display="u", id="undo-change",
                      tooltip="Undo the last change to a past session")  # fmt: skip

PIN = Binding("N,shift+n", "pin", "pin a note", show=False, key_display="N", id="pin-note",
              tooltip="Pin a note to the exercise: you see it before its first set")  # fmt: skip

SESSION = [
    Binding(PAUSE, "pause", "pause", key_display="p", id="pause", tooltip="Pause, or resume"),
    Binding("s", "skip", "skip set", id="skip", tooltip="Skip this set"),
    Binding("S,shift+s", "skip(True)", "skip exercise", show=False, key_display="S", id="skip-exercise",
            tooltip="Skip the sets left of this exercise"),
    Binding("l", "later", "later", id="later", tooltip="Do this exercise later in its phase"),
    Binding("x", "swap", "swap", id="swap", tooltip="Swap it for another exercise"),
    Binding("exclamation_mark", "hurts", "hurts", key_display="!", id="hurts",
            tooltip="Something hurts: go easier, swap or skip"),
    Binding("e", "equipment", "band, block", show=False, id="equipment",
            tooltip="With a band, with a block, or without: kept with your sets"),
    Binding("i", "about_exercise", "how and why", show=False, id="about-exercise",
            tooltip="How it's set up, and what it's for"),
    PIN,
    Binding("n", "note", "note", show=False, id="note", tooltip="Write a note on this session"),
    Binding("f", "follow", "follow along", id="follow", tooltip="Hands-free on/off"),
    Binding("v", "level", "style", id="level", tooltip="Change style or level for the sets left"),
    Binding("z", "digits_only", "big number only", show=False, id="digits-only",
            tooltip="Show nothing but the number that matters"),
    Binding("h", "app.history", "history", show=False, id="history", tooltip="Your past sessions"),
    Binding("q", "leave", "leave", id="leave", tooltip="Leave; your workout is kept"),
]  # fmt: skip

SCROLL = [
    Binding("down,j", "scroll(1)", "scroll", key_display="↑↓", tooltip="Scroll down"),
    Binding("up,k", "scroll(-1)", "scroll", show=False, tooltip="Scroll up"),
]


def list_moves(*, down: str, up: str) -> list[Binding]:
    """Return the bindings that move the highlight of a list; `down` and `up` say where each row leads."""
    return [
        Binding("down,j", "move(1)", "move", key_display="↑↓", tooltip=down),
        Binding("up,k", "move(-1)", "move", show=False, tooltip=up),
        Binding("pagedown", "move_page(1)", "page", show=False, tooltip="Page down"),
        Binding("pageup", "move_page(-1)", "page", show=False, tooltip="Page up"),
    ]


SETTINGS = Binding("comma", "app.settings", "settings", id="settings", key_display=",",
                   tooltip="Coaching, your weights, sounds, screen, keys")  # fmt: skip

KEYS_HELP = Binding("question_mark", "app.keys", "keys", key_display="?", show=False, id="keys",
                    tooltip="What this screen is, and all its keys")  # fmt: skip

EVERYWHERE = [
    Binding("m", "app.mute", "sound on/off", show=False, id="mute", tooltip="Sound on or off"),
    Binding("c", "app.contrast", "contrast", show=False, id="contrast",
            tooltip="High contrast on or off"),
    SETTINGS,
    KEYS_HELP,
]  # fmt: skip


class Heading(StrEnum):
    """What a key is about, in the order in which headings are shown."""

    NOW = "Now"
    SET = "This set"
    SESSION = "Session"
    PROGRAM = "Program"


ACTIONS_BY_HEADING: dict[Heading, dict[str, str]] = {
    Heading.NOW: {
        "start": "Start, or pick up where you left off",
        "finish": "Finish the workout you left",
        "set-aside": "Discard the workout you left; a copy is kept",
        "restore": "Bring back the newest good backup",
        "offer": "Choose what the coach offers",
        "work": "Count; start or end a timed step; end a rest",
        "advance": "Finish the set, and on to the next",
        "form-not-yet": "The form isn't there yet",
        "form-good": "Your form was good",
        "form-was-not-yet": "Your form wasn't there yet",
        "extra": "Take the extra set",
        "other-side": "Switch sides",
        "keep-holding": "Keep holding past the target",
        "undo": "Undo",
        "pause": "Pause, or resume",
        "find": "Find in the history",
        "undo-change": "Undo a change to the past",
        "rate": "How hard a past session was",
        "other-span": "Balance over 7 or 28 days",
        "add-session": "Write down a session done without the laptop",
        "date": "Change when a past session was",
        "go-on": "Carry on with a finished session",
        "export": "Save a session as a file",
        "save-elsewhere": "Save a session somewhere else",
        "delete": "Delete a past session",
    },
    Heading.SET: {
        "pace": "The coach sets the pace and counts",
        "less-load": "Next weight down",
        "more-load": "Next weight up",
        "more": "One more, on this set or the last one",
        "less": "One less",
        "weight": "Type the weight",
        "longer": "Longer rest or target",
        "shorter": "Shorter rest or target",
        "about-exercise": "How it's set up, and what it's for",
        "pin-note": "Pin a note to the exercise",
        "hurts": "Something hurts",
        "equipment": "With a band, with a block, or without",
        "skip": "Skip the set",
        "swap": "Swap the exercise",
    },
    Heading.SESSION: {
        "follow": "Hands-free on/off",
        "level": "Change style or level",
        "straight": "Straight sets, or the level's own style",
        "time-limit": "Fit the session to your time",
        "place": "Choose where you train",
        "later": "Do the exercise later",
        "skip-exercise": "Skip the exercise",
        "note": "Write a note",
        "digits-only": "Show only the big number",
        "leave": "Leave; your workout is kept",
    },
    Heading.PROGRAM: {
        "history": "Your past sessions",
        "body-weight": "Note what you weigh",
        "quit": "Quit",
        "settings": "Settings",
        "about": "Why legs, and what you need",
        "mute": "Sound on or off",
        "contrast": "High contrast on or off",
        "keys": "What a screen is, and its keys",
    },
}
"""The actions that can be given other keys: the id of the binding and a description for all screens, under
their headings, in the order in which footer, help, palette and the list of keys show them."""

ACTIONS = {name: words for actions in ACTIONS_BY_HEADING.values() for name, words in actions.items()}
"""All actions that can be given other keys: id -> description."""

_POSITIONS = {
    name: (heading, position)
    for heading, actions in ACTIONS_BY_HEADING.items()
    for position, name in enumerate(actions)
}
DISPENSABLE = (
    "app.about", "straight", "offer", "method", "app.settings", "decide('quit')", "place", "time",
)  # fmt: skip
"""The actions that a narrow footer leaves out before all others, least important first: they can wait,
another key does the same, or their key is named beside what it is about."""
LAST = 99
"""The position of an action that has no id, behind those that have one."""


def heading_and_position(binding: Binding, *, of_app: bool) -> tuple[Heading, int]:
    """Return the heading of a binding, and its position there.

    A binding without an id belongs to its own screen, and stands behind those with one; `of_app` tells
    that it is one of the app, which is on every screen.
    """
    other = (Heading.PROGRAM if of_app else Heading.NOW), LAST
    return _POSITIONS.get(binding.id or "", other)


def names_of(keys: str) -> list[str]:
    """Return the keys of a comma-separated list by their names in Textual, where `?` is `question_mark`."""
    stripped = (key.strip() for key in keys.split(","))
    names = ",".join(key if len(key) == 1 else key.lower() for key in stripped if key)
    return [b.key for b in Binding.make_bindings([(names, "", "")])] if names else []


REPEATING = (
    "more", "less", "correct", "digit", "erase_digit", "load_step", "rest", "target", "change_level", "turn",
    "move", "move_page", "scroll", "edge", "cursor_up", "cursor_down", "page_up", "page_down",
    "scroll_up", "scroll_down",
)  # fmt: skip
"""The actions that a held key does again and again. All others complete, start, end or skip something, and
are done once for each press."""


def repeats(binding: Binding) -> bool:
    """Return whether a key that is held down may do the action of a binding again and again."""
    return binding.action.rpartition(".")[2].partition("(")[0] in REPEATING
