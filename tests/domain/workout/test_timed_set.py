"""A timed set lasts as long as it was really done, and ends by itself."""

from collections.abc import Iterable
from math import inf

import pytest

from legday_tui.domain.terms import Side
from legday_tui.domain.workout.timed_set import MAX_GAP_S, Part, TimedSet, timed_set

START = 1000.0


def wall_sit(already: float = 0.0) -> TimedSet:
    """10 s to get to the wall, then 90 s of which 60 would do."""
    return timed_set(lead_in=10, ready=60, ends=90, already={None: already})


def stretch(left: float = 0.0, right: float = 0.0) -> TimedSet:
    """30 s on each side, with 5 s to change."""
    already: dict[Side | None, float] = {"left": left, "right": right}
    return timed_set(lead_in=5, ready=30, ends=30, sides=("left", "right"), switch=5, already=already)


def ticked(run: TimedSet, readings: Iterable[float]) -> TimedSet:
    for seconds in readings:
        run = run.tick(START + seconds)
    return run


def after(run: TimedSet, seconds: int) -> TimedSet:
    """The set so many seconds after it was started, seen once a second."""
    return ticked(run.resume(START), range(1, seconds + 1))


def test_nothing_runs_before_it_is_started() -> None:
    fresh = wall_sit()

    assert fresh.seen is None
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
def test_a_hold_leads_in_works_and_ends_by_itself(seconds: int, part: Part, left: int, held: int) -> None:
    run = after(wall_sit(), seconds)

    assert (run.segment.part, run.left, run.held_on(None)) == (part, left, held)
    assert run.is_done is (part == "done")


def test_what_is_enough_is_the_low_end_and_what_ends_it_the_high_one() -> None:
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
def test_sides_come_one_after_the_other_with_a_switch_between(
    seconds: int, part: Part, side: Side | None, held: tuple[int, int]
) -> None:
    run = after(stretch(), seconds)

    assert (run.segment.part, run.segment.side) == (part, side)
    assert (run.held_on("left"), run.held_on("right")) == held


def test_one_late_tick_passes_through_all_that_is_over() -> None:
    short = timed_set(lead_in=0.5, ready=0.5, ends=0.5, sides=("left", "right"), switch=0.25)

    run = short.resume(START).tick(START + 1.5)

    assert (run.segment.part, run.segment.side, run.elapsed) == ("work", "right", 0.25)
    assert (run.held_on("left"), run.held_on("right")) == (0.5, 0.25)


@pytest.mark.parametrize(
    ("seconds", "held"), [(10, 0.0), (10.75, 0.75), (55.25, 45.25)], ids=["at once", "soon", "later"]
)
def test_ended_early_it_counts_the_true_seconds(seconds: float, held: float) -> None:
    run = after(wall_sit(), int(seconds)).tick(START + seconds).advance()

    assert run.is_done
    assert run.held == ((None, held),)


def test_who_is_ready_sooner_starts_sooner() -> None:
    run = after(wall_sit(), 3).advance()

    assert (run.segment.part, run.elapsed, run.held) == ("work", 0.0, ())
    assert run.tick(START + 4).held_on(None) == 1


def test_a_side_that_is_ended_early_leads_to_the_switch() -> None:
    run = after(stretch(), 20).advance()

    assert (run.segment.part, run.segment.side, run.held) == ("switch", "right", (("left", 15.0),))


def test_past_the_end_nothing_moves_on() -> None:
    done = after(wall_sit(), 100)

    assert done.advance() == done
    assert done.tick(START + 500) == done


def test_the_longest_silence_that_counts_is_two_seconds() -> None:
    assert MAX_GAP_S == 2.0


@pytest.mark.parametrize(
    ("already", "seconds", "share"), [(0.0, 10, 0.0), (0.0, 40, 0.5), (30.0, 40, 1.0), (90.0, 10, 1.0)]
)
def test_the_share_of_the_work_counts_what_was_worked_before(
    already: float, seconds: int, share: float
) -> None:
    run = timed_set(lead_in=10, ready=60, ends=inf, already={None: already})

    assert after(run, seconds).share == pytest.approx(share)


def test_an_end_that_is_moved_counts_what_was_held_before() -> None:
    run = after(timed_set(lead_in=10, ready=60, ends=90, already={None: 70}), 12)

    assert run.ending_at(inf).ending_at(90).left == run.left == 18
