"""Tempo of a repetition: down, hold, up, top."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from legday_tui.domain.program.tempo import FAST_S, Beat, Pace, TempoPhase, beat_at, pace_of

SLOW = pace_of("3-1-1-0")
FULL = pace_of("2-1-2-1")
MOMENTS: list[tuple[Pace, float, int, TempoPhase, float, float]] = [
    (FULL, 0.0, 0, "DOWN", 0.0, 0.0),
    (FULL, 1.0, 0, "DOWN", 0.5, 0.5),
    (FULL, 2.0, 0, "HOLD", 0.0, 1.0),
    (FULL, 2.5, 0, "HOLD", 0.5, 1.0),
    (FULL, 3.0, 0, "UP", 0.0, 1.0),
    (FULL, 4.0, 0, "UP", 0.5, 0.5),
    (FULL, 5.0, 0, "TOP", 0.0, 0.0),
    (FULL, 5.5, 0, "TOP", 0.5, 0.0),
    (FULL, 6.0, 1, "DOWN", 0.0, 0.0),
    (FULL, 8.0, 1, "HOLD", 0.0, 1.0),
    (SLOW, 1.5, 0, "DOWN", 0.5, 0.5),
    (SLOW, 4.5, 0, "UP", 0.5, 0.5),
    (SLOW, 5.0, 1, "DOWN", 0.0, 0.0),
    (SLOW, 50.0, 10, "DOWN", 0.0, 0.0),
    (pace_of("0-0-2-0"), 1.0, 0, "UP", 0.5, 0.5),
]

paces = st.builds(
    "{}-{}-{}-{}".format,
    st.integers(1, 9),
    st.integers(0, 9),
    st.sampled_from("123456789X"),
    st.integers(0, 9),
).map(pace_of)


@pytest.mark.parametrize(
    ("tempo", "pace", "rep_s"),
    [
        ("2-0-2-0", Pace(2, 0, 2, 0), 4.0),
        ("3-1-1-0", Pace(3, 1, 1, 0), 5.0),
        ("2-0-X-0", Pace(2, 0, FAST_S, 0), 2.0 + FAST_S),
        ("4-3-X-1", Pace(4, 3, FAST_S, 1), 8.0 + FAST_S),
    ],
)
def test_four_digits_are_eccentric_pause_concentric_pause(tempo: str, pace: Pace, rep_s: float) -> None:
    assert pace_of(tempo) == pace
    assert pace_of(tempo).rep_s == pytest.approx(rep_s)


def test_an_explosive_phase_takes_a_fraction_of_a_second() -> None:
    assert 0.5 <= FAST_S < 1.0


@pytest.mark.parametrize(("pace", "elapsed", "reps", "word", "share", "depth"), MOMENTS)
def test_phase_and_depth_follow_the_elapsed_time(
    pace: Pace, elapsed: float, reps: int, word: TempoPhase, share: float, depth: float
) -> None:
    assert beat_at(pace, elapsed) == Beat(reps, word, share, depth)


def test_the_explosive_phase_ends_after_its_fraction_of_a_second() -> None:
    pace = pace_of("2-0-X-1")

    assert beat_at(pace, 2.0 + FAST_S / 2).depth == pytest.approx(0.5)
    assert [beat_at(pace, 2.0 + s).phase for s in (FAST_S - 0.01, FAST_S + 0.01)] == ["UP", "TOP"]


def test_negative_times_count_as_the_start() -> None:
    assert beat_at(FULL, -3.0) == Beat(0, "DOWN", 0.0, 0.0)


@settings(deadline=None)
@given(paces, st.floats(0, 2000))
def test_the_depth_is_always_between_0_and_1(pace: Pace, elapsed: float) -> None:
    beat = beat_at(pace, elapsed)

    assert 0.0 <= beat.depth <= 1.0
    assert 0.0 <= beat.share <= 1.0
    assert beat.reps == pytest.approx(elapsed / pace.rep_s, abs=1.0)


@settings(deadline=None)
@given(paces, st.floats(0, 100), st.floats(0, 0.05))
def test_the_depth_is_continuous(pace: Pace, elapsed: float, moment: float) -> None:
    fastest = 1 / min(pace.down, pace.up)

    jump = abs(beat_at(pace, elapsed + moment).depth - beat_at(pace, elapsed).depth)

    assert jump <= moment * fastest + 1e-9


@settings(deadline=None)
@given(paces, st.integers(0, 100), st.floats(0.001, 0.999))
def test_every_repetition_equals_the_first(pace: Pace, reps: int, share: float) -> None:
    first, later = beat_at(pace, share * pace.rep_s), beat_at(pace, (reps + share) * pace.rep_s)
    # Right at a boundary a rounding error may fall on either side of it.
    assume(0.001 < first.share < 0.999)

    assert (later.reps, later.phase) == (reps, first.phase)
    assert later.depth == pytest.approx(first.depth, abs=1e-6)
