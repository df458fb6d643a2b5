"""Less depth where it hurts, another target where it is too long: for the sets that are left."""

import pytest

from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.state import Working
from tests.domain.workouts import gone_on, resting_after, stamp, working_on


def test_what_hurts_is_flagged_from_now_on_and_goes_less_deep_if_wished() -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat", less_depth=True))
    workout = gone_on(workout, lambda w: isinstance(w.stage, Working) and w.stage.step.id == "strength.2.2")

    flags = {d.step.id: (d.result.pain, d.result.rom) for d in workout.state.done[-5:]}
    assert flags == {
        "strength.1.1": (False, "parallel"),
        "strength.1.2": (True, "partial"),
        "strength.1.3": (True, "partial"),
        "strength.1.4": (True, "partial"),
        "strength.2.1": (False, "parallel"),
    }


@pytest.mark.parametrize(("by", "target"), [(5, 95), (-5, 85), (-600, 5)])
def test_another_target_holds_for_the_sets_left_and_keeps_what_was_held(by: int, target: int) -> None:
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


def test_an_exercise_that_hurts_can_go_on_as_deep_as_before() -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat"))

    assert workout.state.hurt == {"heel-raise-squat"}
    assert {s.rom for s in workout.state.queue if s.exercise == "heel-raise-squat"} == {"parallel"}


def test_pain_in_the_rest_is_not_written_to_the_set_before() -> None:
    workout = resting_after("strength.1.1")
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat", less_depth=True))

    assert not workout.state.done[-1].result.pain
