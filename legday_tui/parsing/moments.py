"""A date and a time of day as people type them."""

import re
from datetime import date, datetime, time, timedelta

from legday_tui.domain.workout.session_times import EARLIEST

_DAY = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})|today|yesterday"
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s*(?P<half>am|pm)?"
_MOMENT = re.compile(rf"(?P<date>{_DAY})(?:(?:t|,?\s+|,?\s+at\s+){_TIME})?", re.ASCII)
EXPECTED = "type a day like 2026-11-20, or with its time: 2026-11-20 18:30"
NOON = 12


class MistypedMomentError(ValueError):
    """The text is not a date and time. The message says what is expected."""


def moment_from_text(text: str, today: date) -> tuple[date, time | None]:
    """Parse a day up to today, and its time if it has one: `2026-11-20 18:30`, `yesterday`, `today 7:30 pm`.

    Raise MistypedMomentError.
    """
    match = _MOMENT.fullmatch(" ".join(text.lower().split()))
    if match is None:
        raise MistypedMomentError(EXPECTED)
    day = _day(match, today)
    if day > today:
        raise MistypedMomentError(f"{day} is in the future")
    if day < EARLIEST.date():
        raise MistypedMomentError(f"{day} is too long ago")
    return day, None if match["hour"] is None else _time(match)


def _day(match: re.Match[str], today: date) -> date:
    if match["year"] is None:
        return today - timedelta(days=match["date"] == "yesterday")
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        raise MistypedMomentError(f"there is no {match['date']}") from None


def _time(match: re.Match[str]) -> time:
    hour, half = int(match["hour"]), match["half"]
    if half is not None:
        hour = hour % NOON + (NOON if half == "pm" else 0) if 1 <= hour <= NOON else -1
    try:
        return time(hour, int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        raise MistypedMomentError(
            f"there is no {match['hour']}:{match['minute']} {half or ''}".rstrip()
        ) from None


def moment_text(moment: datetime) -> str:
    """Return a date and time as text that `moment_from_text` accepts."""
    return f"{moment:%Y-%m-%d %H:%M:%S}" if moment.second else f"{moment:%Y-%m-%d %H:%M}"
