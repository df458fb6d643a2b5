"""When a set or a workout was: the date and the time of day are in one cell, or in two."""

import re
from datetime import datetime, time
from typing import NamedTuple

from legday_tui.interchange.cells.date_text import has_time, is_midnight
from legday_tui.interchange.cells.dates import read_date, read_datetime
from legday_tui.interchange.table import Row
from legday_tui.interchange.wrong_lines import CellError, quoted

NOON = time(12)
"""The time of a workout of which only the date is known."""
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d{1,9})?)?(?: ?([ap])\.? ?m\.?)?", re.ASCII)
_SHARE_OF_A_DAY = re.compile(r"0?[.,]\d{1,15}", re.ASCII)
"""A time as spreadsheets store it."""
_SHARE_OR_TIME = re.compile(r"0\.[0-5]\d")
"""A quarter of a day as well as 25 minutes past midnight."""


def parse_time(text: str, column: str) -> time | None:
    """Parse a time of day; None for an empty cell. Raise CellError."""
    text = text.strip()
    if not text:
        return None
    is_unclear = _SHARE_OR_TIME.fullmatch(text) is not None
    if _SHARE_OF_A_DAY.fullmatch(text) and not is_unclear:
        seconds = min(round(float(text.replace(",", ".")) * 86400), 86399)
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    match = _TIME.fullmatch(text.lower())
    try:
        if match is not None and not is_unclear:
            return time(_hour(int(match[1]), match[4]), int(match[2]), int(match[3] or 0))
    except ValueError:
        pass
    raise CellError(f"{column}: expected a time such as 18:00, found {quoted(text)}")


def _hour(hour: int, half: str | None) -> int:
    """Return an hour from 0 to 23. Raise ValueError for 0 or 13 with a half of the day."""
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError
    return hour % 12 + 12 * (half == "p")


class Moment(NamedTuple):
    """When a set or a workout was."""

    at: datetime
    """In local time, or with a zone if the file has one."""
    has_time: bool
    """Whether the file has a time of day; without one it is noon."""


def when(row: Row, column: str, example: str, time_column: str = "") -> Moment:
    """Return the date in a cell, with the time of day in it or in a column of its own. Raise CellError."""
    found: datetime | None
    # A spreadsheet can write a date with midnight beside the time in a column of its own.
    if has_time(row.raw(column)) and not (row.raw(time_column).strip() and is_midnight(row.raw(column))):
        found, is_timed = read_datetime(row, column, example), True
    else:
        day, clock = read_date(row, column), parse_time(row.raw(time_column), time_column)
        found, is_timed = None if day is None else datetime.combine(day, clock or NOON), clock is not None
    if found is None:
        raise CellError(f"{column}: expected a date such as {example}, found none")
    return Moment(found, is_timed)
