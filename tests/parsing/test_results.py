"""The result of a set as text, to correct a completed set."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.session import SetResult
from legday_tui.parsing.results import MistypedSetError, expected_input, result_from_text, result_text
from tests.domain.samples import JUMPS, LUNGE, SQUAT, STRETCH, WALL_SIT, result

COUNTED = replace(result(SQUAT), reps=12)
SIDED = replace(result(LUNGE), reps_left=10, reps_right=9)
HELD = replace(result(WALL_SIT), seconds=87.5)
STRETCHED = replace(result(STRETCH), seconds_left=60.0, seconds_right=55.0)
JUMPED = replace(result(JUMPS), seconds=30.0)


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (COUNTED, "9", replace(COUNTED, reps=9)),
        (COUNTED, " 0 reps ", replace(COUNTED, reps=0)),
        (SIDED, "8 7", replace(SIDED, reps_left=8, reps_right=7)),
        (SIDED, "L 8 R 7", replace(SIDED, reps_left=8, reps_right=7)),
        (SIDED, "left 8 / right 7", replace(SIDED, reps_left=8, reps_right=7)),
        (SIDED, "R 7 L 8", replace(SIDED, reps_left=8, reps_right=7)),
        (SIDED, "7 right, 8 left", replace(SIDED, reps_left=8, reps_right=7)),
        (SIDED, "8 / right 7", replace(SIDED, reps_left=8, reps_right=7)),
        (HELD, "1:27", replace(HELD, seconds=87.0)),
        (HELD, "61,5 s", replace(HELD, seconds=61.5)),
        (STRETCHED, "50 45.5", replace(STRETCHED, seconds_left=50.0, seconds_right=45.5)),
        (JUMPED, "25", replace(JUMPED, seconds=25.0)),
        (JUMPED, "25 sec 1 landing", replace(JUMPED, seconds=25.0, contacts=1)),
        (JUMPED, "25 s 31 landings", replace(JUMPED, seconds=25.0, contacts=31)),
    ],
)
def test_result_from_text_replaces_the_counted_numbers(
    before: SetResult, text: str, after: SetResult
) -> None:
    assert result_from_text(before, text) == after


@pytest.mark.parametrize(
    "done",
    [COUNTED, SIDED, HELD, STRETCHED, JUMPED, replace(JUMPED, contacts=0), replace(JUMPED, contacts=31)],
)
def test_result_text_can_be_parsed_again(done: SetResult) -> None:
    assert result_from_text(done, result_text(done)) == done


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (COUNTED, ""),
        (COUNTED, "twelve"),
        (COUNTED, "12 11"),
        (COUNTED, "11.5"),
        (COUNTED, "-3"),
        (COUNTED, "99999"),
        (SIDED, "10"),
        (SIDED, "10 9 8"),
        (SIDED, "10 [b]9[/b]"),
        (HELD, "90 s or so"),
        (HELD, "999999"),
        (JUMPED, "30 40 50"),
        (JUMPED, "30 40.5"),
        (JUMPED, "30.123"),
    ],
)
def test_result_from_text_raises_for_invalid_text_and_says_what_is_expected(
    before: SetResult, text: str
) -> None:
    with pytest.raises(MistypedSetError) as raised:
        result_from_text(before, text)
    assert str(raised.value) in (expected_input(before), "that's more than anyone does in one set")
