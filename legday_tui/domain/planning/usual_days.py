"""On which days of the week, at what time of day and how often the user trains."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import combinations

from msgspec import Struct

from legday_tui.domain.session import SessionHead
from legday_tui.domain.terms import MOST_A_WEEK

USUAL_A_WEEK, USUAL_TIME = 2, time(18)
"""For whom nothing is known yet."""
REMEMBERED = timedelta(weeks=12)
"""How far back habits go. A convention of ours."""
ROUNDED_MIN = 15
MINUTES_A_DAY = 24 * 60


class Habits(Struct, frozen=True):
    """When the user trains."""

    a_week: int
    """Leg days in a week, 1 to MOST_A_WEEK."""
    days: tuple[int, ...]
    """The days of the week, 0 for Monday, with a day of recovery between each two, Sundays too."""
    time: time
    is_known: bool
    """Whether there are sessions that they follow from."""


def habits_of(heads: Sequence[SessionHead], now: datetime, wanted: int | None = None) -> Habits:
    """Return the habits of the last twelve weeks, with as many leg days in a week as the user wants.

    `heads` are the sessions that count, sorted by start. Days and times are those where the user was.
    """
    recent = [h.started_at for h in heads if timedelta(0) <= now - h.started_at <= REMEMBERED]
    a_week = wanted or _a_week(recent, now)
    return Habits(a_week, _days(recent, a_week), _time_of_day(recent), bool(recent))


def _a_week(starts: Sequence[datetime], now: datetime) -> int:
    """Return the rounded number of leg days in a week since the first of them."""
    if not starts:
        return USUAL_A_WEEK
    weeks = max(1.0, (now - starts[0]) / timedelta(weeks=1))
    return min(MOST_A_WEEK, max(1, round(len({s.date() for s in starts}) / weeks)))


def _days(starts: Sequence[datetime], number: int) -> tuple[int, ...]:
    """Return the days trained on most; among equals those spread most evenly, then the earliest ones."""
    trained = Counter(day.weekday() for day in {s.date() for s in starts})
    choices = [days for days in combinations(range(7), number) if min(_gaps(days)) >= 2]
    return max(
        choices, key=lambda days: (sum(trained[d] for d in days), min(_gaps(days)), [-d for d in days])
    )


def _gaps(days: Sequence[int]) -> list[int]:
    """Return the days from each to the next one, around the week."""
    return [(later - day - 1) % 7 + 1 for day, later in zip(days, [*days[1:], days[0]], strict=True)]


def _time_of_day(starts: Sequence[datetime]) -> time:
    """Return the start that is nearest to all others around the clock, rounded to a quarter of an hour."""
    minutes = [60 * s.hour + s.minute for s in starts]
    if not minutes:
        return USUAL_TIME
    middle = min(minutes, key=lambda m: sum(_apart(m, other) for other in minutes))
    rounded = round(middle / ROUNDED_MIN) * ROUNDED_MIN % MINUTES_A_DAY
    return time(rounded // 60, rounded % 60)


def _apart(one: int, other: int) -> int:
    apart = abs(one - other)
    return min(apart, MINUTES_A_DAY - apart)
