"""Columns of text that stay aligned whatever script the names are written in."""

import re
from unicodedata import category, east_asian_width

from legday_tui.domain.documents.plain_text import plain

BETWEEN_SETS = " | "
NO_BREAK = "\N{NO-BREAK SPACE}"
JOINER = "\u200d"
"""What follows it is drawn into the same cells: an astronaut is a woman joined to a rocket."""
EMOJI_STYLE = "\ufe0f"
"""Makes an emoji, and so two cells, of what is before it."""
SKIN_TONES = range(0x1F3FB, 0x1F400)
"""They colour the emoji before them."""
INSIDE_AMOUNTS = re.compile(
    r"(?<=\d) (?=(?:x|kg|lb|s|min|h|%|reps?|pulses?|drops?)(?![^\W_]))"
    r"|(?<=\d x) (?=\d)"
    r"|(?<![^ ]\+)(?<=\+) (?=\d)"
)
"""The spaces within amounts, such as `2 x 8 kg`, `50 %` and `+ 3 pulses`."""


def cell_width(text: str) -> int:
    """Return the cells that a text takes on a terminal: two for a wide character, none for an accent."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_after, " " + text[:-1], text))


def padded(text: str, columns: int) -> str:
    """Return a text with spaces after it up to a number of cells; a longer one as it is."""
    return text + " " * (columns - cell_width(text))


def fitted(text: str, columns: int) -> str:
    """Return a text in exactly so many cells: with spaces after it, or cut, with an ellipsis at its end."""
    if cell_width(text) <= columns:
        return padded(text, columns)
    kept = text
    while cell_width(kept) > columns - 1:
        kept = kept[:-1]
    return padded(f"{kept.rstrip()}…", columns)


def plain_with_no_breaks(text: str) -> str:
    """Return a text as `plain` does, but with its no-break spaces."""
    return NO_BREAK.join(map(plain, text.split(NO_BREAK)))


def with_amounts_kept_whole(text: str) -> str:
    """Return a text that is not wrapped between a number and its unit, nor before the number after a plus."""
    return INSIDE_AMOUNTS.sub(NO_BREAK, text)


def broken_between_sets(text: str, columns: int) -> list[str]:
    """Return a list of sets in lines of up to so many cells; only a set that is longer has a longer line."""
    *others, last = text.split(BETWEEN_SETS)
    first, *more = [*(f"{words}{BETWEEN_SETS.rstrip()}" for words in others), last]
    lines = [first]
    for words in more:
        longer = f"{lines[-1]} {words}"
        if cell_width(longer) <= columns:
            lines[-1] = longer
        else:
            lines.append(words)
    return lines


def sets_kept_whole(text: str) -> str:
    """Return a list of sets that is wrapped between two sets, or before what they have in common, only."""
    sets = (words.replace(" ", NO_BREAK).replace(2 * NO_BREAK, "  ") for words in text.split(BETWEEN_SETS))
    return f"{NO_BREAK}| ".join(sets)


def _cells_after(before: str, char: str) -> int:
    """Return by how many cells a character makes a text longer that ends with the one before it."""
    if before == JOINER:
        return 0
    if char == EMOJI_STYLE:
        return int(_cells(before) == 1)
    return 0 if ord(char) in SKIN_TONES and _cells(before) == 2 else _cells(char)


def _cells(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in ("W", "F") else 1
