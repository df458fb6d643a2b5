"""Text that is safe to show: words, on one line, that cannot steer the terminal."""

import unicodedata

_TURNS_TEXT_AROUND = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def mistake_in_text(text: str) -> str | None:
    """What is wrong with a text that is to be shown, as a sentence; None if nothing is."""
    if not text.strip():
        return "expected words, found only blanks"
    bad = None if text.isprintable() else next((c for c in text if _steers(c)), None)
    return (
        None
        if bad is None
        else f"expected plain text on one line, found the control character U+{ord(bad):04X}"
    )


def plain(text: str) -> str:
    """The text with a blank for everything that could steer a terminal; lines stay lines."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)


def harmless(text: str) -> str:
    """The text as it is to be kept: a blank for everything that steers a terminal; lines stay lines."""
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n")
    return "".join(" " if c != "\n" and _steers(c) else c for c in lines)


def without_control(text: str) -> str:
    """The text with every character that could steer the terminal written out, as in `\\x1b`."""
    return "".join(c.encode("unicode_escape").decode("ascii") if _steers(c) else c for c in text)


def _steers(char: str) -> bool:
    """Whether a character can move the cursor, break the line or turn the text around."""
    if char.isprintable():
        return False
    return char in _TURNS_TEXT_AROUND or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
