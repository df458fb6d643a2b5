"""Pauses, suspend and crashes: only seconds of real work count."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legday_tui.domain.terms import Side
from legday_tui.domain.workout.timed_set import MAX_GAP_S, Part, TimedSet, timed_set

START = 1000.0


def wall_sit(already: float = 0.0) -> TimedSet:
    return timed_set(lead_in=0, ready=60, ends=90, already={None: already})


def sitting(seconds: int) -> TimedSet:
    """A wall sit this many seconds after its start."""
    run = wall_sit().resume(START)
    for second in range(1, seconds + 1):
        run = run.tick(START + second)
    return run


def test_a_paused_set_continues_where_it_was() -> None:
    paused = sitting(20).pause()
    assert (paused.last_tick, paused.interrupted) == (None, False)
    assert paused.tick(START + 300) == paused

    resumed = paused.resume(START + 300)
    assert resumed.last_tick is not None
    assert resumed.tick(START + 301).held_on(None) == 21


@pytest.mark.parametrize(
    ("silence", "held", "interrupted"),
    [
        (1.9, 21.9, False),
        (MAX_GAP_S, 22.0, False),
        (2.01, 20.0, True),
        (3600.0, 20.0, True),
        (-0.5, 20.0, True),
    ],
)
def test_a_gap_of_the_clock_pauses_at_the_last_tick(silence: float, held: float, interrupted: bool) -> None:
    run = sitting(20).tick(START + 20 + silence)

    assert run.held_on(None) == pytest.approx(held)
    assert (run.interrupted, run.last_tick is None) == (interrupted, interrupted)


def test_an_interrupted_set_can_be_resumed() -> None:
    run = sitting(20).tick(START + 5000).resume(START + 5000)

    assert (run.interrupted, run.tick(START + 5001).held_on(None)) == (False, 21)


def test_the_accepted_gap_grows_with_the_speed_of_the_clock() -> None:
    assert sitting(20).tick(START + 60, max_gap=MAX_GAP_S * 20).held_on(None) == 60


@pytest.mark.parametrize(("seconds", "left", "ready"), [(15, 85, 75), (-15, 55, 45)])
def test_a_moved_target_keeps_the_held_seconds(seconds: int, left: int, ready: int) -> None:
    run = sitting(20).with_target(60 + seconds, 90 + seconds)

    assert (run.held_on(None), run.left, run.segment.ready_s) == (20, left, ready)


def test_only_unfinished_sides_get_another_target() -> None:
    run = timed_set(lead_in=0, ready=30, ends=30, sides=("left", "right"), switch=5).resume(START)
    run = run.tick(START).advance().with_target(40, 40)

    assert [s.ends_s for s in run.segments] == [0, 30, 5, 40]


@pytest.mark.parametrize(
    ("worked", "ready", "ends"), [(0.0, 60.0, 90.0), (40.0, 20.0, 50.0), (75.0, -15.0, 15.0)]
)
def test_a_hold_continues_after_a_crash_with_the_seconds_left(
    worked: float, ready: float, ends: float
) -> None:
    run = wall_sit(already=worked)

    assert (run.segments[-1].ready_s, run.segments[-1].ends_s) == (ready, ends)
    assert run.held_on(None) == worked


@pytest.mark.parametrize("worked", [90.0, 95.5])
def test_a_hold_that_had_reached_its_end_is_done(worked: float) -> None:
    run = wall_sit(already=worked)

    assert run.is_done
    assert run.held_on(None) == worked


@pytest.mark.parametrize(
    ("left", "right", "segments"),
    [
        (0, 0, [("lead-in", "left", 5), ("work", "left", 30), ("switch", "right", 3), ("work", "right", 30)]),
        (
            12,
            0,
            [("lead-in", "left", 5), ("work", "left", 18), ("switch", "right", 3), ("work", "right", 30)],
        ),
        (30, 0, [("lead-in", "right", 5), ("work", "right", 30)]),
        (12, 7, [("lead-in", "right", 5), ("work", "right", 23)]),
        (0, 7, [("lead-in", "left", 5), ("work", "left", 30), ("switch", "right", 3), ("work", "right", 23)]),
        (30, 30, []),
    ],
)
def test_a_stretch_continues_after_a_crash_on_its_current_side(
    left: int, right: int, segments: list[tuple[Part, Side, float]]
) -> None:
    already: dict[Side | None, float] = {"left": left, "right": right}
    run = timed_set(lead_in=5, ready=30, ends=30, sides=("left", "right"), switch=3, already=already)

    assert [(s.part, s.side, s.ends_s) for s in run.segments] == segments
    assert (run.held_on("left"), run.held_on("right")) == (left, right)


@settings(deadline=None)
@given(
    gaps=st.lists(st.floats(0.01, MAX_GAP_S), min_size=1, max_size=80),
    lead_in=st.floats(0, 10),
    ends=st.floats(1, 40),
)
def test_the_held_time_does_not_depend_on_the_ticks(gaps: list[float], lead_in: float, ends: float) -> None:
    run = timed_set(lead_in=lead_in, ready=ends, ends=ends, sides=("left", "right"), switch=5)
    once = run.resume(START).tick(START + sum(gaps), max_gap=sum(gaps) + 1)
    now, run = START, run.resume(START)
    for gap in gaps:
        now += gap
        run = run.tick(now, max_gap=MAX_GAP_S + 1e-6)  # the sum of floats may make a gap longer than it is

    worked = max(0.0, sum(gaps) - lead_in)
    for cut in (run, once):
        assert cut.held_on("left") == pytest.approx(min(worked, ends), abs=1e-6)
        assert cut.held_on("right") == pytest.approx(min(max(0.0, worked - ends - 5), ends), abs=1e-6)
