"""A paced set counts its repetitions on each side."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import Side
from legday_tui.domain.workout.paced_set import PacedSet
from legday_tui.domain.workout.set_counter import SetCounter
from tests.domain.samples import LUNGE, SPLIT_SQUAT, SQUAT

Counts = dict[Side | None, int]
FAST_CLOCK = 1000.0
"""A clock speed at which a whole set passes in one tick."""

# Each of these does three repetitions of four seconds, per side if there are any.
WHOLE = replace(SQUAT, aim=3)
TURN_BY_TURN = replace(LUNGE, aim=3)
ONE_SIDE_FIRST = replace(SPLIT_SQUAT, aim=3)


def paced(step: Step, seconds: float, counter: SetCounter | None = None) -> PacedSet:
    """The set this many seconds after its start, with a lead-in of 2 s and a switch of 3 s."""
    fresh = PacedSet.of(step, counter or SetCounter(), lead_in=2.0, switch=3.0)
    return fresh.resume(0.0).tick(seconds, FAST_CLOCK)


def counted(step: Step, seconds: float, counter: SetCounter | None = None) -> Counts:
    """The reps so far by side, without sides that have none."""
    return {side: reps for side, reps in paced(step, seconds, counter).reps_by_side() if reps}


@pytest.mark.parametrize(
    ("seconds", "reps"), [(0, 0), (2, 0), (5.9, 0), (6, 1), (10, 2), (13.9, 2), (14, 3), (99, 3)]
)
def test_a_repetition_is_counted_when_it_is_finished(seconds: float, reps: int) -> None:
    assert counted(WHOLE, seconds).get(None, 0) == reps


@pytest.mark.parametrize(
    ("seconds", "left", "right"),
    [(5.9, 0, 0), (6, 1, 0), (10, 1, 1), (14, 2, 1), (18, 2, 2), (22, 3, 2), (26, 3, 3), (99, 3, 3)],
)
def test_alternating_sides_start_left_and_both_do_all_reps(seconds: float, left: int, right: int) -> None:
    reps = counted(TURN_BY_TURN, seconds)

    assert (reps.get("left", 0), reps.get("right", 0)) == (left, right)


@pytest.mark.parametrize(
    ("seconds", "left", "right"),
    [(2, 0, 0), (6, 1, 0), (13.9, 2, 0), (14, 3, 0), (17, 3, 0), (20.9, 3, 0), (21, 3, 1), (29, 3, 3)],
)
def test_sides_follow_each_other_with_a_switch_between(seconds: float, left: int, right: int) -> None:
    reps = counted(ONE_SIDE_FIRST, seconds)

    assert (reps.get("left", 0), reps.get("right", 0)) == (left, right)


@pytest.mark.parametrize(
    ("step", "seconds", "word"),
    [
        (WHOLE, 1, "GET SET"),
        (WHOLE, 2, "DOWN"),
        (WHOLE, 4, "UP"),
        (ONE_SIDE_FIRST, 13, "UP"),
        (ONE_SIDE_FIRST, 14, "SWITCH"),
        (ONE_SIDE_FIRST, 17, "DOWN"),
    ],
)
def test_the_word_names_the_current_phase(step: Step, seconds: float, word: str) -> None:
    assert paced(step, seconds).word == word


@pytest.mark.parametrize(
    ("step", "seconds"),
    [(WHOLE, 14), (TURN_BY_TURN, 26), (ONE_SIDE_FIRST, 29), (replace(WHOLE, aim=None), 6)],
)
def test_a_paced_set_ends_after_its_last_repetition(step: Step, seconds: float) -> None:
    assert not paced(step, seconds - 0.1).timed.is_done
    assert paced(step, seconds).timed.is_done


@pytest.mark.parametrize(
    ("step", "counter", "seconds", "expected"),
    [
        (WHOLE, SetCounter(reps=2), 6, {None: 3}),
        (TURN_BY_TURN, SetCounter(left=2, right=1), 0, {"left": 2, "right": 1}),
        (TURN_BY_TURN, SetCounter(left=2, right=1), 6, {"left": 2, "right": 2}),
        (ONE_SIDE_FIRST, SetCounter(left=2), 0, {"left": 2}),
        (ONE_SIDE_FIRST, SetCounter(left=2), 6, {"left": 3}),
        (ONE_SIDE_FIRST, SetCounter(left=3), 6, {"left": 3, "right": 1}),
        (ONE_SIDE_FIRST, SetCounter(left=3, right=2), 0, {"left": 3, "right": 2}),
    ],
)
def test_a_paced_set_continues_from_the_counted_reps(
    step: Step, counter: SetCounter, seconds: float, expected: Counts
) -> None:
    assert counted(step, seconds, counter) == expected


def test_a_paced_set_with_all_reps_counted_is_done() -> None:
    fresh = PacedSet.of(WHOLE, SetCounter(reps=3), lead_in=2.0, switch=3.0)

    assert fresh.timed.is_done
    assert dict(fresh.reps_by_side()) == {None: 3}


def test_pausing_stops_counting_until_the_set_is_resumed() -> None:
    paused = paced(WHOLE, 5).pause()
    assert paused.tick(500, FAST_CLOCK) == paused

    assert dict(paused.resume(500.0).tick(501.0, FAST_CLOCK).reps_by_side()) == {None: 1}


def test_a_gap_of_the_clock_counts_no_reps() -> None:
    late = (
        PacedSet.of(WHOLE, SetCounter(), lead_in=0.0, switch=3.0).resume(0.0).tick(1.0, 1.0).tick(60.0, 1.0)
    )

    assert late.timed.interrupted
    assert dict(late.reps_by_side()) == {None: 0}


def test_float_rounding_loses_no_repetition() -> None:
    fast = PacedSet.of(replace(SQUAT, aim=10, tempo="2-0-X-0"), SetCounter(), lead_in=0.0, switch=3.0).resume(
        0.0
    )
    for tick in range(1, 30 * 28 + 1):
        fast = fast.tick(tick / 30, 1.0)

    assert dict(fast.reps_by_side()) == {None: 10}


@settings(deadline=None)
@given(
    step=st.sampled_from((WHOLE, TURN_BY_TURN, ONE_SIDE_FIRST)),
    tempo=st.sampled_from(("2-0-2-0", "3-1-1-0", "2-0-X-0")),
    gaps=st.lists(st.floats(0, 1.9), max_size=60),
)
def test_the_count_never_decreases_and_the_depth_stays_between_0_and_1(
    step: Step, tempo: str, gaps: list[float]
) -> None:
    run = PacedSet.of(replace(step, tempo=tempo), SetCounter(), lead_in=2.0, switch=3.0).resume(0.0)
    now, before = 0.0, 0
    for gap in gaps:
        now += gap
        run = run.tick(now, 1.0)
        reps = sum(n for _, n in run.reps_by_side())
        assert before <= reps <= 6
        assert 0.0 <= run.depth <= 1.0
        assert run.depth == 0.0 or run.timed.segment.part == "work"
        before = reps


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.5, "GET SET 2"), (1.5, "GET SET 1"), (3, "DOWN"), (14.5, "SWITCH 3")]
)
def test_countdowns_include_the_seconds_left(seconds: float, words: str) -> None:
    assert paced(ONE_SIDE_FIRST, seconds).countdown == words
