"""When the next leg day is: 48 hours of recovery, and the leg days that the user wants in a week.

A leg day is a local date with a session that counts (see `counts`), and belongs to the date on which the
session started. Weeks begin on Monday. Nothing here is ever missed: what does not fit into a week is dropped.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import combinations, pairwise

from msgspec import Struct

from legday_tui.domain.dates import monday_of
from legday_tui.domain.planning.usual_days import Habits
from legday_tui.domain.session import LocalTime, SessionHead
from legday_tui.domain.terms import RECOVERY

LATE = timedelta(hours=3)
"""Recovery that ends later than this after the usual time of day makes the next day the first one. A
convention of ours: who started at 18:20 on Monday still trains on Wednesday at 18:00."""
DAY = timedelta(days=1)


class NextLegDay(Struct, frozen=True, kw_only=True):
    """The first day for the next session, and what it follows from."""

    current_day: date
    day: date
    """The first day that is recovered, and in a week that has not all its leg days yet."""
    last: datetime | None = None
    """The start of the last session; None without one."""
    recovered_at: datetime | None = None
    """When RECOVERY is over, at the offset of now; None if it is over."""
    done: int = 0
    """The leg days of this week."""
    wanted: int | None = None
    """The leg days that the user wants in a week; None if the user has not said."""

    @property
    def is_week_done(self) -> bool:
        """Whether this week has all the leg days that the user wants."""
        return self.wanted is not None and self.done >= self.wanted

    @property
    def is_ready(self) -> bool:
        """Whether the next leg day can be now."""
        return self.day == self.current_day and self.recovered_at is None


class PlannedLegDay(Struct, frozen=True):
    """A leg day to come."""

    starts_at: datetime
    """Local time without an offset: the same time of day wherever the user is, and after a clock change."""
    number: int
    """Which leg day of its week it is, from 1 on."""
    wanted: int


def next_leg_day(
    heads: Sequence[SessionHead],
    now: datetime,
    habits: Habits,
    wanted: int | None = None,
    *,
    local_time: LocalTime | None = None,
) -> NextLegDay:
    """Return the first day for the next session.

    `heads` are the sessions that count, sorted by start. One that begins after now, as after a change of
    the clock, needs no recovery from. `local_time` tells what the clock will show then; without it, that is
    not changed in the meantime.
    """
    today = now.date()
    last = next((h.started_at for h in reversed(heads) if h.started_at <= now), None)
    recovered_at = None if last is None else (last + RECOVERY).astimezone(now.tzinfo)
    if recovered_at is not None and recovered_at <= now:
        recovered_at = None
    if recovered_at is not None and local_time is not None:
        recovered_at = recovered_at.astimezone(local_time(recovered_at.replace(tzinfo=None)).tzinfo)
    day = today if recovered_at is None else _first_day(recovered_at, habits.time)
    monday = monday_of(today)
    this_week = {d for h in heads[-50:] if monday <= (d := h.started_at.date()) < monday + 7 * DAY}
    done = len(this_week)
    if wanted is not None and done >= wanted:
        day = max(day, monday + 7 * DAY)
    return NextLegDay(
        current_day=today, day=day, last=last, recovered_at=recovered_at, done=done, wanted=wanted
    )


def planned_leg_days(following: NextLegDay, habits: Habits, now: datetime, weeks: int) -> list[PlannedLegDay]:
    """Return the leg days of this week that are left, and those of the weeks after it.

    They are on the usual days, unless recovery needs another one.
    """
    monday, first = monday_of(following.current_day), following.day
    local = now.replace(tzinfo=None)
    if datetime.combine(first, habits.time) < local and following.recovered_at is None:
        first += DAY  # the usual time of today is over
    planned: list[PlannedLegDay] = []
    for week in range(weeks + 1):
        done = following.done if week == 0 else 0
        days = _days_of_week(monday + 7 * week * DAY, first, habits.a_week - done, habits.days)
        for number, day in enumerate(days, start=done + 1):
            planned.append(PlannedLegDay(_start(day, following, habits.time), number, habits.a_week))
            first = day + RECOVERY
    return planned


def _first_day(recovered_at: datetime, usual: time) -> date:
    """Return the day of the end of recovery, or the next one if it ends long after the usual time."""
    day = recovered_at.date()
    too_late = recovered_at.replace(tzinfo=None) - datetime.combine(day, usual) > LATE
    return day + DAY if too_late else day


def _start(day: date, following: NextLegDay, usual: time) -> datetime:
    """Return the usual time of a day, or the end of recovery in full minutes if that is later."""
    start = datetime.combine(day, usual)
    if following.recovered_at is None:
        return start
    recovered_at = following.recovered_at.replace(tzinfo=None)
    full = recovered_at.replace(second=0, microsecond=0)
    return max(start, full if full == recovered_at else full + timedelta(minutes=1))


def _days_of_week(monday: date, first: date, number: int, usual: Sequence[int]) -> Sequence[date]:
    """Return this many days of a week from the first possible one on, or fewer if recovery leaves no room.

    Days that leave the first usual day of the next week free come first, then usual days, then early ones.
    """
    days = [day for n in range(7) if (day := monday + n * DAY) >= first]
    next_usual = monday + (7 + min(usual)) * DAY
    for count in range(min(number, len(days)), 0, -1):
        fitting = [c for c in combinations(days, count) if _are_apart(c)]
        if fitting:
            return max(
                fitting,
                key=lambda c: (
                    c[-1] + RECOVERY <= next_usual,
                    sum(day.weekday() in usual for day in c),
                    [-day.toordinal() for day in c],
                ),
            )
    return ()


def _are_apart(days: Sequence[date]) -> bool:
    return all(later - earlier >= RECOVERY for earlier, later in pairwise(days))
