"""Facts about a session for which a format has no column, as the last line of its note: `#advanced #rpe8`."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import lru_cache
from typing import get_args
from urllib.parse import quote, unquote

import msgspec

from legday_tui.domain.documents.plain_text import sanitized
from legday_tui.domain.session import IMPORTED, Session, ShortText, Status
from legday_tui.domain.terms import MAX_LIMIT_MIN, Method, Unit
from legday_tui.interchange.cells.dates import format_duration, format_offset, is_in_system_zone, local_time
from legday_tui.interchange.table import format_number

BARE_LEVELS = ("beginner", "intermediate", "advanced", IMPORTED)
"""Levels that are written without `level=`."""
UNCERTAIN = "date-uncertain"
"""The tag of a session whose clock was not right."""
EASY = "easy-session"
LOGGED = "logged-afterwards"
_TIME = re.compile(r"(\d{2}):(\d{2}):(\d{2})", re.ASCII)
_OFFSET = re.compile(r"utc([+-])(\d{2}):(\d{2})", re.ASCII)
_DURATION = re.compile(r"(?:(\d{1,4})h)?(\d{1,2})m", re.ASCII)
_LIMIT = re.compile(r"within(\d{1,4})min", re.ASCII)
_RPE = re.compile(r"rpe(\d{1,2}(?:\.\d{1,4})?)", re.ASCII)


@dataclass(kw_only=True)
class SessionTags:
    """The facts in the last line of a note; None for those that it does not state."""

    level: str | None = None
    method: Method = "none"
    status: Status = "finished"
    rehearsal: bool = False
    dates_uncertain: bool = False
    easy: bool = False
    logged: bool = False
    minutes: int | None = None
    """The time limit of the session."""
    place: str = ""
    session_rpe: float | None = None
    start_time: time | None = None
    """The local time at which the session started."""
    offset: timedelta | None = None
    """The UTC offset of the session; None for that of the system's zone."""
    duration: timedelta | None = None
    name: str = ""
    unit: Unit | None = None
    """The unit of the weights of the session."""


def note_with_tags(session: Session, *, time: bool = False, unit: Unit | None = None) -> str:
    """Return the note of a session, followed by its tag line."""
    line = tag_line(session, time=time, unit=unit)
    return f"{session.note}\n{line}" if session.note else line


def tag_line(
    session: Session,
    *,
    time: bool = False,
    duration: bool = False,
    name: bool = False,
    unit: Unit | None = None,
) -> str:
    """Return the facts about a session as hashtags.

    `time`, `duration`, `name` and `unit` are for formats that have no column for them.
    """
    start = local_time(session.started_at)
    offset = session.started_at.utcoffset() or timedelta()
    bare = session.level in BARE_LEVELS
    tags = [
        session.level if bare else f"level={quote(session.level, safe='')}",
        "" if session.method == "none" else session.method,
        "" if session.status == "finished" else session.status,
        "rehearsal" if session.rehearsal else "",
        UNCERTAIN if session.dates_uncertain else "",
        EASY if session.easy else "",
        LOGGED if session.logged else "",
        "" if session.minutes is None else f"within{session.minutes}min",
        f"at={quote(session.place, safe='')}" if session.place else "",
        "" if session.session_rpe is None else f"rpe{format_number(session.session_rpe)}",
        f"{start:%H:%M:%S}" if time else "",
        "" if is_in_system_zone(session.started_at) else f"utc{format_offset(offset)}",
        format_duration(session.duration, "") if duration else "",
        f"name={quote(session.name, safe='')}" if name and session.name else "",
        unit or "",
    ]
    return " ".join(f"#{tag}" for tag in tags if tag)


@lru_cache(maxsize=64)
def split_tags(text: str) -> tuple[str, SessionTags | None]:
    """Split a note into the text and its tags; return the whole note and None if it has no tag line.

    Control characters are replaced in the note.
    """
    clean = sanitized(text)
    note, _, line = clean.rpartition("\n")
    tags = parse_tags(line)
    return (clean, None) if tags is None else (note, tags)


def parse_tags(line: str) -> SessionTags | None:
    """Parse a tag line; None if a tag is unknown or the level is missing: this program did not write it."""
    found = SessionTags()
    for word in line.split(" "):
        if not word.startswith("#") or not _set_tag(found, word[1:]):
            return None
    return found if found.level is not None else None


def _set_tag(found: SessionTags, tag: str) -> bool:
    """Set the field of a tag. Return False if the tag is unknown."""
    for name, choices in (("method", get_args(Method)), ("status", get_args(Status))):
        if tag in choices:
            setattr(found, name, tag)
            return True
    if tag == "rehearsal":
        found.rehearsal = True
    elif tag == UNCERTAIN:
        found.dates_uncertain = True
    elif tag == EASY:
        found.easy = True
    elif tag == LOGGED:
        found.logged = True
    elif tag in ("kg", "lb"):
        found.unit = "kg" if tag == "kg" else "lb"
    elif tag in BARE_LEVELS:
        found.level = tag
    elif tag.startswith("level="):
        found.level = sanitized(unquote(tag.removeprefix("level="))).replace("\n", " ")
        return _is_short(found.level)
    elif tag.startswith("at="):
        found.place = sanitized(unquote(tag.removeprefix("at="))).replace("\n", " ")
        return _is_short(found.place)
    elif tag.startswith("name="):
        found.name = sanitized(unquote(tag.removeprefix("name="))).replace("\n", " ")
        return _is_short(found.name)
    else:
        return _set_number_tag(found, tag)
    return True


def _set_number_tag(found: SessionTags, tag: str) -> bool:
    try:
        if match := _TIME.fullmatch(tag):
            found.start_time = time.fromisoformat(tag)
        elif match := _OFFSET.fullmatch(tag):
            size = timedelta(hours=int(match[2]), minutes=int(match[3]))
            found.offset = -size if match[1] == "-" else size
        elif match := _DURATION.fullmatch(tag):
            found.duration = timedelta(hours=int(match[1] or 0), minutes=int(match[2]))
        elif match := _LIMIT.fullmatch(tag):
            found.minutes = int(match[1])
            return 1 <= found.minutes <= MAX_LIMIT_MIN
        elif match := _RPE.fullmatch(tag):
            found.session_rpe = float(match[1])
        else:
            return False
    except ValueError:
        return False
    return (found.session_rpe or 0) <= 10 and abs(found.offset or timedelta()) < timedelta(days=1)


def _is_short(text: str) -> bool:
    try:
        msgspec.convert(text, ShortText)
    except msgspec.ValidationError:
        return False
    return True


def start_of(start: datetime, tags: SessionTags | None) -> datetime:
    """Return the start of a session, with the time of day from its tags if they have one."""
    if tags is None or tags.start_time is None:
        return start
    return datetime.combine(start.date(), tags.start_time, start.tzinfo)
