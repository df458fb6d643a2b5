"""Steps up and down a rack of loads."""

import pytest

from legday_tui.domain.program.rack import Rack
from legday_tui.domain.terms import BODYWEIGHT, Load

RACK = Rack(implements=2, each_kg=(4.0, 8.0, 12.0))


@pytest.mark.parametrize(
    ("start", "steps", "end"),
    [
        (BODYWEIGHT, 1, Load(4.0, 2)),
        (Load(4.0, 2), 1, Load(8.0, 2)),
        (Load(5.0, 2), 1, Load(8.0, 2)),
        (Load(5.0, 2), -1, Load(4.0, 2)),
        (Load(4.0, 2), -1, BODYWEIGHT),
        (BODYWEIGHT, -1, BODYWEIGHT),
        (Load(12.0, 2), 1, Load(12.0, 2)),
        (Load(20.0, 1), -1, Load(12.0, 1)),
    ],
)
def test_a_step_goes_to_the_next_load_on_the_rack(start: Load, steps: int, end: Load) -> None:
    assert RACK.stepped(start, steps) == end
