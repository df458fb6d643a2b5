"""The names of keys as they are displayed."""

from functools import cache
from unicodedata import name as unicode_name

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
    return "+".join([*modifiers, NAMES.get(key) or _signs().get(key) or format_key(key)])


@cache
def _signs() -> dict[str, str]:
    """Return the signs beyond ASCII by their names in Textual, those of Unicode, such as `section_sign`."""
    signs = [sign for sign in map(chr, (*range(0xA1, 0x100), ord("€"))) if sign.isprintable()]
    return {unicode_name(sign).lower().replace(" ", "_").replace("-", "_"): sign for sign in signs}
