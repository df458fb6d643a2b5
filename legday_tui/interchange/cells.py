"""Cells of a table: text that no spreadsheet takes for a formula, and numbers as people write them."""

import csv
import io
import math
import re
from collections.abc import Iterable, Sequence

from legday_tui.interchange.line_errors import WrongLineError

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_NUMBER = re.compile(r"(?P<sign>[+-]?)(?P<size>(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?)", re.ASCII)
LARGEST = 1e12
"""No number of a workout is larger, in whatever unit."""


def neutral(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def restored(text: str) -> str:
    """The text as it was before `neutral`."""
    return text[1:] if _GUARDED.match(text) else text


def number_text(number: float, places: int = 4) -> str:
    """A number without needless zeros: `16`, `87.5`."""
    text = f"{number:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def number_in(text: str, column: str) -> float | None:
    """The number in a cell, 0 or more; None for an empty one. Raises WrongLineError."""
    text = text.strip()
    if not text:
        return None
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise WrongLineError(f"{column}: expected a number, found {shown(text)}")
    number = float(match["size"].replace(",", "."))
    if match["sign"] == "-" and number:
        raise WrongLineError(f"{column}: expected 0 or more, found {shown(text)}")
    if not math.isfinite(number) or number > LARGEST:
        raise WrongLineError(f"{column}: the number {shown(text)} is too large")
    return number


def whole_in(text: str, column: str) -> int | None:
    """The whole number in a cell; None for an empty one. Raises WrongLineError."""
    number = number_in(text, column)
    if number is None:
        return None
    if number % 1:
        raise WrongLineError(f"{column}: expected a whole number, found {shown(text)}")
    return int(number)


def shown(text: str) -> str:
    """A cell, short enough for a sentence."""
    return f'"{text}"' if len(text) <= 40 else f'"{text[:37]}..."'


def table_text(header: Sequence[str], rows: Iterable[Sequence[str]], *, quote_all: bool = False) -> str:
    """A table as comma-separated text."""
    target = io.StringIO(newline="")
    # The line ends of RFC 4180: only with them Python puts quotes around a lone carriage return.
    writer = csv.writer(
        target, lineterminator="\r\n", quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    )
    writer.writerow(header)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return target.getvalue()
