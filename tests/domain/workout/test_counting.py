"""What the work keys count: one more, one less, typed, completed."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import Side
from legday_tui.domain.workout.counting import Completion, Count, completed, one_less, one_more, typed
from legday_tui.domain.workout.set_counter import Tally
from tests.domain.samples import LUNGE, SPLIT_SQUAT, SQUAT

NO_AIM = replace(SQUAT, aim=None)


def pressed(step: Step, times: int) -> Tally:
    """The counter after the work key was pressed so often."""
    tally = Tally()
    for _ in range(times):
        count = one_more(step, tally)
        tally = tally.counted(step, count.side, count.reps)
    return tally


@pytest.mark.parametrize(
    ("step", "tally", "expected"),
    [
        (SQUAT, Tally(), Count(None, 1)),
        (SQUAT, Tally(reps=0), Count(None, 1)),
        (SQUAT, Tally(reps=11), Count(None, 12)),
        (LUNGE, Tally(), Count("left", 1)),
        (LUNGE, Tally(side="right", left=1), Count("right", 1)),
        (SPLIT_SQUAT, Tally(left=4), Count("left", 5)),
        (SPLIT_SQUAT, Tally(side="right", left=10), Count("right", 1)),
    ],
)
def test_one_more_is_of_the_side_whose_turn_it_is(step: Step, tally: Tally, expected: Count) -> None:
    assert one_more(step, tally) == expected


@pytest.mark.parametrize(
    ("step", "tally", "expected"),
    [
        (SQUAT, Tally(), None),
        (SQUAT, Tally(reps=0), None),
        (SQUAT, Tally(reps=5), Count(None, 4)),
        (LUNGE, Tally(), None),
        (LUNGE, Tally(side="right", left=3, right=2), Count("left", 2)),
        (LUNGE, Tally(side="left", left=3, right=3), Count("right", 2)),
        (SPLIT_SQUAT, Tally(side="right", left=10), None),
        (SPLIT_SQUAT, Tally(side="right", left=10, right=1), Count("right", 0)),
    ],
)
def test_one_less_takes_off_what_was_counted_last(step: Step, tally: Tally, expected: Count | None) -> None:
    assert one_less(step, tally) == expected


@pytest.mark.parametrize("times", [1, 2, 7])
def test_one_less_turn_by_turn_gives_the_turn_back(times: int) -> None:
    tally = pressed(LUNGE, times)

    count = one_less(LUNGE, tally)

    assert count is not None
    back, before = tally.counted(LUNGE, count.side, count.reps), pressed(LUNGE, times - 1)
    assert (back.side, back.left or 0, back.right or 0) == (before.side, before.left or 0, before.right or 0)


@pytest.mark.parametrize(
    ("step", "times", "left", "right", "turn"),
    [
        (LUNGE, 5, 3, 2, "right"),
        (LUNGE, 6, 3, 3, "left"),
        (SPLIT_SQUAT, 9, 9, None, "left"),
        (SPLIT_SQUAT, 10, 10, None, "right"),
        (SPLIT_SQUAT, 13, 10, 3, "right"),
        (SPLIT_SQUAT, 21, 10, 11, "right"),
    ],
)
def test_the_key_alone_counts_both_sides(
    step: Step, times: int, left: int, right: int | None, turn: Side
) -> None:
    tally = pressed(step, times)

    assert (tally.left, tally.right, tally.side) == (left, right, turn)


@pytest.mark.parametrize(
    ("step", "tally", "expected"),
    [
        (SQUAT, Tally(reps=3), (Count(None, 12),)),
        (LUNGE, Tally(), (Count("left", 12), Count("right", 12))),
        (SPLIT_SQUAT, Tally(), (Count("left", 12),)),
        (SPLIT_SQUAT, Tally(side="right", left=10), (Count("right", 12),)),
    ],
)
def test_a_typed_number_is_for_the_side_at_hand_or_for_both_that_take_turns(
    step: Step, tally: Tally, expected: tuple[Count, ...]
) -> None:
    assert typed(step, tally, 12) == expected


COMPLETED: list[tuple[str, Step, Tally, Completion | Side]] = [
    ("not counted: the aim", SQUAT, Tally(), Completion(reps=11)),
    ("no aim: nothing", NO_AIM, Tally(), Completion(reps=0)),
    ("counted", SQUAT, Tally(reps=7), Completion(reps=7)),
    ("counted to zero is zero", SQUAT, Tally(reps=0), Completion(reps=0)),
    ("turns, not counted: the aim", LUNGE, Tally(), Completion(left=9, right=9)),
    ("turns, counted", LUNGE, Tally(left=9, right=8), Completion(left=9, right=8)),
    ("turns, one side only", LUNGE, Tally(left=1, side="right"), Completion(left=1, right=0)),
    ("sides, not counted: the aim", SPLIT_SQUAT, Tally(), Completion(left=9, right=9)),
    ("sides, left counted: now right", SPLIT_SQUAT, Tally(left=6), "right"),
    ("sides, right counted: now left", SPLIT_SQUAT, Tally(side="right", right=6), "left"),
    ("sides, on an uncounted right", SPLIT_SQUAT, Tally(side="right", left=6), Completion(left=6, right=9)),
    ("sides, both counted", SPLIT_SQUAT, Tally(left=6, right=5), Completion(left=6, right=5)),
    ("sides, zero is counted", SPLIT_SQUAT, Tally(left=0, right=0), Completion(left=0, right=0)),
]


@pytest.mark.parametrize(
    ("step", "tally", "expected"), [c[1:] for c in COMPLETED], ids=[c[0] for c in COMPLETED]
)
def test_completing_ends_the_set_or_takes_the_other_side(
    step: Step, tally: Tally, expected: Completion | Side
) -> None:
    assert completed(step, tally) == expected
