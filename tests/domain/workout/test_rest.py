"""The rule of a rest: how long to rest after a set, and what is shown of a rest at a moment."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.session import SetResult, Target
from legday_tui.domain.workout.rest import RestAim, RestPhase, rest_aim, rest_view
from legday_tui.domain.workout.state import Rest
from tests.domain.samples import LUNGE, SQUAT, WALL_SIT, result

FULL = replace(result(SQUAT), reps=12)
HOLD = replace(result(WALL_SIT), seconds=90.0, target=Target(seconds=90.0))


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (FULL, RestAim(52.5)),
        (replace(FULL, rpe=6.0), RestAim(45.0)),
        (replace(FULL, rpe=7.5), RestAim(52.5)),
        (replace(FULL, rpe=9.0), RestAim(60.0)),
        (replace(FULL, rpe=10.0), RestAim(90.0, 30)),
        (replace(FULL, reps=9), RestAim(75.0, 15)),
        (replace(FULL, reps=9, rpe=6.0), RestAim(75.0, 15)),
        (replace(FULL, reps=9, rpe=10.0), RestAim(90.0, 30)),
        (replace(result(LUNGE), reps_left=10, reps_right=7), RestAim(75.0, 15)),
        (HOLD, RestAim(52.5)),
        (replace(HOLD, seconds=89.9), RestAim(75.0, 15)),
        (replace(HOLD, seconds=20.0, rpe=10.0), RestAim(90.0, 30)),
        (None, RestAim(52.5)),
    ],
)
def test_the_rest_depends_on_effort_and_missed_reps(done: SetResult | None, expected: RestAim) -> None:
    assert rest_aim((45, 60), done) == expected


def test_a_fixed_window_is_not_changed_by_effort() -> None:
    assert rest_aim((15, 15), replace(FULL, rpe=10.0)) == RestAim(15.0)


REST = Rest(window=(45, 60), since=500.0)
PHASES: list[tuple[float, RestPhase, float]] = [
    (0.0, "rest", 45.0),
    (44.5, "rest", 1),
    (45.0, "ready", 15.0),
    (59.5, "ready", 1),
    (60.0, "overdue", 0.0),
    (75.0, "overdue", 15.0),
    (86_400.0, "overdue", 86_340.0),
]


@pytest.mark.parametrize(("elapsed", "phase", "shown"), PHASES)
def test_a_rest_counts_down_to_the_low_end_then_to_the_high_end_then_up(
    elapsed: float, phase: RestPhase, shown: float
) -> None:
    view = rest_view(REST, 500.0 + elapsed)

    assert (view.phase, view.shown_s, view.elapsed) == (phase, shown, elapsed)
    assert (view.low, view.high, view.paused) == (45, 60, False)


def test_a_fixed_window_goes_from_rest_to_overdue() -> None:
    rest = Rest(window=(60, 60), since=0.0)

    assert [rest_view(rest, at).phase for at in (59.9, 60.0)] == ["rest", "overdue"]


@pytest.mark.parametrize(
    ("moved", "low", "high", "phase"),
    [(15, 60, 75, "rest"), (-15, 30, 45, "ready"), (-50, 0, 10, "overdue"), (-600, 0, 0, "overdue")],
)
def test_a_moved_window_never_has_negative_ends(
    moved: int, low: float, high: float, phase: RestPhase
) -> None:
    view = rest_view(Rest(window=(45, 60), since=0.0, moved_s=moved), 40.0)

    assert (view.low, view.high, view.phase) == (low, high, phase)


def test_a_paused_rest_does_not_elapse() -> None:
    paused = Rest(window=(45, 60), since=500.0, paused_at=530.0)

    views = [rest_view(paused, at) for at in (530.0, 600.0, 9000.0)]

    assert [(v.elapsed, v.phase, v.shown_s, v.paused) for v in views] == [(30.0, "rest", 15.0, True)] * 3


def test_paused_time_does_not_count_as_rest() -> None:
    rest = Rest(window=(45, 60), since=500.0, paused_for=70.0)

    assert (rest_view(rest, 600.0).elapsed, rest_view(rest, 600.0).phase) == (30.0, "rest")


def test_earlier_pauses_are_subtracted_during_a_pause() -> None:
    rest = Rest(window=(45, 60), since=500.0, paused_at=580.0, paused_for=30.0)

    assert rest_view(rest, 9000.0).elapsed == 50.0


def test_a_clock_before_the_start_counts_as_the_start() -> None:
    assert (rest_view(REST, 400.0).elapsed, rest_view(REST, 400.0).shown_s) == (0.0, 45.0)


@settings(deadline=None)
@given(moved=st.integers(-600, 600), elapsed=st.floats(0, 4000))
def test_shown_seconds_are_never_negative(moved: int, elapsed: float) -> None:
    view = rest_view(Rest(window=(45, 60), since=0.0, moved_s=moved), elapsed)

    assert view.shown_s >= 0
    assert view.low <= view.high
    assert (view.phase == "overdue") == (elapsed >= view.high)
