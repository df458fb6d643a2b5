"""Read and format dates, times and durations of foreign files. Times without a zone are local."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import TypeVar

from legday_tui.domain.terms import MAX_DURATION
from legday_tui.interchange.cells.columns import QuestionError
from legday_tui.interchange.cells.date_text import MIDNIGHT, DateText, Order, parse_date_text
from legday_tui.interchange.cells.date_words import Reading, readings, settled
from legday_tui.interchange.table import Row
from legday_tui.interchange.wrong_lines import CellError, quoted
from legday_tui.platforms.clocks import in_system_zone

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FIRST_YEAR, LAST_YEAR = 1970, 2199
"""The years of foreign files: others are mistakes, and their local time may not exist."""
DATE_EXAMPLE = "2025-01-31"
D = TypeVar("D", bound=date)
_DURATION = re.compile(
    r"(?:(\d{1,4}) ?(?:h|hrs?|hours?|std)\.?)? ?(?:(\d{1,5}) ?(?:m|mins?|minutes?)\.?)?"
    r" ?(?:(\d{1,7}) ?(?:s|secs?|seconds?|sek)\.?)?",
    re.ASCII | re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d):([0-5]\d)", re.ASCII)
_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):(\d{2})", re.ASCII)


def read_datetime(row: Row, column: str, example: str) -> datetime | None:
    """Return the date and time in a cell, None for an empty cell; with a zone only if the cell has one.

    What is in UTC is converted to the zone of the system: UTC is where servers are, not where people train.
    Raise CellError with the example as the expected form, and QuestionError if the file leaves open what the
    date is.
    """
    return row.remembered(column, lambda text: _moment(row, column, text, example, is_timed=True))


def read_date(row: Row, column: str) -> date | None:
    """Return the date in a cell, such as `2025-01-31`; None for an empty cell. Raise as `read_datetime`."""
    moment = row.remembered(column, lambda text: _moment(row, column, text, DATE_EXAMPLE, is_timed=False))
    return None if moment is None else moment.date()


def required_datetime(row: Row, column: str, example: str) -> datetime:
    """Return the date and time in a cell that must not be empty, as `read_datetime` does."""
    return _required(read_datetime(row, column, example), column, example)


def required_date(row: Row, column: str) -> date:
    """Return the date in a cell that must not be empty, as `read_date` does."""
    return _required(read_date(row, column), column, DATE_EXAMPLE)


def _required(found: D | None, column: str, example: str) -> D:
    if found is None:
        raise CellError(f"{column}: expected a date such as {example}, found none")
    return found


def _moment(row: Row, column: str, text: str, example: str, *, is_timed: bool) -> datetime | None:
    if not text.strip():
        return None
    found = parse_date_text(text)
    if found is not None and ((found.time is not None) == is_timed or found.time == MIDNIGHT):
        reading = _reading(row, column, found, text)
        if reading is not None and (found.second is None) == (reading.month is not None):
            moment = _value(found, _order(row, column, found, text), reading)
            if moment is not None and FIRST_YEAR <= moment.year <= LAST_YEAR:
                return in_system_zone(moment) if moment.utcoffset() == timedelta() else moment
    raise CellError(f"{column}: expected a date such as {example}, found {quoted(text)}")


def _reading(row: Row, column: str, found: DateText, text: str) -> Reading | None:
    """Return what the words of a date mean; None if no language knows them. Raise QuestionError."""
    by_language = readings(found.words)
    meanings = set(by_language.values())
    if len(meanings) > 1:
        meanings = settled(found.words, row.facts(column).date_words, row.reading.language)
    if len(meanings) > 1:
        codes = [next(code for code, reading in by_language.items() if reading == m) for m in meanings]
        raise QuestionError(
            f"{column}: {quoted(text)} is another date in another language: "
            f"say which with --dates {' or --dates '.join(sorted(codes))}"
        )
    return meanings.pop() if meanings else None


def _order(row: Row, column: str, found: DateText, text: str) -> Order:
    """Return the order of the day and the month. Raise QuestionError if the whole file leaves it open."""
    known = found.order or (
        None if found.second is None or found.first == found.second else row.reading.order
    )
    if known is not None or found.second is None or found.first == found.second:
        return known or "day-first"
    orders = {found.shown_order} if found.shown_order else row.date_orders(column)
    if len(orders) == 1:
        return orders.pop()
    raise QuestionError(
        f"{column}: {quoted(text)} can begin with the day or with the month: "
        "say which with --dates day-first or --dates month-first"
    )


def _value(found: DateText, order: Order, reading: Reading) -> datetime | None:
    """Return a date and time, with its zone if it has one; None if it does not exist."""
    hour, minute, second = found.time or (0, 0, 0)
    if reading.half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * reading.half
    if found.second is None:
        day, month = found.first, reading.month or 0
    else:
        day, month = (found.first, found.second) if order == "day-first" else (found.second, found.first)
    zone = None if found.offset is None else timezone(found.offset)
    try:
        return datetime(found.year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def format_datetime(moment: datetime) -> str:
    """Return `22 Dec 2025, 08:00`, with English months in any locale."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"


