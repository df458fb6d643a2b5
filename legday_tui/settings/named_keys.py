"""The keys that sentences name, by the actions that can be given other keys."""

NAMED_KEYS = {
    "work": "space",
    "advance": "enter",
    "start": "enter",
    "finish": "e",
    "set-aside": "d",
    "restore": "r",
    "form-not-yet": "-",
    "form-good": "y",
    "form-was-not-yet": "-",
    "undo": "u",
    "undo-change": "u",
    "offer": "a",
    "extra": "a",
    "level": "v",
    "follow": "f",
    "time-limit": "t",
    "about-exercise": "i",
    "equipment": "e",
    "other-side": "tab",
    "skip": "s",
    "swap": "x",
    "save-elsewhere": "o",
    "settings": ",",
}
"""The displayed names of their default keys: action -> name."""
