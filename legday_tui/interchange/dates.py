"""Dates and durations as the programs write them. Their times are those of a clock on the wall."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from legday_tui.interchange.cells import shown
from legday_tui.interchange.line_errors import WrongLineError

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FIRST_YEAR, LAST_YEAR = 1970, 2199
LONGEST = timedelta(days=31)
"""No workout lasts longer, even if somebody forgot to end it."""
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
_DAY = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
_DATE = re.compile(_DAY, re.ASCII)
_WORD = r"(?P<name>[A-Za-z]{3})[a-z]*"
_MOMENTS = (
    re.compile(rf"{_DAY}[ T]{_CLOCK}", re.ASCII),
    re.compile(rf"(?P<day>\d{{1,2}}) {_WORD} (?P<year>\d{{4}}),? {_CLOCK}", re.ASCII),
    re.compile(
        rf"{_WORD} (?P<day>\d{{1,2}}), (?P<year>\d{{4}}),? {_CLOCK} (?P<half>[AaPp])[Mm]",
        re.ASCII,
    ),
)
_DURATION = re.compile(r"(?:(\d{1,4}) ?h)? ?(?:(\d{1,5}) ?m(?:in)?)? ?(?:(\d{1,7}) ?s)?", re.ASCII)
_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):(\d{2})", re.ASCII)


@lru_cache(maxsize=64)
def moment_in(text: str, column: str, example: str) -> datetime:
    """Date and time, without a zone. Raises WrongLineError, which names the example."""
    spaced = " ".join(text.split())
    for pattern in _MOMENTS:
        if match := pattern.fullmatch(spaced):
            found = match.groupdict()
            hour = int(found["hour"])
            if half := found.get("half"):
                hour = hour % 12 + 12 * (half in "Pp") if 1 <= hour <= 12 else 24
            try:
                month = int(found["month"]) if "month" in found else _month(found["name"])
                numbers = int(found["year"]), month, int(found["day"]), hour, int(found["minute"])
                moment = datetime(*numbers, int(found["second"] or 0))  # noqa: DTZ001  # as on the wall
            except ValueError:
                break
            if FIRST_YEAR <= moment.year <= LAST_YEAR:
                return moment
    raise WrongLineError(f"{column}: expected a date such as {example}, found {shown(text)}")


@lru_cache(maxsize=64)
def day_in(text: str, column: str) -> date:
    """A day. Raises WrongLineError."""
    if match := _DATE.fullmatch(text.strip()):
        try:
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            pass
        else:
            if FIRST_YEAR <= day.year <= LAST_YEAR:
                return day
    raise WrongLineError(f"{column}: expected a date such as 2025-01-31, found {shown(text)}")


def moment_words(moment: datetime) -> str:
    """`22 Dec 2025, 08:00`, whatever language the machine speaks."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"


def duration_in(text: str, column: str) -> timedelta | None:
    """How long, from `1h 10m`, `45s`, or from bare seconds. Raises WrongLineError."""
    text = text.strip()
    if not text:
        return None
    match = _DURATION.fullmatch(text)
    if match is not None:
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        lasted = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    elif text.isdecimal() and len(text) < 9:
        lasted = timedelta(seconds=int(text))
    else:
        raise WrongLineError(f"{column}: expected a duration such as 1h 10m, found {shown(text)}")
    if lasted > LONGEST:
        raise WrongLineError(f"{column}: expected a duration of days at most, found {shown(text)}")
    return lasted


def duration_words(lasted: timedelta, gap: str = " ") -> str:
    """`1h 10m`, or `45m`: to the nearest minute."""
    hours, minutes = divmod(round(lasted.total_seconds() / 60), 60)
    return f"{hours}h{gap}{minutes}m" if hours else f"{minutes}m"


def stopwatch_in(text: str, column: str) -> float | None:
    """Seconds from `0:01:30` or `1:30`; None for an empty cell. Raises WrongLineError."""
    text = text.strip()
    if not text:
        return None
    match = _TIME.fullmatch(text)
    if match is None or int(match[3]) > 59:
        raise WrongLineError(f"{column}: expected a time such as 0:01:30, found {shown(text)}")
    return 3600.0 * int(match[1] or 0) + 60 * int(match[2]) + int(match[3])


def stopwatch_words(seconds: float) -> str:
    """Seconds as `0:01:30`."""
    minutes, second = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{second:02}"


def on_the_wall(moment: datetime) -> datetime:
    """What the clock on the wall showed, to the second."""
    return moment.replace(tzinfo=None, microsecond=0)


def with_zone(wall: datetime, offset: timedelta | None) -> datetime:
    """A moment with the offset that was written down, or with that of this machine's zone on that day."""
    return wall.astimezone() if offset is None else wall.replace(tzinfo=timezone(offset))


def is_local(moment: datetime) -> bool:
    """Whether this machine's zone makes the same moment of what the clock on the wall showed."""
    read = with_zone(on_the_wall(moment), None)
    return read == moment.replace(microsecond=0) and read.utcoffset() == moment.utcoffset()


def offset_words(offset: timedelta) -> str:
    """`+01:00`."""
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _month(name: str) -> int:
    return MONTHS.index(name.capitalize()) + 1
