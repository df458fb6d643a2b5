"""What a session has and a format has no column for, as a last line of its note: `#intermediate #rpe8`."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import lru_cache
from typing import get_args
from urllib.parse import quote, unquote

import msgspec

from legday_tui.domain.documents.plain_text import harmless
from legday_tui.domain.session import IMPORTED, Session, ShortText, Status
from legday_tui.domain.terms import Method, Unit
from legday_tui.interchange.cells import number_text
from legday_tui.interchange.dates import duration_words, is_local, offset_words, on_the_wall

BARE_LEVELS = ("beginner", "intermediate", "advanced", IMPORTED)
"""Other levels are written as `#level=...`, so that everybody knows them as levels."""
_CLOCK = re.compile(r"(\d{2}):(\d{2}):(\d{2})", re.ASCII)
_OFFSET = re.compile(r"utc([+-])(\d{2}):(\d{2})", re.ASCII)
_LASTED = re.compile(r"(?:(\d{1,4})h)?(\d{1,2})m", re.ASCII)
_RPE = re.compile(r"rpe(\d{1,2}(?:\.\d{1,4})?)", re.ASCII)


@dataclass(kw_only=True)
class SessionTags:
    """What the last line of a note says; None where it says nothing of it."""

    level: str | None = None
    method: Method = "none"
    status: Status = "finished"
    rehearsal: bool = False
    session_rpe: float | None = None
    clock: time | None = None
    """When it started."""
    offset: timedelta | None = None
    lasted: timedelta | None = None
    unit: Unit | None = None
    """What the weights of the file are written in."""


def with_tags(
    session: Session, *, clock: bool = False, lasted: bool = False, unit: Unit | None = None
) -> str:
    """The note of a session, and below it the facts for which the format has no column."""
    line = tag_line(session, clock=clock, lasted=lasted, unit=unit)
    return f"{session.note}\n{line}" if session.note else line


def tag_line(session: Session, *, clock: bool = False, lasted: bool = False, unit: Unit | None = None) -> str:
    """The facts of a session as hashtags."""
    wall = on_the_wall(session.started_at)
    offset = session.started_at.utcoffset() or timedelta()
    ended = session.finished_at if lasted else None
    bare = session.level in BARE_LEVELS
    tags = [
        session.level if bare else f"level={quote(session.level, safe='')}",
        "" if session.method == "none" else session.method,
        "" if session.status == "finished" else session.status,
        "rehearsal" if session.rehearsal else "",
        "" if session.session_rpe is None else f"rpe{number_text(session.session_rpe)}",
        f"{wall:%H:%M:%S}" if clock else "",
        "" if is_local(session.started_at) else f"utc{offset_words(offset)}",
        duration_words(ended - session.started_at, "") if ended else "",
        unit or "",
    ]
    return " ".join(f"#{tag}" for tag in tags if tag)


@lru_cache(maxsize=64)
def without_tags(text: str) -> tuple[str, SessionTags | None]:
    """A note without its last line, and what that says; the whole note where it is not ours.

    Nothing in it steers a terminal any more.
    """
    clean = harmless(text)
    note, _, line = clean.rpartition("\n")
    tags = tags_in(line)
    return (clean, None) if tags is None else (note, tags)


def tags_in(line: str) -> SessionTags | None:
    """What a line of hashtags says; None where it is not ours: one of them is unknown, or no level."""
    found = SessionTags()
    for word in line.split(" "):
        if not word.startswith("#") or not _take(found, word[1:]):
            return None
    return found if found.level is not None else None


def _take(found: SessionTags, tag: str) -> bool:
    """Whether the tag is one of ours; it is taken down then."""
    for name, choices in (("method", get_args(Method)), ("status", get_args(Status))):
        if tag in choices:
            setattr(found, name, tag)
            return True
    if tag == "rehearsal":
        found.rehearsal = True
    elif tag in ("kg", "lb"):
        found.unit = "kg" if tag == "kg" else "lb"
    elif tag in BARE_LEVELS:
        found.level = tag
    elif tag.startswith("level="):
        found.level = harmless(unquote(tag.removeprefix("level="))).replace("\n", " ")
        return _is_short(found.level)
    else:
        return _take_number(found, tag)
    return True


def _take_number(found: SessionTags, tag: str) -> bool:
    try:
        if match := _CLOCK.fullmatch(tag):
            found.clock = time.fromisoformat(tag)
        elif match := _OFFSET.fullmatch(tag):
            size = timedelta(hours=int(match[2]), minutes=int(match[3]))
            found.offset = -size if match[1] == "-" else size
        elif match := _LASTED.fullmatch(tag):
            found.lasted = timedelta(hours=int(match[1] or 0), minutes=int(match[2]))
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


def clock_of(wall: datetime, tags: SessionTags | None) -> datetime:
    """When a session started, on the wall: by the clock of its tags, where they say it."""
    if tags is None or tags.clock is None:
        return wall
    return datetime.combine(wall.date(), tags.clock)
