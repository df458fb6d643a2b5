"""A hold can be told to go on past its target, and to end at it again."""

from math import inf

import pytest

from legday_tui.domain.workout.timed_set import TimedSet, timed_set


def held_for(run: TimedSet, seconds: int) -> TimedSet:
    """The set after so many seconds, seen once a second from the start."""
    run = run.resume(0.0)
    for second in range(1, seconds + 1):
        run = run.tick(float(second))
    return run


def wall_sit() -> TimedSet:
    return timed_set(lead_in=0, ready=60, ends=90)


def test_without_an_end_it_goes_on_until_somebody_stops() -> None:
    run = held_for(wall_sit().ending_at(inf), 200)

    assert (run.is_done, run.left, run.held_on(None)) == (False, inf, 200)
    assert run.advance().held == ((None, 200.0),)


def test_what_is_enough_stays_what_it_was() -> None:
    assert wall_sit().ending_at(inf).segment.ready_s == 0
    assert wall_sit().ending_at(inf).segments[1].ready_s == 60


def test_told_so_in_time_it_ends_at_the_target_after_all() -> None:
    run = held_for(wall_sit().ending_at(inf), 40).ending_at(90)

    assert (run.left, run.held_on(None)) == (50, 40)


@pytest.mark.parametrize(("end", "left"), [(70, 30), (60, 20), (5, 20)])
def test_it_never_ends_before_it_is_enough(end: float, left: float) -> None:
    assert held_for(wall_sit(), 40).ending_at(end).left == left


def test_only_the_work_that_is_not_over_ends_elsewhere() -> None:
    run = timed_set(lead_in=3, ready=30, ends=30, sides=("left", "right"), switch=5)
    on_the_right = held_for(run, 40).ending_at(45)

    assert [s.ends_s for s in run.ending_at(45).segments] == [3, 45, 5, 45]
    assert [s.ends_s for s in on_the_right.segments] == [3, 30, 5, 45]
