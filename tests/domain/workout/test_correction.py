"""Correcting the last set by one, in what it is measured in."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import Side
from legday_tui.domain.workout.correction import Correction, correction
from tests.domain.samples import JUMPS, LUNGE, SPLIT_SQUAT, SQUAT, STRETCH, WALL_SIT, result

SQUATS = replace(result(SQUAT), reps=10)
LUNGES = replace(result(LUNGE), reps_left=9, reps_right=8)
SIT = replace(result(WALL_SIT), seconds=62.5)
STRETCHED = replace(result(STRETCH), seconds_left=60.0, seconds_right=30.4)

CASES: list[tuple[Step, SetResult, Side, int, Correction]] = [
    (SQUAT, SQUATS, "left", 1, {"reps": 11}),
    (SQUAT, SQUATS, "right", -1, {"reps": 9}),
    (SQUAT, replace(SQUATS, reps=0), "left", -1, {"reps": 0}),
    (LUNGE, LUNGES, "left", 1, {"left": 10}),
    (LUNGE, LUNGES, "right", 1, {"right": 9}),
    (SPLIT_SQUAT, LUNGES, "right", -1, {"right": 7}),
    (SPLIT_SQUAT, replace(LUNGES, reps_left=0), "left", -1, {"left": 0}),
    (WALL_SIT, SIT, "left", 1, {"seconds": 63.5}),
    (WALL_SIT, SIT, "left", -1, {"seconds": 61.5}),
    (WALL_SIT, replace(SIT, seconds=0.5), "left", -1, {"seconds": 0.0}),
    (STRETCH, STRETCHED, "left", 1, {"left": 61}),
    (STRETCH, STRETCHED, "right", -1, {"right": 29}),
    (JUMPS, replace(result(JUMPS), seconds=30.0), "left", 1, {"contacts": 1}),
    (JUMPS, replace(result(JUMPS), seconds=30.0, contacts=24), "left", 1, {"contacts": 25}),
    (JUMPS, replace(result(JUMPS), seconds=30.0), "left", -1, {"contacts": 0}),
]


@pytest.mark.parametrize(("step", "done", "side", "by", "expected"), CASES)
def test_a_correction_changes_one_number_and_never_below_zero(
    step: Step, done: SetResult, side: Side, by: int, expected: Correction
) -> None:
    assert correction(step, done, side, by) == expected
