"""Pain and moved hold targets change the sets that are left."""

import pytest

from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.as_chosen import as_chosen
from legday_tui.domain.workout.state import Working
from tests.domain.workouts import advanced_until, resting_after, stamp, working_on


def test_pain_is_flagged_from_then_on_and_reduces_the_range_of_motion_on_request() -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat", less_depth=True))
    workout = advanced_until(
        workout, lambda w: isinstance(w.stage, Working) and w.stage.step.id == "strength.2.2"
    )

    flags = {d.step.id: (d.result.pain, d.result.rom) for d in workout.state.done[-5:]}
    assert flags == {
        "strength.1.1": (False, "parallel"),
        "strength.1.2": (True, "partial"),
        "strength.1.3": (True, "partial"),
        "strength.1.4": (True, "partial"),
        "strength.2.1": (False, "parallel"),
    }


@pytest.mark.parametrize(("by", "target"), [(5, 95), (-5, 85), (-600, 5)])
def test_a_moved_hold_target_applies_to_the_sets_left_and_keeps_held_seconds(by: int, target: int) -> None:
    workout = working_on("explosive.1.2")
    workout = workout.apply(ev.Held(**stamp(workout), seconds=20.0))
    workout = workout.apply(ev.HoldTargetMoved(**stamp(workout), seconds=by))

    targets = {s.id: s.seconds for s in workout.state.queue if s.phase == "explosive"}
    assert targets == {
        "explosive.1.2": (target, target),
        "explosive.1.3": (target, target),
        "explosive.2.1": (30, 30),
        "explosive.2.2": (30, 30),
    }
    assert workout.state.counter.held == 20.0


@pytest.mark.parametrize("moves", [[-5] * 30 + [5] * 17, [60] * 80 + [-60] * 60, [-600, 5], [600, -5]])
def test_new_sets_of_an_exercise_have_the_target_that_is_shown(moves: list[int]) -> None:
    workout = working_on("explosive.1.2")
    planned = workout.state.queue[0]
    for by in moves:
        workout = workout.apply(ev.HoldTargetMoved(**stamp(workout), seconds=by))

    assert as_chosen(workout.state, [planned]) == workout.state.queue[:1]


def test_a_painful_exercise_can_keep_its_range_of_motion() -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat"))

    assert workout.state.hurt == {"heel-raise-squat"}
    assert {s.rom for s in workout.state.queue if s.exercise == "heel-raise-squat"} == {"parallel"}


def test_pain_during_a_rest_does_not_flag_the_set_before() -> None:
    workout = resting_after("strength.1.1")
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat", less_depth=True))

    assert not workout.state.done[-1].result.pain
