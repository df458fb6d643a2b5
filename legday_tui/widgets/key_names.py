"""The names of keys as they are displayed."""

from textual.binding import Binding
from textual.keys import format_key

NAMES = {
    "space": "space",
    "enter": "enter",
    "escape": "esc",
    "tab": "tab",
    "backspace": "backspace",
    "delete": "del",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "home": "home",
    "end": "end",
}


def key_words(binding: Binding) -> str:
    """Return the displayed name of the key of a binding, such as `space`, `esc`, `↑`, `+` or `ctrl+z`."""
    return binding.key_display or key_name(binding.key)


def key_name(whole: str) -> str:
    """Return the displayed name of a key; `whole` is its name in a binding, such as `ctrl+z` or `shift+s`."""
    *modifiers, key = whole.split("+")
    if modifiers == ["shift"] and len(key) == 1:
        return key.upper()
    return "+".join([*modifiers, NAMES.get(key) or format_key(key)])
