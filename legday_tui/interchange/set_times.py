"""Workouts of files in which each set has a time, but the workout has none."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from legday_tui.interchange.foreign_set import ForeignSet
from legday_tui.platforms.clocks import in_system_zone

LONGEST_PAUSE = timedelta(hours=2)
"""Sets that are further apart belong to different workouts, also on one day; midnight does not matter."""
SHORTEST = timedelta(minutes=1)
"""Sets that were all ticked off within less do not say how long the workout took."""


def gathered(rows: Iterable[ForeignSet]) -> Iterator[ForeignSet]:
    """Yield rows of which `start` is the time of the set with the start and duration of their workout.

    Rows of one workout have the same `session` if the file says so. Otherwise they have the same `workout`,
    and no pause between them is longer than LONGEST_PAUSE. They are ordered by their times.
    """
    named: dict[tuple[str, str], list[ForeignSet]] = {}
    texts: dict[str, str] = {}
    for row in rows:
        # A million rows fit into memory if equal texts are one, and if each row is given away at the end.
        row.exercise = texts.setdefault(row.exercise, row.exercise)
        row.session = texts.setdefault(row.session, row.session)
        row.workout = texts.setdefault(row.workout, row.workout)
        named.setdefault((row.session, "" if row.session else row.workout), []).append(row)
    for key in list(named):
        left = named.pop(key)
        left.sort(key=_time)
        left.reverse()
        while left:
            workout = _next_workout(left)
            _set_times(workout)
            yield from workout


def _time(row: ForeignSet) -> datetime:
    """Return the moment of a set: within one file, some times can have a zone and others none."""
    return in_system_zone(row.start)


def _next_workout(left: list[ForeignSet]) -> list[ForeignSet]:
    """Remove the first workout from rows, of which the last one is the earliest, and return it."""
    workout = [left.pop()]
    while left and (left[-1].session or _time(left[-1]) - _time(workout[-1]) <= LONGEST_PAUSE):
        workout.append(left.pop())
    return workout


def _set_times(rows: list[ForeignSet]) -> None:
    """Set the start and the duration of the workout in its rows."""
    start, lasted = rows[0].start, _time(rows[-1]) - _time(rows[0])
    has_times = lasted >= SHORTEST
    for row in rows:
        row.done_at = row.start if has_times else None
        if row.duration is None and has_times:
            row.duration = lasted
        row.start = start
