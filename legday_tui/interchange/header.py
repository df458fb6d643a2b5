"""Where the header of a CSV file is, below titles and empty lines, and what separates its columns."""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from legday_tui.interchange.cells.date_text import parse_date_text
from legday_tui.interchange.cells.numerals import parse_numeral, tidy
from legday_tui.interchange.encodings import Text

DELIMITERS = ",;\t|"
MAX_LINES = 30
"""A header that is recognised is looked for in so many lines, from the first one that is not empty."""
MAX_LENGTH = 100_000
"""Characters of the line in which a header begins."""
IsHeader = Callable[[Sequence[str]], bool]
"""Return whether cells, tidy, are a header that is known."""
_SEPARATOR_LINE = re.compile(r'"?sep=(?P<delimiter>[,;\t|])"?\s*', re.IGNORECASE)


class HeaderPlace(NamedTuple):
    """Where a header begins, and what is above it."""

    lines_above: int
    """All lines above it."""
    titles_above: int
    """Those of them with a text that is not for programs."""
    delimiter: str


def find_header(text: Text, is_header: IsHeader) -> HeaderPlace | None:
    """Return the place of the first line that is a header; if none is, that of the first one with a text.

    It is not looked for below a row, which would be lost as a title. None if the line is longer than
    MAX_LENGTH.
    """
    source = enumerate(text.open())
    first, line = next(((number, line) for number, line in source if line.strip()), (0, ""))
    lines = [line, *(line for _, line in islice(source, MAX_LINES - 1))]
    separator = _SEPARATOR_LINE.fullmatch(line)
    titled = range(1 if separator else 0, len(lines))
    for place in titled:
        for delimiter in separator["delimiter"] if separator else DELIMITERS:
            if len(lines[place]) <= MAX_LENGTH and is_header(tidy_header(_split(lines[place:], delimiter))):
                titles = sum(1 for above in titled[: titled.index(place)] if _has_text(lines[above]))
                return HeaderPlace(first + place, titles, delimiter)
        if any(_is_row(_split(lines[place : place + 1], delimiter)) for delimiter in DELIMITERS):
            break
    place = next((place for place in titled if _has_text(lines[place])), 0)
    if len(lines[place]) > MAX_LENGTH:
        return None
    best = max(DELIMITERS, key=lambda d: len(_split(lines[place : place + 1], d)))
    return HeaderPlace(first + place, 0, separator["delimiter"] if separator else best)


def tidy_header(cells: Iterable[str]) -> list[str]:
    """Return the names of columns in lower case, each on one line."""
    return [" ".join(cell.split()).lower() for cell in cells]


def _has_text(line: str) -> bool:
    return any(character.isalnum() for character in line)


def _is_row(cells: Sequence[str]) -> bool:
    """Return whether cells are those of a set, with a date and a number, and not a title."""
    filled = [cell for cell in cells if cell.strip()]
    has_date = any(parse_date_text(cell) is not None for cell in filled)
    return len(filled) > 2 and has_date and any(parse_numeral(tidy(cell), ".") is not None for cell in filled)


def _split(lines: Sequence[str], delimiter: str) -> list[str]:
    """Return the cells of the first row in these lines."""
    try:
        return next(csv.reader(lines, delimiter=delimiter), [])
    except csv.Error:
        return []
