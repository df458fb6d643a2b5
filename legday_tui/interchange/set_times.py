"""Workouts of files in which each set has a time, but the workout has none."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from legday_tui.interchange.foreign_set import ForeignSet

LONGEST_PAUSE = timedelta(hours=2)
"""Sets that are further apart belong to different workouts, also on one day; midnight does not matter."""
SHORTEST = timedelta(minutes=1)
"""Sets that were all ticked off within less do not say how long the workout took."""


def gathered(rows: Iterable[ForeignSet]) -> list[ForeignSet]:
    """Return rows of which `start` is the time of the set with the start and duration of their workout.

    Rows of one workout have the same `session` if the file says so. Otherwise they have the same `workout`,
    and no pause between them is longer than LONGEST_PAUSE. They are ordered by their times.
    """
    named: dict[tuple[str, str], list[ForeignSet]] = {}
    for row in rows:
        named.setdefault((row.session, "" if row.session else row.workout), []).append(row)
    workouts = []
    for same in named.values():
        same.sort(key=_time)
        workouts += [same] if same[0].session else _split(same)
    for workout in workouts:
        _set_times(workout)
    return [row for workout in workouts for row in workout]


def _time(row: ForeignSet) -> datetime:
    """Return the moment of a set: within one file, some times can have a zone and others none."""
    return row.start.astimezone()


def _split(rows: list[ForeignSet]) -> list[list[ForeignSet]]:
    """Split rows, ordered by their times, at long pauses."""
    workouts = [[rows[0]]]
    for row in rows[1:]:
        if _time(row) - _time(workouts[-1][-1]) > LONGEST_PAUSE:
            workouts.append([])
        workouts[-1].append(row)
    return workouts


def _set_times(rows: list[ForeignSet]) -> None:
    """Set the start and the duration of the workout in its rows."""
    start, lasted = rows[0].start, _time(rows[-1]) - _time(rows[0])
    has_times = lasted >= SHORTEST
    for row in rows:
        row.done_at = row.start if has_times else None
        row.duration = lasted if has_times else None
        row.start = start
