"""Totals of a set."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import BODYWEIGHT, Load
from tests.domain.samples import LUNGE, SQUAT, STRETCH, WALL_SIT, result


@pytest.mark.parametrize(
    ("done", "reps", "seconds", "volume"),
    [
        (result(SQUAT), 0, 0.0, 0.0),
        (replace(result(SQUAT), reps=12, load_kg=16.0), 12, 0.0, 192.0),
        (replace(result(LUNGE), reps_left=9, reps_right=8, load_kg=10.0), 17, 0.0, 170.0),
        (replace(result(SQUAT), reps=12), 12, 0.0, 0.0),
        (replace(result(WALL_SIT), seconds=61.5, load_kg=10.0), 0, 61.5, 0.0),
        (replace(result(STRETCH), seconds_left=60.0, seconds_right=45.5), 0, 105.5, 0.0),
    ],
)
def test_totals_of_a_set_add_both_sides(done: SetResult, reps: int, seconds: float, volume: float) -> None:
    assert (done.total_reps, done.total_seconds, done.volume_load_kg) == (reps, seconds, volume)


@pytest.mark.parametrize(("load", "total"), [(BODYWEIGHT, 0.0), (Load(8.0, 2), 16.0), (Load(20.0, 1), 20.0)])
def test_the_total_load_is_that_of_all_implements(load: Load, total: float) -> None:
    assert load.total_kg == total
