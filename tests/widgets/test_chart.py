"""Round ticks at the axis of a chart, which shows its goal."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.widgets.chart import Chart, round_ticks


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (0, 1, 3, [0, 0.5, 1]),
        (40, 90, 5, [40, 60, 80, 100]),
        (2944, 9568, 6, [2000, 4000, 6000, 8000, 10000]),
        (0, 3, 5, [0, 1, 2, 3]),
        (60, 60, 4, [60, 60.5, 61]),
    ],
)
def test_ticks_are_one_two_or_five_times_a_power_of_ten(
    low: float, high: float, most: int, ticks: list[float]
) -> None:
    assert round_ticks(low, max(high, low + 1), most) == ticks


@given(low=st.floats(0, 10_000), more=st.floats(1, 10_000), most=st.integers(3, 20))
def test_ticks_cover_all_values_and_are_not_too_many(low: float, more: float, most: int) -> None:
    ticks = round_ticks(low, low + more, most)

    assert ticks[0] <= low + 1e-6
    assert ticks[-1] >= low + more - 1e-6
    assert 2 <= len(ticks) <= most + 1


@pytest.mark.parametrize("held", [(120, 150), (40, 60), (60, 120)])
async def test_the_goal_is_on_the_chart_wherever_the_values_are(
    stage: Any, read: Any, held: tuple[float, float]
) -> None:
    chart = Chart()
    async with stage(chart, 70, 18) as pilot:
        chart.draw_points([(date(2026, 11, 2 + n), held[n]) for n in range(2)], goal=90)
        await pilot.pause()
        rows = read(chart)
    assert any("goal 90" in row for row in rows)
    assert any("-" * 30 in row for row in rows)
