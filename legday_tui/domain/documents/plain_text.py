"""Text that is safe to show: without characters that control the terminal."""

import unicodedata

_BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

JOINERS = "\u200c\u200d"
"""Zero width non-joiner and joiner: Persian, Hindi and emoji such as 👩\u200d🚀 need them."""
_FLAG_TAGS = range(0xE0020, 0xE0080)
"""The letters of the flags of regions, such as Scotland's."""
_EMOJI = range(0x1F300, 0x1FB00)
"""Blocks of emoji. Python calls those that are newer than itself unprintable."""


def mistake_in_text(text: str) -> str | None:
    """Return why a text cannot be shown on one line, as a sentence; None if it can."""
    if not text.strip():
        return "expected words, found only spaces"
    bad = None if text.isprintable() else next((c for c in text if _is_control(c)), None)
    return (
        None
        if bad is None
        else f"expected plain text on one line, found the control character U+{ord(bad):04X}"
    )


def plain(text: str) -> str:
    """Return the text for display, with a space for each unprintable character except line feeds."""
    if text.isprintable():
        return text
    return "".join(c if is_shown(c) or c == "\n" else " " for c in text)


def is_shown(char: str) -> bool:
    """Return whether a character is shown, or joins characters that are."""
    return char.isprintable() or char in JOINERS or ord(char) in _EMOJI or ord(char) in _FLAG_TAGS


def sanitized(text: str) -> str:
    """Return the text for storage, with a space for each control character except line feeds."""
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n")
    return "".join(" " if c != "\n" and _is_control(c) else c for c in lines)


def escaped(text: str) -> str:
    """Return the text with an escape sequence such as `\\x1b` for each control character."""
    return "".join(c.encode("unicode_escape").decode("ascii") if _is_control(c) else c for c in text)


def _is_control(char: str) -> bool:
    """Return whether a character moves the cursor, breaks the line or changes the text direction."""
    if char.isprintable():
        return False
    return char in _BIDIRECTIONAL or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