@lru_cache(maxsize=64)
def parse_duration(text: str, column: str) -> timedelta | None:
    """Parse `1h 10m`, `1:10:00`, `45s`, or a number of seconds; None for an empty cell. Raise CellError.

    `1:10` is refused: it can be minutes as well as hours.
    """
    text = text.strip()
    if not text:
        return None
    match = _DURATION.fullmatch(text) or _CLOCK.fullmatch(text)
    if match is not None:
        duration = _duration(match)
    elif text.isdecimal() and len(text) < 9:
        duration = timedelta(seconds=int(text))
    else:
        raise CellError(f"{column}: expected a duration such as 1h 10m or 1:10:00, found {quoted(text)}")
    if duration > MAX_DURATION:
        raise CellError(f"{column}: expected a duration of days at most, found {quoted(text)}")
    return duration


def format_duration(duration: timedelta | None, separator: str = " ") -> str:
    """Return `1h 10m` or `45m`, rounded to minutes; an empty string for none, which is read as unknown."""
    hours, minutes = divmod(round((duration or timedelta()).total_seconds() / 60), 60)
    if not hours:
        return f"{minutes}m" if minutes else ""
    return f"{hours}h{separator}{minutes}m"


def parse_stopwatch(text: str, column: str) -> float | None:
    """Parse `0:01:30` or `1:30` to seconds; None for an empty cell. Raise CellError."""
    text = text.strip()
    if not text:
        return None
    match = _TIME.fullmatch(text)
    if match is None or int(match[3]) > 59:
        raise CellError(f"{column}: expected a time such as 0:01:30, found {quoted(text)}")
    return 3600.0 * int(match[1] or 0) + 60 * int(match[2]) + int(match[3])


def read_seconds(row: Row, column: str) -> float | None:
    """Return the seconds in a cell such as `90`, `1:30` or `1m 30s`; None for none. Raise CellError."""
    text = row.text(column).strip()
    if ":" in text:
        return parse_stopwatch(text, column)
    if text[-1:].isalpha() and (match := _DURATION.fullmatch(text)) is not None:
        return _duration(match).total_seconds()
    found = row.number(column)
    if found is not None and 0 < found < 1:  # a spreadsheet stores 0:01:30 as this share of a day
        raise CellError(f"{column}: expected seconds or a time such as 0:01:30, found {quoted(text)}")
    return found


def _duration(match: re.Match[str]) -> timedelta:
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def format_stopwatch(seconds: float) -> str:
    """Return seconds as `0:01:30`."""
    minutes, second = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{second:02}"


def local_time(moment: datetime) -> datetime:
    """Return the local time of a moment without its zone, to the second."""
    return moment.replace(tzinfo=None, microsecond=0)


def with_zone(local: datetime, offset: timedelta | None) -> datetime:
    """Return a local time with this UTC offset; for None, with its own, or that of the system at that time.

    A time that the clock of the system jumped over keeps its reading, with the offset before the jump.
    """
    if offset is None and local.tzinfo is not None:
        return local
    if offset is None:
        moment = in_system_zone(local)
        offset = moment.utcoffset() or timedelta()
        if moment.replace(tzinfo=None) != local:
            offset -= moment.replace(tzinfo=None) - local
    return local.replace(tzinfo=timezone(offset))


def elapsed(start: datetime, end: datetime) -> timedelta:
    """Return the time between two readings of a clock, however it was changed for daylight saving.

    Without a zone, it was set as that of the system. Of an hour that it showed twice, the end is in the
    second one only if it would otherwise be before the start. Not negative.
    """
    if start.tzinfo is not None or end.tzinfo is not None:
        zone = start.tzinfo or end.tzinfo
        passed = end.replace(tzinfo=end.tzinfo or zone) - start.replace(tzinfo=start.tzinfo or zone)
    else:
        began = with_zone(start, None)
        passed = with_zone(end, None) - began
        if passed < timedelta():
            passed = in_system_zone(end.replace(fold=1)) - began
    return max(passed, timedelta())


def elapsed_until(start: datetime, end: datetime) -> timedelta:
    """Return the time from one reading of a clock to another of the same day, or past midnight if need be."""
    passed = elapsed(start, end)
    return (
        passed if passed or local_time(start) == local_time(end) else elapsed(start, end + timedelta(days=1))
    )


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
