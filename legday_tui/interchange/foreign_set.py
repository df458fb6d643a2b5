"""A row of another program's file, whichever it was."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from legday_tui.domain.terms import SetType
from legday_tui.interchange.session_tags import SessionTags

OUR_NAME = "Leg Day"
"""What our sessions are called where a format wants a name; also those that have none."""


@dataclass(slots=True, kw_only=True)
class ForeignSet:
    """A row as it was read, in our units, not yet placed in a session."""

    line: int
    start: datetime
    """When the workout started, on the wall."""
    lasted: timedelta | None = None
    workout: str = OUR_NAME
    workout_note: str = ""
    tags: SessionTags | None = None
    exercise: str
    type: SetType = "working"
    number: int | None = None
    """None where the file says none."""
    reps: int | None = None
    seconds: float | None = None
    load_kg: float | None = None
    rpe: float | None = None
    distance: str = ""
    """In words."""
    note: str = ""
    knows_time: bool = True
    """Whether the file says when on its day it was."""
    is_no_set: str = ""
    """What the row is, in words, where it is no set at all."""
