"""The end of a hold can be moved beyond its target and back."""

from math import inf

from legday_tui.domain.workout.timed_set import TimedSet, timed_set


def held_for(run: TimedSet, seconds: int) -> TimedSet:
    """The set after this many seconds, with one tick per second."""
    run = run.resume(0.0)
    for second in range(1, seconds + 1):
        run = run.tick(float(second))
    return run


def wall_sit() -> TimedSet:
    return timed_set(lead_in=0, ready=60, ends=90)


def test_without_an_end_a_hold_runs_until_it_is_stopped() -> None:
    run = held_for(wall_sit().with_target(60, inf), 200)

    assert (run.is_done, run.left, run.held_on(None)) == (False, inf, 200)
    assert run.advance().held == ((None, 200.0),)


def test_moving_the_end_keeps_the_low_end() -> None:
    assert wall_sit().with_target(60, inf).segment.ready_s == 0
    assert wall_sit().with_target(60, inf).segments[1].ready_s == 60


def test_an_end_that_is_set_in_time_applies() -> None:
    run = held_for(wall_sit().with_target(60, inf), 40).with_target(60, 90)

    assert (run.left, run.held_on(None)) == (50, 40)


def test_a_hold_past_an_end_that_is_set_later_lasts_until_it_is_stopped() -> None:
    run = held_for(wall_sit().with_target(60, inf), 100).with_target(60, 90)

    assert (run.is_done, run.held_on(None), run.tick(101.0).held_on(None)) == (False, 100, 101)


def test_only_unfinished_sides_get_another_end() -> None:
    run = timed_set(lead_in=3, ready=30, ends=30, sides=("left", "right"), switch=5)
    on_the_right = held_for(run, 40).with_target(30, 45)

    assert [s.ends_s for s in run.with_target(30, 45).segments] == [3, 45, 5, 45]
    assert [s.ends_s for s in on_the_right.segments] == [3, 30, 5, 45]
