"""Leg days to come as a calendar file (iCalendar, RFC 5545), which every calendar program imports.

Written here and not with a library: events with a start, a length and two texts need only the rules for
line ends, folding and escapes, while the libraries bring time zone data along. Times are floating (3.3.5,
form 1): a leg day is at the same time of day wherever the user is, so no time zone has to be described.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from legday_tui import __version__
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.planning.next_leg_day import PlannedLegDay

MAX_OCTETS = 75
"""Of a line, without its end."""
PRODUCT = "-//legday-tui//legday-tui"
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def as_calendar(
    days: Sequence[PlannedLegDay], now: datetime, *, summary: str, minutes: int, owner: str
) -> bytes:
    """Return a calendar with an event of that many minutes for each leg day.

    `owner` tells apart the calendars of several users. With the same one, the second leg day of a week has
    the same UID in each file, so that importing a newer file moves it.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT} {__version__}//EN", "METHOD:PUBLISH"]
    for day in days:
        lines += _event(day, now, summary, minutes, owner)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def is_our_calendar(content: bytes) -> bool:
    """Return whether a file was made by `as_calendar`, of any version."""
    return content.startswith(b"BEGIN:VCALENDAR\r\n") and f"\r\nPRODID:{PRODUCT}".encode() in content[:300]


def _event(day: PlannedLegDay, now: datetime, summary: str, minutes: int, owner: str) -> Iterator[str]:
    year, week, _ = day.starts_at.isocalendar()
    uid = uuid5(NAMESPACE_URL, f"legday-tui:{owner}:{year}-W{week:02}-{day.number}")
    about = f"Leg day {day.number} of {day.wanted} this week. Start it with legday-tui."
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART:{day.starts_at:%Y%m%dT%H%M%S}"
    yield f"DURATION:PT{minutes}M"
    yield f"SUMMARY:{_text(summary)}"
    yield f"DESCRIPTION:{_text(about)}"
    yield "END:VEVENT"


def _text(words: str) -> str:
    return plain(words).translate(ESCAPES)


def _folded(line: str) -> bytes:
    """Return a line with its end, folded between characters where it is too long."""
    parts, length = [""], 0
    for character in line:
        octets = len(character.encode())
        if length + octets > MAX_OCTETS:
            parts.append(" ")
            length = 1
        parts[-1] += character
        length += octets
    return "".join(f"{part}\r\n" for part in parts).encode()
