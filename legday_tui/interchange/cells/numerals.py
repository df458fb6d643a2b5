"""Numbers as people and spreadsheets write them: `1000.5`, `1.000,5`, `1,000`, `20,5`, `1 000`."""

import math
import re
import unicodedata
from functools import lru_cache
from typing import Literal

from legday_tui.interchange.wrong_lines import CellError, quoted

Mark = Literal[".", ","]
"""The sign between the whole number and its decimals."""
MAX_NUMBER = 1e12
"""No number of a workout is larger, in any unit."""
NO_NUMBER = ("", "null")
"""What programs write for no number."""
OTHER: dict[Mark, Mark] = {".": ",", ",": "."}
_ARABIC_GROUPS = re.compile(r"(?<=\d)\u066c(?=\d{3}(?!\d))")
_SPACES = re.compile(r"(?<=\d)[ '’](?=\d{3}(?!\d))", re.ASCII)
_PLAIN = re.compile(r"(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3})+(?:\.\d*)?|(?:\.\d{3})+(?:,\d*)?)", re.ASCII)
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)


@lru_cache(maxsize=4096)
def tidy(text: str) -> str:
    """Return a number in ASCII, without the spaces or apostrophes between groups of three digits."""
    text = text.strip()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace("−", "-")
        # Marks of the direction of writing are invisible: programs and spreadsheets put them around numbers.
        visible = (c for c in text if unicodedata.category(c) != "Cf")
        text = "".join(str(unicodedata.decimal(c, c)) for c in visible).strip()
        text = _with_arabic_marks(text)
    return text if text.isdigit() else _SPACES.sub("", text.casefold())


def _with_arabic_marks(text: str) -> str:
    """Return a number in ASCII that has the marks of Arabic, as in `1٬250٫5`, or the comma of Arabic text."""
    text = _ARABIC_GROUPS.sub("", text).replace("\u060c", ",")
    if "\u066b" not in text:
        return text
    # It is always the mark of decimals, which a point before three digits is not.
    text = text.replace("\u066b", ".")
    return f"{text}0" if is_either(text) else text


def shown_mark(number: str) -> Mark | None:
    """Return the decimal mark that a tidy number shows by itself; None if it shows none."""
    bare = number.lstrip("+-")
    marks = [c for c in bare if c in ".,"]
    if not marks or _EITHER.fullmatch(bare) or not (_PLAIN.fullmatch(bare) or _GROUPED.fullmatch(bare)):
        return None
    last: Mark = "." if marks[-1] == "." else ","
    return OTHER[last] if marks.count(last) > 1 else last


@lru_cache(maxsize=4096)
def is_either(number: str) -> bool:
    """Return whether a tidy number such as `1,000` can mean a thousand as well as one."""
    return _EITHER.fullmatch(number.lstrip("+-")) is not None


def mark_in(number: str) -> Mark:
    """Return the mark in a number that `is_either`."""
    return "." if "." in number else ","


def as_thousands(number: str) -> float:
    """Return the value of a number that `is_either` if its mark is none of decimals; 0 for no number."""
    return float(number.replace(".", "").replace(",", "") or 0)


@lru_cache(maxsize=4096)
def parse_numeral(number: str, mark: Mark) -> float | None:
    """Return the value of a tidy number; None if it is none. `mark` decides those that can be either."""
    sign = -1.0 if number.startswith("-") else 1.0
    bare = number[1:] if number[:1] in ("+", "-") else number
    own = shown_mark(bare)
    if own is None and not is_either(bare):
        return sign * float(bare) if _PLAIN.fullmatch(bare) else None
    mark = own or mark
    return sign * float(bare.replace(OTHER[mark], "").replace(",", "."))


def parse_number(text: str, column: str, mark: Mark = ".") -> float | None:
    """Parse a number of at least 0; None for one of NO_NUMBER.

    `mark` is the decimal mark if the number can be read either way. Raise CellError if it is not such a
    number, or larger than MAX_NUMBER.
    """
    text = text.strip()
    if text.lower() in NO_NUMBER:
        return None
    number = parse_numeral(tidy(text), mark)
    if number is None:
        raise CellError(f"{column}: expected a number, found {quoted(text)}")
    if number < 0:
        raise CellError(f"{column}: expected 0 or more, found {quoted(text)}")
    if not math.isfinite(number) or number > MAX_NUMBER:
        raise CellError(f"{column}: the number {quoted(text)} is too large")
    return abs(number)
