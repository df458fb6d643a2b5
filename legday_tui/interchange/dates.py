"""Parse and format dates, times and durations of foreign files, which are in local time without a zone."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

from legday_tui.domain.terms import MAX_DURATION
from legday_tui.interchange.table import CellError, Row, quoted

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FIRST_YEAR, LAST_YEAR = 1970, 2199
"""The years of foreign files: others are mistakes, and their local time may not exist."""
_TIME_OF_DAY = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,9})?)?"
    r"(?: (?P<half>[AaPp])[Mm])?(?: ?(?P<zone>[Zz]|[+-]\d{2}:?\d{2}))?"
)
_DAY = r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})"
_DOTTED_DAY = r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d{2})"
_DATE = re.compile(_DAY, re.ASCII)
_DOTTED_DATE = re.compile(_DOTTED_DAY, re.ASCII)
_WORD = r"(?P<name>[A-Za-z]{3})[a-z]*"
_DATETIMES = (
    re.compile(rf"{_DAY}[ T]{_TIME_OF_DAY}", re.ASCII),
    re.compile(rf"{_DOTTED_DAY},? {_TIME_OF_DAY}", re.ASCII),
    re.compile(rf"(?P<day>\d{{1,2}}) {_WORD} (?P<year>\d{{4}}),? {_TIME_OF_DAY}", re.ASCII),
    re.compile(rf"{_WORD} (?P<day>\d{{1,2}}), (?P<year>\d{{4}}),? {_TIME_OF_DAY}", re.ASCII),
)
_DURATION = re.compile(r"(?:(\d{1,4}) ?h)? ?(?:(\d{1,5}) ?m(?:in)?)? ?(?:(\d{1,7}) ?s)?", re.ASCII)
_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):(\d{2})", re.ASCII)


@lru_cache(maxsize=64)
def parse_datetime(text: str, column: str, example: str) -> datetime:
    """Parse a date and time to local time without a zone; one with an offset is a moment, and is converted.

    Raise CellError with the example as the expected form.
    """
    spaced = " ".join(text.split())
    for pattern in _DATETIMES:
        if match := pattern.fullmatch(spaced):
            found = match.groupdict()
            hour = int(found["hour"])
            if half := found.get("half"):
                hour = hour % 12 + 12 * (half in "Pp") if 1 <= hour <= 12 else 24
            try:
                month = int(found["month"]) if "month" in found else _month(found["name"])
                numbers = _year(found["year"]), month, int(found["day"]), hour, int(found["minute"])
                moment = datetime(*numbers, int(found["second"] or 0))  # noqa: DTZ001  # local time
                if zone := found["zone"]:
                    moment = moment.replace(tzinfo=_zone(zone)).astimezone().replace(tzinfo=None)
            except (ValueError, OverflowError):
                break
            if FIRST_YEAR <= moment.year <= LAST_YEAR:
                return moment
    raise CellError(f"{column}: expected a date such as {example}, found {quoted(text)}")


@lru_cache(maxsize=64)
def parse_date(text: str, column: str) -> date:
    """Parse a date such as `2025-01-31` or `31.01.2025`. Raise CellError."""
    if match := _DATE.fullmatch(text.strip()) or _DOTTED_DATE.fullmatch(text.strip()):
        try:
            day = date(_year(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            pass
        else:
            if FIRST_YEAR <= day.year <= LAST_YEAR:
                return day
    raise CellError(f"{column}: expected a date such as 2025-01-31, found {quoted(text)}")


def read_datetime(row: Row, column: str, example: str) -> datetime | None:
    """Return the date and time in a cell; None for an empty cell. Raise CellError."""
    text = row.text(column)
    return parse_datetime(text, column, example) if text.strip() else None


def read_date(row: Row, column: str) -> date | None:
    """Return the date in a cell; None for an empty cell. Raise CellError."""
    text = row.text(column)
    return parse_date(text, column) if text.strip() else None


def format_datetime(moment: datetime) -> str:
    """Return `22 Dec 2025, 08:00`, with English months in any locale."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"


def parse_duration(text: str, column: str) -> timedelta | None:
    """Parse `1h 10m`, `45s`, or a number of seconds; None for an empty cell. Raise CellError."""
    text = text.strip()
    if not text:
        return None
    match = _DURATION.fullmatch(text)
    if match is not None:
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        duration = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    elif text.isdecimal() and len(text) < 9:
        duration = timedelta(seconds=int(text))
    else:
        raise CellError(f"{column}: expected a duration such as 1h 10m, found {quoted(text)}")
    if duration > MAX_DURATION:
        raise CellError(f"{column}: expected a duration of days at most, found {quoted(text)}")
    return duration


def format_duration(duration: timedelta, separator: str = " ") -> str:
    """Return `1h 10m` or `45m`, rounded to minutes."""
    hours, minutes = divmod(round(duration.total_seconds() / 60), 60)
    return f"{hours}h{separator}{minutes}m" if hours else f"{minutes}m"


def parse_stopwatch(text: str, column: str) -> float | None:
    """Parse `0:01:30` or `1:30` to seconds; None for an empty cell. Raise CellError."""
    text = text.strip()
    if not text:
        return None
    match = _TIME.fullmatch(text)
    if match is None or int(match[3]) > 59:
        raise CellError(f"{column}: expected a time such as 0:01:30, found {quoted(text)}")
    return 3600.0 * int(match[1] or 0) + 60 * int(match[2]) + int(match[3])


def format_stopwatch(seconds: float) -> str:
    """Return seconds as `0:01:30`."""
    minutes, second = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{second:02}"


def local_time(moment: datetime) -> datetime:
    """Return the local time of a moment without its zone, to the second."""
    return moment.replace(tzinfo=None, microsecond=0)


def with_zone(local: datetime, offset: timedelta | None) -> datetime:
    """Return a local time with this UTC offset; for None, with the one of the system's zone at that time."""
    return local.astimezone() if offset is None else local.replace(tzinfo=timezone(offset))


def has_common_date(moment: datetime | None) -> bool:
    """Return whether the year of a moment, if there is one, is one that foreign files can have."""
    return moment is None or FIRST_YEAR <= moment.year <= LAST_YEAR


def is_in_system_zone(moment: datetime) -> bool:
    """Return whether the local time of a moment, read in the system's zone, is the same moment."""
    read = with_zone(local_time(moment), None)
    return read == moment.replace(microsecond=0) and read.utcoffset() == moment.utcoffset()


def format_offset(offset: timedelta) -> str:
    """Return a UTC offset such as `+01:00`."""
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _month(name: str) -> int:
    return MONTHS.index(name.capitalize()) + 1


def _year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _zone(text: str) -> timezone:
    """Return the zone of `Z`, `+01:00` or `+0100`. Raise ValueError."""
    if text in "Zz":
        return UTC
    offset = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-offset if text[0] == "-" else offset)
