"""The side that goes first next time, in the totals of a session."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import SetResult
from legday_tui.formatting.report import total_lines
from tests.domain.samples import LUNGE, SPLIT_SQUAT, result, session


def by_side(step: Step, left: int, right: int) -> SetResult:
    return replace(result(step), reps_left=left, reps_right=right)


@pytest.mark.parametrize(
    ("sets", "line"),
    [
        ([by_side(LUNGE, 10, 10)], "Left 10 reps, right 10 reps"),
        ([by_side(LUNGE, 10, 9)], "Left 10 reps, right 9 reps; the right side goes first next time"),
        (
            [by_side(LUNGE, 8, 10), by_side(SPLIT_SQUAT, 10, 10)],
            "Left 18 reps, right 20 reps; the left side goes first next time",
        ),
        (
            [by_side(LUNGE, 10, 9), by_side(SPLIT_SQUAT, 8, 12)],
            "Left 18 reps, right 21 reps; next time each starts on its weaker side",
        ),
        (
            [by_side(LUNGE, 10, 9), by_side(SPLIT_SQUAT, 9, 10)],
            "Left 19 reps, right 19 reps; next time each starts on its weaker side",
        ),
        ([replace(by_side(LUNGE, 10, 9), done_as="Step-up")], "Left 10 reps, right 9 reps"),
        (
            [by_side(LUNGE, 10, 9), replace(by_side(LUNGE, 0, 5), cut_short=True)],
            "Left 10 reps, right 14 reps; the right side goes first next time",
        ),
    ],
)
def test_the_side_that_goes_first_next_time_is_that_of_each_exercise(
    sets: list[SetResult], line: str
) -> None:
    assert line in total_lines(session(*sets))
