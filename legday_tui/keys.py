"""Every key and what it does, in words: the one source of footer, help and command palette."""

from textual.binding import Binding

REPS_TYPED = Binding.Group("type the number")
MORE_LESS = Binding.Group("more / less")
LONGER_SHORTER = Binding.Group("longer / shorter")
LOAD_STEP = Binding.Group("load")

ADVANCE = "enter,pagedown,right"
"""The keys of going on; page keys are what presenter clickers send."""
UNDO = "u,ctrl+z,pageup,left"
PAUSE = "p,b,full_stop,f5,escape"


def advance(description: str, tooltip: str) -> Binding:
    """The key of going on. It has priority: a focused list or button would eat it otherwise."""
    return Binding(ADVANCE, "advance", description, tooltip=tooltip, key_display="enter", priority=True)


def work(description: str, tooltip: str) -> Binding:
    """The big key, for whatever the work of the moment is."""
    return Binding("space", "work", description, tooltip=tooltip, priority=True)


def digits(tooltip: str, last: int = 9, first: int = 0) -> list[Binding]:
    """One binding per digit, shown as one line."""
    return [
        Binding(str(n), f"digit({n})", "type the number", tooltip=tooltip, show=False, group=REPS_TYPED)
        for n in range(first, last + 1)
    ]


LOAD = [
    Binding("left_square_bracket", "load_step(-1)", "less load", key_display="[", group=LOAD_STEP,
            tooltip="One load step less, for this and the coming sets"),
    Binding("right_square_bracket", "load_step(1)", "more load", key_display="]", group=LOAD_STEP,
            tooltip="One load step more, for this and the coming sets"),
    Binding("w", "load", "weight", show=False, tooltip="Type the weight: 16, 2x8, 35 lb; 0: bodyweight"),
]  # fmt: skip

UNDO_KEY = Binding(UNDO, "undo", "undo", key_display="u", tooltip="Take back the last thing")

SESSION = [
    Binding(PAUSE, "pause", "pause", key_display="p", tooltip="Pause, and go on where it was"),
    Binding("s", "skip", "skip", tooltip="Skip this set"),
    Binding("S,shift+s", "skip(True)", "skip exercise", show=False, key_display="S",
            tooltip="Skip all sets left of this exercise"),
    Binding("l", "later", "later", tooltip="Do this exercise later in its phase"),
    Binding("x", "swap", "swap", tooltip="Do another exercise instead"),
    Binding("exclamation_mark", "hurts", "hurts", key_display="!",
            tooltip="It hurts: less depth, another exercise, or skip it"),
    Binding("n", "note", "note", show=False, tooltip="Write a note for this session"),
    Binding("f", "follow", "follow along", show=False, tooltip="The coach goes on by itself; again: you do"),
    Binding("v", "level", "level", show=False, tooltip="Go on at another level"),
    Binding("z", "digits_only", "digits only", show=False, tooltip="Only the number that matters"),
    Binding("h", "app.history", "history", show=False, tooltip="All past sessions"),
    Binding("q", "leave", "leave", tooltip="Leave; the workout is kept"),
]  # fmt: skip

SCROLL = [
    Binding("down,j", "scroll(1)", "scroll", key_display="↑↓", tooltip="Scroll down"),
    Binding("up,k", "scroll(-1)", "scroll", show=False, tooltip="Scroll up"),
]

EVERYWHERE = [
    Binding("m", "app.mute", "sound on/off", show=False, tooltip="Sound on or off"),
    Binding("c", "app.contrast", "contrast", show=False, tooltip="High contrast on or off"),
    Binding(
        "question_mark", "app.keys", "keys", key_display="?", tooltip="All keys of this screen", show=False
    ),
]
