"""The next leg day: recovery, the week, the usual days; in any time zone, and around a clock change."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.domain.planning.next_leg_day import NextLegDay, next_leg_day, planned_leg_days
from legday_tui.domain.planning.usual_days import Habits, habits_of
from legday_tui.domain.session import Session, SessionHead, counted
from legday_tui.domain.terms import RECOVERY
from tests.domain.samples import result, session
from tests.fake_clock import MONDAY_EVENING

MONDAY = MONDAY_EVENING.date()
EVENING = Habits(2, (0, 3), time(18), True)
NEW_YORK, TOKYO = timezone(timedelta(hours=-5)), timezone(timedelta(hours=9))


def trained(*starts: datetime) -> list[SessionHead]:
    return [session(result(), started_at=start).head for start in starts]


def after(hours: float, *starts: datetime, wanted: int | None = 2, habits: Habits = EVENING) -> NextLegDay:
    """The next leg day, so many hours after Monday evening; without starts that was a leg day."""
    heads = trained(*(starts or (MONDAY_EVENING,)))
    return next_leg_day(heads, MONDAY_EVENING + timedelta(hours=hours), habits, wanted)


@pytest.mark.parametrize(
    ("hours", "day", "is_ready"),
    [(2, 2, False), (30, 2, False), (47.9, 2, False), (48, 2, True), (70, 3, True)],
)
def test_the_next_leg_day_is_48_hours_after_the_last_one(hours: float, day: int, is_ready: bool) -> None:
    following = after(hours)
    assert following.day == MONDAY + timedelta(days=day)
    assert following.is_ready is is_ready
    assert following.done == 1


def test_without_a_leg_day_it_is_today() -> None:
    following = next_leg_day([], MONDAY_EVENING, EVENING, 2)
    assert following.is_ready
    assert (following.done, following.last) == (0, None)


def test_a_week_with_all_its_leg_days_goes_on_with_the_next_one() -> None:
    following = after(100, MONDAY_EVENING, MONDAY_EVENING + timedelta(days=3))
    assert following.is_week_done
    assert following.day == MONDAY + timedelta(days=7)


def test_two_sessions_of_one_day_are_one_leg_day() -> None:
    assert after(5, MONDAY_EVENING, MONDAY_EVENING + timedelta(hours=2)).done == 1


def test_a_session_past_midnight_belongs_to_the_day_it_started_on() -> None:
    sunday = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    following = after(1, sunday)
    assert following.done == 0
    # 48 hours end at 23:30 on Tuesday, which does not suit someone who trains at six.
    assert following.day == date(2026, 11, 25)
    late = Habits(2, (0, 3), time(23, 30), True)
    assert after(1, sunday, habits=late).day == date(2026, 11, 24)
    after_midnight = Habits(2, (0, 3), time(0, 15), True)
    assert after(1, sunday, habits=after_midnight).day == date(2026, 11, 25)


def test_recovery_counts_hours_wherever_the_user_has_flown() -> None:
    now = (MONDAY_EVENING + timedelta(hours=47)).astimezone(TOKYO)
    following = next_leg_day(trained(MONDAY_EVENING.astimezone(NEW_YORK)), now, EVENING, 2)
    assert following.recovered_at == MONDAY_EVENING + RECOVERY
    assert following.recovered_at.utcoffset() == timedelta(hours=9)
    assert following.day == now.date() == date(2026, 11, 26)


def test_48_hours_over_a_clock_change_are_48_hours() -> None:
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    saturday = datetime(2026, 10, 24, 18, tzinfo=summer)
    at_five, at_half_past_four = (datetime(2026, 10, 26, h, m, tzinfo=winter) for h, m in ((17, 0), (16, 30)))
    assert next_leg_day(trained(saturday), at_five, EVENING, 2).is_ready
    assert not next_leg_day(trained(saturday), at_half_past_four, EVENING, 2).is_ready


def test_the_end_of_recovery_is_what_the_clock_will_show() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    saturday = datetime(2026, 10, 24, 18, tzinfo=timezone(timedelta(hours=2)))

    following = next_leg_day(
        trained(saturday),
        saturday + timedelta(hours=1),
        EVENING,
        2,
        local_time=lambda typed: typed.replace(tzinfo=berlin),
    )

    assert following.recovered_at == saturday + RECOVERY
    assert f"{following.recovered_at:%a %H:%M}" == "Mon 17:00"


def test_rehearsals_and_sessions_in_the_future_do_not_count() -> None:
    now = MONDAY_EVENING + timedelta(hours=50)
    others: list[Session] = [
        session(result(), started_at=now - timedelta(hours=1), rehearsal=True),
        session(result(), started_at=now + timedelta(days=3)),
    ]
    following = next_leg_day(counted([session(result()), *others], now), now, EVENING, 2)
    assert following.is_ready
    assert following.done == 1


def test_a_session_later_today_by_a_wrong_clock_needs_no_recovery() -> None:
    later = MONDAY_EVENING + timedelta(hours=3)
    assert next_leg_day(trained(later), MONDAY_EVENING, EVENING, 2).is_ready


def weekly(*days: int, weeks: int = 8, hour: int = 18) -> list[SessionHead]:
    """Leg days on these days of each of the last weeks."""
    monday = datetime(2026, 11, 23, hour, 4, tzinfo=UTC)
    starts = (monday + timedelta(days=day - 7 * week) for week in range(1, weeks + 1) for day in days)
    return trained(*sorted(starts))


def test_habits_are_the_days_and_the_time_of_the_last_weeks() -> None:
    habits = habits_of(weekly(1, 5, hour=7), MONDAY_EVENING)
    assert habits == Habits(2, (1, 5), time(7), True)


def test_habits_leave_a_day_between_leg_days() -> None:
    assert habits_of(weekly(5, 6), MONDAY_EVENING).days in {
        (0, 5),
        (1, 5),
        (2, 5),
        (3, 5),
        (2, 6),
        (1, 6),
        (3, 6),
        (4, 6),
    }
    assert habits_of(weekly(0, 2, 4, 6), MONDAY_EVENING).a_week == 3


def test_without_habits_the_days_are_spread() -> None:
    days = [habits_of([], MONDAY_EVENING, wanted).days for wanted in (1, 2, 3)]
    assert days == [(0,), (0, 3), (0, 2, 4)]
    assert not habits_of([], MONDAY_EVENING).is_known


def test_the_usual_time_is_found_around_midnight() -> None:
    starts = [MONDAY_EVENING.replace(hour=h, minute=m) - timedelta(days=d)
              for d, h, m in ((9, 23, 50), (6, 0, 10), (3, 0, 0))]  # fmt: skip
    assert habits_of(trained(*starts), MONDAY_EVENING).time == time(0)


def test_the_coming_leg_days_are_the_usual_ones() -> None:
    now = MONDAY_EVENING + timedelta(hours=3)
    heads = [*weekly(0, 3), *trained(MONDAY_EVENING)]
    habits = habits_of(heads, now, 2)
    planned = planned_leg_days(next_leg_day(heads, now, habits, 2), habits, now, 2)
    assert [(p.starts_at.day, p.number) for p in planned] == [(26, 2), (30, 1), (3, 2), (7, 1), (10, 2)]
    assert {p.starts_at.time() for p in planned} == {time(18)}


def test_what_no_longer_fits_into_this_week_is_dropped() -> None:
    now = MONDAY_EVENING + timedelta(days=5)  # Saturday, nothing done
    habits = Habits(3, (0, 2, 4), time(18), True)
    planned = planned_leg_days(next_leg_day([], now, habits, 3), habits, now, 1)
    assert [p.starts_at.day for p in planned] == [29, 1, 3, 5]


def test_a_leg_day_is_not_planned_before_recovery_is_over() -> None:
    following = after(1, MONDAY_EVENING + timedelta(minutes=40))
    planned = planned_leg_days(following, Habits(2, (0, 2), time(18), True), MONDAY_EVENING, 0)
    assert planned[0].starts_at == datetime(2026, 11, 25, 18, 45)  # noqa: DTZ001  # floating, as in the file


@st.composite
def past(draw: st.DrawFn) -> list[SessionHead]:
    hours = draw(st.lists(st.integers(0, 24 * 60), max_size=20, unique=True))
    return trained(*sorted(MONDAY_EVENING - timedelta(hours=h) for h in hours))


@given(past(), st.sampled_from([None, 1, 2, 3]), st.integers(0, 24 * 14))
def test_leg_days_are_always_48_hours_apart_and_never_more_than_wanted(
    heads: list[SessionHead], wanted: int | None, hours: int
) -> None:
    now = MONDAY_EVENING + timedelta(hours=hours)
    habits = habits_of(heads, now, wanted)
    following = next_leg_day(heads, now, habits, wanted)
    planned = planned_leg_days(following, habits, now, 4)
    days = [p.starts_at.date() for p in planned]
    assert all(later - earlier >= RECOVERY for earlier, later in pairwise(days))
    assert all(p.starts_at >= now.replace(tzinfo=None, second=0) for p in planned)
    if following.recovered_at is not None and planned:
        assert planned[0].starts_at >= following.recovered_at.replace(tzinfo=None)
    by_week = [list(week) for week in _weeks(days)]
    assert all(len(week) <= habits.a_week for week in by_week)
    assert len(days) >= 4 * habits.a_week - 1


def _weeks(days: list[date]) -> Iterator[list[date]]:
    for week in sorted({day.isocalendar()[:2] for day in days}):
        yield [day for day in days if day.isocalendar()[:2] == week]
