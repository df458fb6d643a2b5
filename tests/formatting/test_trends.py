"""Trends as lines of text."""

from datetime import date

import pytest

from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.stats.trends import Trend, TrendKind
from legday_tui.formatting.trends import trend_lines, trend_name, value_of
from tests.domain.progression.histories import did

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
PERFORMANCE: Performance = did(12, 12, each=8, rom="partial")


def test_a_trend_has_its_last_best_and_first_value_and_the_change() -> None:
    hold = Trend("hold", ((MONDAY, 60.0), (TUESDAY, 90.0)), goal=90.0)

    assert trend_lines(hold, 3, TUESDAY) == [
        "Last   90 s      24 Nov 2026",
        "Best   90 s      24 Nov 2026",
        "First  60 s      23 Nov 2026",
        "Change +30 s since 23 November",
        "Goal   90 s, hit in 1 of 2 sessions",
    ]


def test_a_trend_with_one_point_says_that_the_line_begins_with_the_second() -> None:
    lines = trend_lines(Trend("volume", ((MONDAY, 160.0),)), 1, TUESDAY)

    assert lines[-1] == "One session so far. The line starts with the next one."


@pytest.mark.parametrize("kind", ["volume", "hold", "held", "weeks"])
def test_an_empty_trend_says_what_to_do(kind: TrendKind) -> None:
    (line,) = trend_lines(Trend(kind, ()), 0, TUESDAY)

    assert line.startswith("No ")
    assert line.endswith(".")


def test_a_trend_of_comparable_sessions_says_what_they_have_in_common() -> None:
    reps = Trend("reps", ((MONDAY, 24.0), (TUESDAY, 22.0)), "heel-raise-squat", PERFORMANCE)

    assert trend_lines(reps, 1, TUESDAY)[-2:] == [
        "Change -2 since 23 November",
        "Only sessions like the last one: tempo 2-0-2-0, less depth, at 2 x 8 kg",
    ]


@pytest.mark.parametrize(
    ("kind", "before", "now"),
    [("volume", 1000.0, 1000.2), ("load", 63.502, 63.503), ("hold", 60.1, 60.1 + 1e-9), ("reps", 24.0, 24.0)],
)
def test_a_change_that_is_lost_in_rounding_is_none(kind: TrendKind, before: float, now: float) -> None:
    trend = Trend(kind, ((MONDAY, before), (TUESDAY, now)))

    assert "Change none since 23 November" in trend_lines(trend, 1, TUESDAY, "lb")


def test_a_trend_of_weeks_has_the_weeks_in_a_row_and_the_average() -> None:
    weeks = Trend("weeks", ((MONDAY, 2.0), (TUESDAY, 0.0), (TUESDAY, 1.0)))

    assert trend_lines(weeks, 1, TUESDAY) == [
        "1 week in a row",
        "2 of the last 3 weeks with a leg day, 1.0 sessions a week",
    ]


def test_loads_are_shown_in_the_users_unit(program: Program) -> None:
    load = Trend("load", ((MONDAY, 15.876),), "heel-raise-squat", PERFORMANCE)

    assert trend_name(program, load, "lb") == "Heel Raise Squat: load in lb"
    assert value_of(load, 15.876, "lb") == 35.0
    assert trend_lines(load, 1, TUESDAY, "lb")[0] == "Last   35 lb     23 Nov 2026"
