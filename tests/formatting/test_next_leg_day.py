"""The next leg day in words: on home in one line, and by `legday-tui next` with its reasons."""

from datetime import datetime, timedelta

import pytest

from legday_tui.domain.planning.next_leg_day import next_leg_day, planned_leg_days
from legday_tui.domain.planning.usual_days import habits_of
from legday_tui.formatting.next_leg_day import next_lines, week_line
from tests.domain.samples import result, session
from tests.fake_clock import MONDAY_EVENING

HEADS = [session(result()).head]


def line(now: datetime, wanted: int | None) -> str:
    return week_line(next_leg_day(HEADS, now, habits_of(HEADS, now, wanted), wanted))


@pytest.mark.parametrize(
    ("hours", "wanted", "words"),
    [
        (1, None, ""),
        (1, 2, "1 of 2 this week, next from Wednesday"),
        (47, 2, "1 of 2 this week, next from 18:04 today"),
        (50, 2, "1 of 2 this week, ready when you are"),
        (50, 1, "1 of 1 this week, next from Monday"),
        (7 * 24, 2, "0 of 2 this week, ready when you are"),
    ],
)
def test_home_says_in_one_line_what_is_next(hours: int, wanted: int | None, words: str) -> None:
    assert line(MONDAY_EVENING + timedelta(hours=hours), wanted) == words


def test_the_command_says_why_and_what_comes_after_it() -> None:
    now = MONDAY_EVENING + timedelta(hours=3)
    habits = habits_of(HEADS, now, 2)
    following = next_leg_day(HEADS, now, habits, 2)
    assert next_lines(following, habits, planned_leg_days(following, habits, now, 2)) == [
        "Next leg day: from Wednesday 25 November",
        "You trained on Monday 23 November at 18:04. Your 48 hours are up on Wednesday 25 November at 18:04.",
        "1 of 2 this week.",
        "Your days: Monday and Thursday, around 18:00.",
        "Coming up: Thu 26 Nov 18:00, Mon 30 Nov 18:00, Thu 3 Dec 18:00",
    ]


def test_a_first_leg_day_needs_no_recovery() -> None:
    habits = habits_of([], MONDAY_EVENING)
    following = next_leg_day([], MONDAY_EVENING, habits)
    lines = next_lines(following, habits, planned_leg_days(following, habits, MONDAY_EVENING, 1))
    assert lines[0] == "Next leg day: today, ready when you are"
    assert "A good start: 2 leg days a week, on Monday and Thursday at 18:00." in lines
