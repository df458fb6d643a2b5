"""The bindings that several screens share, with their descriptions for footer, help and palette.

The id of a binding is its name in the settings, where it can be given other keys.
"""

from textual.binding import Binding

REPS_TYPED = Binding.Group("type the number")
MORE_LESS = Binding.Group("more / less")
LONGER_SHORTER = Binding.Group("longer / shorter")
LOAD_STEP = Binding.Group("load")

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


LOAD = [
    Binding("left_square_bracket", "load_step(-1)", "less load", key_display="[", group=LOAD_STEP,
            id="less-load", tooltip="One load step less, for this and the coming sets"),
    Binding("right_square_bracket", "load_step(1)", "more load", key_display="]", group=LOAD_STEP,
            id="more-load", tooltip="One load step more, for this and the coming sets"),
    Binding("w", "load", "weight", show=False, id="weight",
            tooltip="Type the weight: 16, 2x8, 35 lb; 0: bodyweight"),
]  # fmt: skip

UNDO_KEY = Binding(UNDO, "undo", "undo", key_display="u", id="undo", tooltip="Take back the last thing")

UNDO_CHANGE = Binding("u,ctrl+z", "undo", "undo", key_display="u", id="undo-change",
                      tooltip="Take back the last change to a past session")  # fmt: skip

SESSION = [
    Binding(PAUSE, "pause", "pause", key_display="p", id="pause", tooltip="Pause, and go on where it was"),
    Binding("s", "skip", "skip", id="skip", tooltip="Skip this set"),
    Binding("S,shift+s", "skip(True)", "skip exercise", show=False, key_display="S", id="skip-exercise",
            tooltip="Skip all sets left of this exercise"),
    Binding("l", "later", "later", id="later", tooltip="Do this exercise later in its phase"),
    Binding("x", "swap", "swap", id="swap", tooltip="Do another exercise instead"),
    Binding("exclamation_mark", "hurts", "hurts", key_display="!", id="hurts",
            tooltip="It hurts: less depth, another exercise, or skip it"),
    Binding("e", "equipment", "band, block", show=False, id="equipment",
            tooltip="With a band, with a block, or without: recorded with your sets"),
    Binding("i", "about_exercise", "how and why", show=False, id="about-exercise",
            tooltip="How the exercise is set up, and what it's for"),
    Binding("n", "note", "note", show=False, id="note", tooltip="Write a note for this session"),
    Binding("f", "follow", "follow along", show=False, id="follow",
            tooltip="The coach goes on by itself; again: you do"),
    Binding("v", "level", "way", show=False, id="level", tooltip="Go on another way, or at another level"),
    Binding("z", "digits_only", "digits only", show=False, id="digits-only",
            tooltip="Only the number that matters"),
    Binding("h", "app.history", "history", show=False, id="history", tooltip="All past sessions"),
    Binding("q", "leave", "leave", id="leave", tooltip="Leave; the workout is kept"),
]  # fmt: skip

SCROLL = [
    Binding("down,j", "scroll(1)", "scroll", key_display="↑↓", tooltip="Scroll down"),
    Binding("up,k", "scroll(-1)", "scroll", show=False, tooltip="Scroll up"),
]

SETTINGS = Binding("comma", "app.settings", "settings", id="settings", key_display=",",
                   tooltip="Settings: signals, clicker, screen")  # fmt: skip

KEYS_HELP = Binding("question_mark", "app.keys", "keys", key_display="?", show=False, id="keys",
                    tooltip="All keys of this screen")  # fmt: skip

EVERYWHERE = [
    Binding("m", "app.mute", "sound on/off", show=False, id="mute", tooltip="Sound on or off"),
    Binding("c", "app.contrast", "contrast", show=False, id="contrast",
            tooltip="High contrast on or off"),
    SETTINGS,
    KEYS_HELP,
]  # fmt: skip

ACTIONS = {
    "work": "Count; start or end a timed step; on rest go now",
    "advance": "Complete, and go on",
    "undo": "Take back the last thing",
    "pause": "Pause, and go on where it was",
    "more": "One more, of this set or of the one before",
    "less": "One less",
    "other-side": "The other side",
    "longer": "Rest or target longer",
    "shorter": "Rest or target shorter",
    "less-load": "One load step less",
    "more-load": "One load step more",
    "weight": "Type the weight",
    "skip": "Skip the set",
    "skip-exercise": "Skip the exercise",
    "later": "Do it later",
    "swap": "Do another exercise instead",
    "hurts": "It hurts",
    "extra": "Take the set that is offered",
    "form-not-yet": "The form is not good yet",
    "form-good": "The form was good, on the recap",
    "form-was-not-yet": "The form was not good yet, on the recap",
    "offer": "Choose what the coach offers",
    "pace": "The coach sets the pace",
    "follow": "Follow along",
    "keep-holding": "Keep holding past the target",
    "level": "Another way to train, or another level",
    "straight": "Straight sets, or the level's own training style",
    "note": "Write a note",
    "digits-only": "Only the number that matters",
    "leave": "Leave the workout; it is kept",
    "start": "Start, or go on",
    "finish": "Finish the workout that was left",
    "set-aside": "Set the workout that was left aside",
    "restore": "Bring the newest good backup back",
    "history": "All past sessions",
    "find": "Find in the history",
    "undo-change": "Take back a change to the past",
    "rate": "How hard a past session was",
    "delete": "Delete a past session",
    "go-on": "Go on with a finished session",
    "other-span": "The other span of the balance",
    "export": "Write a session to a text file",
    "save-elsewhere": "Save a session to another file",
    "mute": "Sound on or off",
    "contrast": "High contrast on or off",
    "settings": "Settings",
    "about": "Why legs",
    "equipment": "With a band, with a block, or without",
    "about-exercise": "How the exercise is set up, and what it's for",
    "keys": "All keys of the screen",
    "quit": "Quit",
}
"""The actions that can be given other keys: the id of the binding and a description for all screens."""


def names_of(keys: str) -> list[str]:
    """Return the keys of a comma-separated list by their names in Textual, where `?` is `question_mark`."""
    stripped = (key.strip() for key in keys.split(","))
    names = ",".join(key if len(key) == 1 else key.lower() for key in stripped if key)
    return [b.key for b in Binding.make_bindings([(names, "", "")])] if names else []


REPEATING = (
    "more", "less", "correct", "digit", "erase_digit", "load_step", "rest", "target", "change_level", "turn",
    "move", "move_page", "page_move", "scroll", "edge", "cursor_up", "cursor_down", "page_up", "page_down",
    "scroll_up", "scroll_down",
)  # fmt: skip
"""The actions that a held key does again and again. All others complete, start, end or skip something, and
are done once for each press."""


def repeats(binding: Binding) -> bool:
    """Return whether a key that is held down may do the action of a binding again and again."""
    return binding.action.rpartition(".")[2].partition("(")[0] in REPEATING
