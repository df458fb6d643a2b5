"""Round ticks at the axis of a chart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.widgets.chart import round_ticks


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
