"""Columns of text that stay aligned whatever script the names are written in."""

from unicodedata import category, east_asian_width


def cell_width(text: str) -> int:
    """Return the cells that a text takes on a terminal: two for a wide character, none for an accent."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def padded(text: str, columns: int) -> str:
    """Return a text with spaces after it up to a number of cells; a longer one as it is."""
    return text + " " * (columns - cell_width(text))


def _cells(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in ("W", "F") else 1
