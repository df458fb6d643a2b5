"""The key that is meant by a key of the keypad, with caps lock, or of a keyboard with other letters."""

import unicodedata
from collections.abc import Container, Iterator

from textual.events import Key

from legday_tui.keyboard.layouts import DIGITS, LAYOUTS, QWERTY
from legday_tui.keys import names_of

KEYPAD = {
    "add": "+",
    "subtract": "-",
    "multiply": "*",
    "divide": "/",
    "decimal": ".",
    "separator": ",",
    "equal": "=",
}
"""The characters of keys that the Kitty keyboard protocol reports by name."""


def _physical_keys() -> dict[str, str]:
    """Return the QWERTY character of the key of each letter, in both cases, and of each digit."""
    keys: dict[str, str] = {}
    for letters in LAYOUTS.values():
        for letter, key in zip(letters, QWERTY, strict=True):
            if not letter.isascii():
                keys.setdefault(letter, key)
                if letter.upper().lower() == letter:  # not the final sigma, whose capital is that of sigma
                    keys.setdefault(letter.upper(), key.upper())
    for digits in DIGITS:
        keys.update(zip(digits, "0123456789", strict=True))
    return keys


_PHYSICAL = _physical_keys()


def is_unambiguous(event: Key) -> bool:
    """Return whether a key can only be itself, whatever has a binding; spares the search for the bindings."""
    name = event.key.rpartition("+")[2]
    return name.isascii() and name == name.lower() and name not in KEYPAD


def meant_key(event: Key, bound: Container[str]) -> Key:
    """Return the key that is meant, given the keys that have a binding now.

    A key of the numeric keypad is the key of its character. A key that has a binding is itself. A letter of
    another keyboard is the letter at the same position on a QWERTY keyboard. A capital letter without a
    binding is the small one.
    """
    *modifiers, name = event.key.split("+")
    if (character := KEYPAD.get(name)) is not None:
        return _key(modifiers, character)
    if event.key in bound:
        return event
    return next((key for key in _candidates(modifiers, name) if key.key in bound), event)


def is_unknown_letter(event: Key, bound: Container[str]) -> bool:
    """Return whether a key is a letter of an alphabet that is neither Latin nor in the table of layouts."""
    letter = event.character or ""
    if len(letter) != 1 or not letter.isalpha() or event.key in bound or letter in _PHYSICAL:
        return False
    return not unicodedata.name(letter, "LATIN").startswith("LATIN")


def _candidates(modifiers: list[str], name: str) -> Iterator[Key]:
    """Yield the keys that may be meant, the most likely one first."""
    here = _PHYSICAL.get(name, name)
    if here != name:
        yield _key(modifiers, here)
    if len(here) == 1 and here.isalpha() and here.isupper():
        yield _key(modifiers, here.lower())


def _key(modifiers: list[str], character: str) -> Key:
    # A comma separates names.
    name = "comma" if character == "," else names_of(character)[0]
    return Key("+".join([*modifiers, name]), None if modifiers else character)
