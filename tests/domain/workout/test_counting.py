"""Counting, typing, completing and correcting the numbers of a set."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import Side
from legday_tui.domain.workout.counting import (
    Completion,
    Correction,
    Count,
    completion,
    correction,
    one_less,
    one_more,
    typed_counts,
)
from legday_tui.domain.workout.set_counter import SetCounter
from tests.domain.samples import JUMPS, LUNGE, SPLIT_SQUAT, SQUAT, STRETCH, WALL_SIT, result

NO_AIM = replace(SQUAT, aim=None)


def pressed(step: Step, times: int) -> SetCounter:
    """The counter after this many repetitions were counted."""
    counter = SetCounter()
    for _ in range(times):
        count = one_more(step, counter)
        assert count is not None
        counter = counter.with_count(step, count.side, count.reps)
    return counter


@pytest.mark.parametrize(
    ("step", "counter", "expected"),
    [
        (SQUAT, SetCounter(), Count(None, 1)),
        (SQUAT, SetCounter(reps=0), Count(None, 1)),
        (SQUAT, SetCounter(reps=11), Count(None, 12)),
        (LUNGE, SetCounter(), Count("left", 1)),
        (LUNGE, SetCounter(side="right", left=1), Count("right", 1)),
        (SQUAT, SetCounter(reps=999), Count(None, 1000)),
        (SQUAT, SetCounter(reps=1000), None),
        (LUNGE, SetCounter(side="left", left=1000, right=999), None),
        (SPLIT_SQUAT, SetCounter(side="right", left=1000, right=999), Count("right", 1000)),
        (SPLIT_SQUAT, SetCounter(left=4), Count("left", 5)),
        (SPLIT_SQUAT, SetCounter(side="right", left=10), Count("right", 1)),
    ],
)
def test_one_more_counts_for_the_current_side_and_stops_at_the_bound(
    step: Step, counter: SetCounter, expected: Count | None
) -> None:
    assert one_more(step, counter) == expected


@pytest.mark.parametrize(
    ("step", "counter", "expected"),
    [
        (SQUAT, SetCounter(), None),
        (SQUAT, SetCounter(reps=0), None),
        (SQUAT, SetCounter(reps=5), Count(None, 4)),
        (LUNGE, SetCounter(), None),
        (LUNGE, SetCounter(side="right", left=3, right=2), Count("left", 2)),
        (LUNGE, SetCounter(side="left", left=3, right=3), Count("right", 2)),
        (SPLIT_SQUAT, SetCounter(side="right", left=10), None),
        (SPLIT_SQUAT, SetCounter(side="right", left=10, right=1), Count("right", 0)),
    ],
)
def test_one_less_removes_the_last_counted_repetition(
    step: Step, counter: SetCounter, expected: Count | None
) -> None:
    assert one_less(step, counter) == expected


@pytest.mark.parametrize("times", [1, 2, 7])
def test_one_less_with_alternating_sides_returns_to_the_previous_side(times: int) -> None:
    counter = pressed(LUNGE, times)

    count = one_less(LUNGE, counter)

    assert count is not None
    back, before = counter.with_count(LUNGE, count.side, count.reps), pressed(LUNGE, times - 1)
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
def test_counting_alone_changes_the_side(
    step: Step, times: int, left: int, right: int | None, turn: Side
) -> None:
    counter = pressed(step, times)

    assert (counter.left, counter.right, counter.side) == (left, right, turn)


@pytest.mark.parametrize(
    ("step", "counter", "expected"),
    [
        (SQUAT, SetCounter(reps=3), (Count(None, 12),)),
        (LUNGE, SetCounter(), (Count("left", 12), Count("right", 12))),
        (SPLIT_SQUAT, SetCounter(), (Count("left", 12),)),
        (SPLIT_SQUAT, SetCounter(side="right", left=10), (Count("right", 12),)),
    ],
)
def test_typed_reps_count_for_the_current_side_or_for_both_alternating_sides(
    step: Step, counter: SetCounter, expected: tuple[Count, ...]
) -> None:
    assert typed_counts(step, counter, 12) == expected


def test_a_typed_number_above_the_bound_counts_as_the_bound() -> None:
    assert typed_counts(SQUAT, SetCounter(), 9999) == (Count(None, 1000),)
    assert typed_counts(LUNGE, SetCounter(), 1001) == (Count("left", 1000), Count("right", 1000))


COMPLETED: list[tuple[str, Step, SetCounter, Completion | Side]] = [
    ("not counted: the goal", SQUAT, SetCounter(), Completion(reps=11)),
    ("no goal: zero", NO_AIM, SetCounter(), Completion(reps=0)),
    ("counted", SQUAT, SetCounter(reps=7), Completion(reps=7)),
    ("counted to zero is zero", SQUAT, SetCounter(reps=0), Completion(reps=0)),
    ("alternating, not counted: the goal", LUNGE, SetCounter(), Completion(left=9, right=9)),
    ("alternating, counted", LUNGE, SetCounter(left=9, right=8), Completion(left=9, right=8)),
    ("alternating, one side only", LUNGE, SetCounter(left=1, side="right"), Completion(left=1, right=0)),
    ("sides, not counted: the goal", SPLIT_SQUAT, SetCounter(), Completion(left=9, right=9)),
    ("sides, left counted: now right", SPLIT_SQUAT, SetCounter(left=6), "right"),
    ("sides, right counted: now left", SPLIT_SQUAT, SetCounter(side="right", right=6), "left"),
    (
        "sides, on an uncounted right",
        SPLIT_SQUAT,
        SetCounter(side="right", left=6),
        Completion(left=6, right=9),
    ),
    ("sides, both counted", SPLIT_SQUAT, SetCounter(left=6, right=5), Completion(left=6, right=5)),
    ("sides, zero is counted", SPLIT_SQUAT, SetCounter(left=0, right=0), Completion(left=0, right=0)),
]


@pytest.mark.parametrize(
    ("step", "counter", "expected"), [c[1:] for c in COMPLETED], ids=[c[0] for c in COMPLETED]
)
def test_completing_ends_the_set_or_changes_the_side(
    step: Step, counter: SetCounter, expected: Completion | Side
) -> None:
    assert completion(step, counter) == expected


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
    (SQUAT, replace(SQUATS, reps=1000), "left", 1, {"reps": 1000}),
    (LUNGE, replace(LUNGES, reps_right=1000), "right", 1, {"right": 1000}),
    (WALL_SIT, replace(SIT, seconds=86_399.5), "left", 1, {"seconds": 86_400.0}),
    (STRETCH, replace(STRETCHED, seconds_left=86_400.0), "left", 1, {"left": 86_400}),
    (JUMPS, replace(result(JUMPS), contacts=1000), "left", 1, {"contacts": 1000}),
]


@pytest.mark.parametrize(("step", "done", "side", "by", "expected"), CASES)
def test_a_correction_changes_one_number_and_stops_at_the_bounds(
    step: Step, done: SetResult, side: Side, by: int, expected: Correction
) -> None:
    assert correction(step, done, side, by) == expected
