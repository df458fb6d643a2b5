"""A timed set measures its real seconds and ends automatically."""

from collections.abc import Iterable
from math import inf

import pytest

from legday_tui.domain.terms import Side
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.timed_set import MAX_GAP_S, Part, TimedSet, timed_set, timed_set_of
from tests.domain.samples import WALL_SIT

START = 1000.0


def wall_sit(already: float = 0.0) -> TimedSet:
    """A lead-in of 10 s, then 60 to 90 s of work."""
    return timed_set(lead_in=10, ready=60, ends=90, already={None: already})


def stretch(left: float = 0.0, right: float = 0.0) -> TimedSet:
    """30 s on each side, with a switch of 5 s."""
    already: dict[Side | None, float] = {"left": left, "right": right}
    return timed_set(lead_in=5, ready=30, ends=30, sides=("left", "right"), switch=5, already=already)


def ticked(run: TimedSet, readings: Iterable[float]) -> TimedSet:
    for seconds in readings:
        run = run.tick(START + seconds)
    return run


def after(run: TimedSet, seconds: int) -> TimedSet:
    """The set this many seconds after its start, with one tick per second."""
    return ticked(run.resume(START), range(1, seconds + 1))


def test_a_timed_set_does_not_run_before_it_is_started() -> None:
    fresh = wall_sit()

    assert fresh.last_tick is None
    assert fresh.tick(START) == fresh


@pytest.mark.parametrize(
    ("seconds", "part", "left", "held"),
    [
        (0, "lead-in", 10, 0),
        (9, "lead-in", 1, 0),
        (10, "work", 90, 0),
        (11, "work", 89, 1),
        (99, "work", 1, 89),
        (100, "done", 0, 90),
        (105, "done", 0, 90),
    ],
)
def test_a_hold_has_a_lead_in_and_ends_automatically(seconds: int, part: Part, left: int, held: int) -> None:
    run = after(wall_sit(), seconds)

    assert (run.segment.part, run.left, run.held_on(None)) == (part, left, held)
    assert run.is_done is (part == "done")


def test_a_set_is_ready_at_the_low_end_and_ends_at_the_high_end() -> None:
    lead_in, work = wall_sit().segments

    assert (lead_in.part, lead_in.ready_s, lead_in.ends_s) == ("lead-in", 0, 10)
    assert (work.part, work.ready_s, work.ends_s) == ("work", 60, 90)


@pytest.mark.parametrize(
    ("seconds", "part", "side", "held"),
    [
        (4, "lead-in", "left", (0, 0)),
        (5, "work", "left", (0, 0)),
        (34, "work", "left", (29, 0)),
        (35, "switch", "right", (30, 0)),
        (39, "switch", "right", (30, 0)),
        (40, "work", "right", (30, 0)),
        (69, "work", "right", (30, 29)),
        (70, "done", None, (30, 30)),
    ],
)
def test_timed_sides_follow_each_other_with_a_switch_between(
    seconds: int, part: Part, side: Side | None, held: tuple[int, int]
) -> None:
    run = after(stretch(), seconds)

    assert (run.segment.part, run.segment.side) == (part, side)
    assert (run.held_on("left"), run.held_on("right")) == held


def test_one_late_tick_passes_all_elapsed_segments() -> None:
    short = timed_set(lead_in=0.5, ready=0.5, ends=0.5, sides=("left", "right"), switch=0.25)

    run = short.resume(START).tick(START + 1.5)

    assert (run.segment.part, run.segment.side, run.elapsed) == ("work", "right", 0.25)
    assert (run.held_on("left"), run.held_on("right")) == (0.5, 0.25)


@pytest.mark.parametrize(
    ("seconds", "held"), [(10, 0.0), (10.75, 0.75), (55.25, 45.25)], ids=["at once", "soon", "later"]
)
def test_a_set_ended_early_counts_its_real_seconds(seconds: float, held: float) -> None:
    run = after(wall_sit(), int(seconds)).tick(START + seconds).advance()

    assert run.is_done
    assert run.held == ((None, held),)


def test_advancing_skips_the_rest_of_the_lead_in() -> None:
    run = after(wall_sit(), 3).advance()

    assert (run.segment.part, run.elapsed, run.held) == ("work", 0.0, ())
    assert run.tick(START + 4).held_on(None) == 1


def test_a_side_ended_early_is_followed_by_the_switch() -> None:
    run = after(stretch(), 20).advance()

    assert (run.segment.part, run.segment.side, run.held) == ("switch", "right", (("left", 15.0),))


def test_a_finished_set_does_not_change() -> None:
    done = after(wall_sit(), 100)

    assert done.advance() == done
    assert done.tick(START + 500) == done


def test_a_gap_of_two_seconds_still_counts() -> None:
    assert MAX_GAP_S == 2.0


@pytest.mark.parametrize(
    ("already", "seconds", "share"), [(0.0, 10, 0.0), (0.0, 40, 0.5), (30.0, 40, 1.0), (90.0, 10, 1.5)]
)
def test_the_share_of_the_work_includes_seconds_before_an_interruption(
    already: float, seconds: int, share: float
) -> None:
    run = timed_set(lead_in=10, ready=60, ends=inf, already={None: already})

    assert after(run, seconds).share == pytest.approx(share)


def test_a_moved_end_includes_seconds_before_an_interruption() -> None:
    run = after(timed_set(lead_in=10, ready=60, ends=90, already={None: 70}), 12)

    assert run.with_target(60, inf).with_target(60, 90).left == run.left == 18


@pytest.mark.parametrize(("target", "left"), [(95, 7), (89, 1), (88, inf), (85, inf), (5, inf)])
def test_a_moved_target_neither_ends_a_set_nor_costs_seconds(target: float, left: float) -> None:
    run = timed_set(lead_in=0, ready=90, ends=90).resume(0.0).tick(88.0, inf).with_target(target, target)

    assert (run.left, run.held_on(None)) == (left, 88)
    now = run.tick(88.5, inf)
    assert (now.is_done, now.held_on(None)) == (False, 88.5)


def test_a_side_that_has_lasted_longer_than_a_moved_target_is_ended_by_the_user() -> None:
    run = stretch(left=20).with_target(15, 15)

    assert [s.ends_s for s in run.segments] == [5, inf, 5, 15]
    assert after(run, 30).held_on("left") == 45


@pytest.mark.parametrize("held", [0, 30, 87])
@pytest.mark.parametrize("targets", [(5, 90), (85, 80, 85, 90), (inf, 90)])
def test_a_target_that_is_moved_back_is_the_same(held: float, targets: tuple[float, ...]) -> None:
    run = before = timed_set(lead_in=0, ready=90, ends=90).resume(0.0).tick(held, inf)
    for target in targets:
        run = run.with_target(target, target)

    assert run == before


@pytest.mark.parametrize(("held", "was_done"), [(0.0, False), (89.9, False), (90.0, True), (107.0, True)])
def test_a_set_whose_end_was_undone_lasts_until_the_user_ends_it(held: float, was_done: bool) -> None:
    run, done = timed_set_of(WALL_SIT, SetCounter(held=held), lead_in=10, ends=90, switch=5)

    assert done is was_done
    run = run.resume(0.0).tick(10.0, inf).tick(10.05, inf)
    assert not run.is_done
    assert run.held_on(None) == pytest.approx(held + 0.05)
    assert run.tick(500.0, inf).is_done is not was_done
