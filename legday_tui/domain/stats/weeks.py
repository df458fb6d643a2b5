"""Training days by week: the weeks of the heat map, and weeks in a row.

All functions take sessions that count (see `counts`).
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from legday_tui.domain.dates import monday_of
from legday_tui.domain.session import SessionHead, latest_since

WEEKS = 26
"""Weeks of the heat map."""
DURATION_LIMITS_MIN = (15, 30, 45)
"""Upper limits in minutes of the shades 1 to 3; longer days have shade 4.

A convention of ours. A session without an end adds no minutes, so that alone it has shade 1.
"""

Week = tuple[int | None, ...]
"""Monday to Sunday: 0 for a day without training, else the shade 1 to 4; None for a day in the future."""


def weeks_until(heads: Sequence[SessionHead], today: date, count: int = WEEKS) -> list[Week]:
    """Return the last weeks up to the current one, oldest first.

    The sessions must be sorted by start, and are only read as far back as these weeks.
    """
    begin = monday_of(today) - timedelta(weeks=count - 1)
    minutes: dict[date, float] = {}
    for head in latest_since(heads, begin):
        day = head.started_at.date()
        minutes[day] = minutes.get(day, 0.0) + _minutes(head)
    days = [begin + timedelta(days=n) for n in range(7 * count)]
    shades = [None if day > today else _shade(minutes.get(day)) for day in days]
    return [tuple(shades[n : n + 7]) for n in range(0, len(shades), 7)]


def _minutes(head: SessionHead) -> float:
    duration = head.duration
    return 0.0 if duration is None else duration.total_seconds() / 60


def _shade(minutes: float | None) -> int:
    if minutes is None:
        return 0
    return 1 + sum(minutes > limit for limit in DURATION_LIMITS_MIN)


def weeks_in_a_row(sessions: Iterable[SessionHead], today: date) -> int:
    """Return the number of consecutive weeks with training, counted back from the current one.

    A current week without training does not end the streak.
    """
    weeks = {monday_of(s.started_at.date()) for s in sessions}
    week = monday_of(today)
    if week not in weeks:
        week -= timedelta(weeks=1)
    count = 0
    while week in weeks:
        count += 1
        week -= timedelta(weeks=1)
    return count
