"""The recovery lines of the home screen."""

from datetime import timedelta

import pytest

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import counted
from legday_tui.formatting.today import recovery_lines
from tests.domain.samples import result, session
from tests.fake_clock import MONDAY_EVENING

TIP = "Today: a light walk or easy yoga, protein and carbohydrates."


@pytest.mark.parametrize(
    ("hours", "beginnings"),
    [
        (3, ["You've trained legs today", TIP.replace("Today", "Tomorrow")]),
        (20, ["You trained legs yesterday", TIP]),
        (40, [TIP]),
        (49, []),
        (-1, []),
    ],
)
def test_recovery_lines_are_shown_for_two_days(program: Program, hours: int, beginnings: list[str]) -> None:
    heads = [session(result()).head]

    lines = recovery_lines(program, heads, MONDAY_EVENING + timedelta(hours=hours))

    assert len(lines) == len(beginnings)
    assert all(line.startswith(begin) for line, begin in zip(lines, beginnings, strict=True))


def test_there_are_no_recovery_lines_after_a_rehearsal_or_without_history(program: Program) -> None:
    assert recovery_lines(program, [], MONDAY_EVENING) == []
    assert (
        recovery_lines(program, counted([session(result(), rehearsal=True)], MONDAY_EVENING), MONDAY_EVENING)
        == []
    )


def test_a_later_rehearsal_does_not_hide_the_last_leg_day(program: Program) -> None:
    later = session(result(), started_at=MONDAY_EVENING + timedelta(hours=1), rehearsal=True)
    now = MONDAY_EVENING + timedelta(hours=40)

    assert recovery_lines(program, counted([session(result()), later], now), now) == [TIP]
