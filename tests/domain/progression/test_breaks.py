"""The share of a load that a break leaves, by its days."""

import pytest

from legday_tui.domain.progression.breaks import share_left
from legday_tui.domain.progression.demand import USUAL_RULES


@pytest.mark.parametrize(
    ("days", "share"),
    [(0, 1.0), (27, 1.0), (28, 0.9), (55, 0.9), (56, 0.8), (182, 0.8), (183, 0.6), (1000, 0.6)],
)
def test_a_break_leaves_less_from_the_day_on_on_which_it_counts_as_longer(days: int, share: float) -> None:
    assert share_left(days, USUAL_RULES) == share
