"""The last half year as weeks of days, by how long legs were trained."""

from collections.abc import Sequence
from datetime import date, timedelta

from legday_tui.domain.record import Head

WEEKS = 26
STEPS_MIN = (15, 30, 45)
"""Up to so many minutes a day is of the first, second, third step; longer is of the fourth. Ours."""

Week = tuple[int | None, ...]
"""Monday to Sunday: 0 without a leg day, else the step 1 to 4; None for days that are still to come."""


def weeks_until(heads: Sequence[Head], today: date, count: int = WEEKS) -> list[Week]:
    """The weeks up to the one of today, oldest first, from sessions given oldest first.

    Rehearsals and sessions in progress count for nothing.
    """
    monday = today - timedelta(days=today.weekday())
    begin = monday - timedelta(weeks=count - 1)
    minutes: dict[date, float] = {}
    for head in reversed(heads):
        day = head.started_at.date()
        if day < begin - timedelta(days=1):  # one day more, since clocks of two places may differ by one
            break
        if not head.rehearsal and head.status != "in_progress":
            minutes[day] = minutes.get(day, 0.0) + _minutes(head)
    days = [begin + timedelta(days=n) for n in range(7 * count)]
    steps = [None if day > today else _step(minutes.get(day)) for day in days]
    return [tuple(steps[n : n + 7]) for n in range(0, len(steps), 7)]


def _minutes(head: Head) -> float:
    ended = head.finished_at or head.started_at
    return max(0.0, (ended - head.started_at).total_seconds() / 60)


def _step(minutes: float | None) -> int:
    if minutes is None:
        return 0
    return 1 + sum(minutes > limit for limit in STEPS_MIN)
