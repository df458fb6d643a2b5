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
    if binding.key_display:
        return binding.key_display
    *modifiers, key = binding.key.split("+")
    if modifiers == ["shift"] and len(key) == 1:
        return key.upper()
    return "+".join([*modifiers, NAMES.get(key) or format_key(key)])
