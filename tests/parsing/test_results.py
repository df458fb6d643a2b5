"""What is typed to put a set right."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.session import SetResult
from legday_tui.parsing.results import MistypedSetError, corrected, expected, text_of
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
        (HELD, "1:27", replace(HELD, seconds=87.0)),
        (HELD, "61,5 s", replace(HELD, seconds=61.5)),
        (STRETCHED, "50 45.5", replace(STRETCHED, seconds_left=50.0, seconds_right=45.5)),
        (JUMPED, "25", replace(JUMPED, seconds=25.0)),
        (JUMPED, "25 s 31 landings", replace(JUMPED, seconds=25.0, contacts=31)),
    ],
)
def test_what_is_typed_is_put_in_the_place_of_what_was_counted(
    before: SetResult, text: str, after: SetResult
) -> None:
    assert corrected(before, text) == after


@pytest.mark.parametrize("done", [COUNTED, SIDED, HELD, STRETCHED])
def test_what_stands_there_is_typed_as_it_is(done: SetResult) -> None:
    assert corrected(done, text_of(done)) == done


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
    ],
)
def test_what_makes_no_sense_is_answered_with_what_would(before: SetResult, text: str) -> None:
    with pytest.raises(MistypedSetError) as refused:
        corrected(before, text)
    assert str(refused.value) in (expected(before), "that is more than anybody does in one set")
