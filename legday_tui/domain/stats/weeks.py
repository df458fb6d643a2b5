"""The last half year as weeks of days, by how long legs were trained."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import takewhile

from legday_tui.domain.session import SessionHead, without_rehearsals

WEEKS = 26
DURATION_LIMITS_MIN = (15, 30, 45)
"""Up to so many minutes a day is of the first, second, third step; longer is of the fourth.

A convention of ours. A session without an end adds no minutes: alone it is of the first step."""

Week = tuple[int | None, ...]
"""Monday to Sunday: 0 without a leg day, else the step 1 to 4; None for days that are still to come."""


def weeks_until(heads: Iterable[SessionHead], today: date, count: int = WEEKS) -> list[Week]:
    """The weeks up to the one of today, oldest first. Rehearsals and sessions in progress count for nothing.

    A sequence has to be sorted, oldest first: of it only these weeks are looked at. All else is gone through
    once, in any order.
    """
    monday = _monday(today)
    begin = monday - timedelta(weeks=count - 1)
    recent = heads
    if isinstance(heads, Sequence):
        # Clocks at the two ends of the world differ by more than a day.
        eldest = begin - timedelta(days=2)
        recent = takewhile(lambda head: head.started_at.date() >= eldest, reversed(heads))
    minutes: dict[date, float] = {}
    for head in recent:
        if not head.rehearsal and head.status != "in_progress":
            day = head.started_at.date()
            minutes[day] = minutes.get(day, 0.0) + _minutes(head)
    days = [begin + timedelta(days=n) for n in range(7 * count)]
    steps = [None if day > today else _step(minutes.get(day)) for day in days]
    return [tuple(steps[n : n + 7]) for n in range(0, len(steps), 7)]


def _minutes(head: SessionHead) -> float:
    ended = head.finished_at or head.started_at
    return max(0.0, (ended - head.started_at).total_seconds() / 60)


def _step(minutes: float | None) -> int:
    if minutes is None:
        return 0
    return 1 + sum(minutes > limit for limit in DURATION_LIMITS_MIN)


def weeks_in_a_row(sessions: Iterable[SessionHead], today: date) -> int:
    """Return how many consecutive weeks, counted back from this one, have a leg day.

    A current week without a leg day does not break the streak. Rehearsals and sessions in progress do not
    count.
    """
    weeks = {_monday(s.started_at.date()) for s in without_rehearsals(sessions) if s.status != "in_progress"}
    week = _monday(today)
    if week not in weeks:
        week -= timedelta(weeks=1)
    count = 0
    while week in weeks:
        count += 1
        week -= timedelta(weeks=1)
    return count


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
