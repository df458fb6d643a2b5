"""A row of another program's file in the units of this program, and the numbers of its sets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from legday_tui.domain.terms import SetType
from legday_tui.interchange.session_tags import SessionTags

WORKOUT_NAME = "Leg Day"
"""The name that exported sessions have in other programs, and the default name of imported ones."""


@dataclass(slots=True, kw_only=True)
class ForeignSet:
    """A parsed row of any foreign format. `session_builder` makes sessions of them."""

    line: int
    """The first line of the row in the file, counted from 1."""
    start: datetime
    """When the workout started, in local time, with a zone if the file has one."""
    done_at: datetime | None = None
    """When the set was done, in local time as `start`; None if the file does not say."""
    session: str = ""
    """What the rows of one workout have in common if the file has no start of it: `set_times` finds that."""
    duration: timedelta | None = None
    """How long the workout lasted."""
    workout: str = WORKOUT_NAME
    group: str = ""
    """What tells two workouts apart that have the same start and name, such as their number in the file."""
    workout_note: str = ""
    tags: SessionTags | None = None
    """The tags in the note of the workout; None if this program did not write it."""
    exercise: str
    type: SetType = "working"
    number: int | None = None
    """The number of the set within its exercise; None if the format has none."""
    reps: int | None = None
    target_reps: int | None = None
    """How many repetitions were planned."""
    seconds: float | None = None
    load_kg: float | None = None
    implements: int | None = None
    """How many implements of `load_kg` each were lifted; None if the file does not say."""
    rpe: float | None = None
    rest_s: float | None = None
    """How many seconds of rest followed."""
    distance: str = ""
    """The distance with its unit, such as `5.2 km`."""
    note: str = ""
    remarks: Sequence[str] = ()
    """What else the file says of the set, in words, such as `incline 2`."""
    has_time: bool = True
    """Whether `start` has a time of day, or only a date."""
    not_a_set: str = ""
    """What the row is if it is not a set, such as `rest timers`."""


def drained(rows: list[ForeignSet]) -> Iterator[ForeignSet]:
    """Yield rows and remove them from the list: a million of them need not stay while sessions are made."""
    rows.reverse()
    while rows:
        yield rows.pop()


class SetCounters:
    """The last set number of each exercise of one session; warm-up sets are counted separately."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, bool], int] = {}

    def next_number(self, exercise: str, type_: SetType) -> int:
        """Return the number of the next set; drop sets and pulses have the number of the set before them."""
        last = self._last.get((exercise, type_ == "warmup"), 0)
        return max(last, 1) if type_ in ("drop", "pulse") else last + 1

    def record(self, exercise: str, type_: SetType, number: int) -> None:
        """Record the number of a set."""
        self._last[(exercise, type_ == "warmup")] = number
