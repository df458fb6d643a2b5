"""When follow along may begin a workout by itself."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.starting import may_begin_by_itself
from tests.domain.samples import result, session
from tests.fake_clock import MONDAY_EVENING

LAST = session(result(), started_at=MONDAY_EVENING).head
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("hours_later", "begins"),
    [(1, False), (20, False), (29, False), (30, True), (24 * 90, True), (-24, False)],
)
def test_nothing_begins_on_the_day_of_a_leg_day_nor_on_the_day_after(hours_later: int, begins: bool) -> None:
    now = MONDAY_EVENING + hours_later * HOUR

    assert may_begin_by_itself([LAST], now, after_workout=False) is begins


def test_the_day_on_which_it_ended_counts() -> None:
    past_midnight = replace(LAST, finished_at=MONDAY_EVENING + 7 * HOUR)

    assert not may_begin_by_itself([past_midnight], MONDAY_EVENING + 47 * HOUR, after_workout=False)
    assert may_begin_by_itself([past_midnight], MONDAY_EVENING + 54 * HOUR, after_workout=False)


def test_nothing_begins_right_after_a_workout_even_if_it_does_not_count() -> None:
    assert may_begin_by_itself([], MONDAY_EVENING, after_workout=False)
    assert not may_begin_by_itself([], MONDAY_EVENING, after_workout=True)
