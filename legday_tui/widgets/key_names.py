"""Keys by the names that people know them by."""

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
    """The key of a binding in words, as short as people write it: `space`, `esc`, `↑`, `+`, `ctrl+z`."""
    return binding.key_display or key_name(binding.key)


def key_name(whole: str) -> str:
    """A key as people write it, by its name in a binding."""
    *modifiers, key = whole.split("+")
    if modifiers == ["shift"] and len(key) == 1:
        return key.upper()
    return "+".join([*modifiers, NAMES.get(key) or format_key(key)])
