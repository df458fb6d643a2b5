"""How hard a set was moves the rest after it, inside the window or, said so, past it."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.session import SetResult
from legday_tui.domain.workout.effort import RestAim, rest_aim
from tests.domain.samples import LUNGE, SQUAT, WALL_SIT, result

FULL = replace(result(SQUAT), reps=12)


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (FULL, RestAim(52.5)),
        (replace(FULL, rpe=6.0), RestAim(45.0)),
        (replace(FULL, rpe=7.5), RestAim(52.5)),
        (replace(FULL, rpe=9.0), RestAim(60.0)),
        (replace(FULL, rpe=10.0), RestAim(90.0, 30)),
        (replace(FULL, reps=9), RestAim(75.0, 15)),
        (replace(FULL, reps=9, rpe=6.0), RestAim(75.0, 15)),
        (replace(FULL, reps=9, rpe=10.0), RestAim(90.0, 30)),
        (replace(result(LUNGE), reps_left=10, reps_right=7), RestAim(75.0, 15)),
        (replace(result(WALL_SIT), seconds=20.0), RestAim(52.5)),
        (None, RestAim(52.5)),
    ],
)
def test_the_rest_to_aim_for(done: SetResult | None, expected: RestAim) -> None:
    assert rest_aim((45, 60), done) == expected


def test_the_time_to_change_the_load_is_not_moved() -> None:
    assert rest_aim((15, 15), replace(FULL, rpe=10.0)) == RestAim(15.0)
