"""Pain and moved hold targets change the sets that are left."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Load
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.as_chosen import as_chosen
from legday_tui.domain.workout.results import with_load
from legday_tui.domain.workout.state import Working
from legday_tui.domain.workout.workout import Workout
from tests.domain.samples import SQUAT, result, session
from tests.domain.workouts import advanced_until, resting_after, stamp, working_on
from tests.fake_clock import MONDAY_EVENING


def finished(workout: Workout) -> Session:
    return workout.apply(ev.Finished(**stamp(workout), early=True)).to_session()


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


def test_pain_for_which_the_exercise_was_left_is_kept_with_its_last_set() -> None:
    workout = resting_after("strength.1.2")
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat"))
    workout = workout.apply(ev.Skipped(**stamp(workout), whole_exercise=True))

    squats = [r for r in workout.to_session().sets if r.exercise == "heel-raise-squat"]
    assert [(r.set, r.pain) for r in squats] == [(1, False), (2, True)]
    (performance,) = TrainingHistory([finished(workout)]).performances_of("heel-raise-squat")
    assert performance.hurt


def test_pain_for_which_an_exercise_was_left_before_any_set_is_remembered() -> None:
    before = session(replace(result(SQUAT), reps=10), started_at=MONDAY_EVENING - timedelta(days=4))
    workout = working_on("strength.1.1")
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat"))
    assert workout.to_session().hurt == ("heel-raise-squat",)
    workout = workout.apply(ev.Skipped(**stamp(workout), whole_exercise=True))
    workout = advanced_until(workout, lambda w: w.state.done[-1].step.exercise == "alternating-lunge")

    after = finished(workout)
    (performance,) = TrainingHistory([before, after]).performances_of("heel-raise-squat")

    assert after.hurt == ("heel-raise-squat",)
    assert performance.session is before
    assert performance.hurt


def test_pain_that_a_later_set_has_is_not_that_of_a_set_before() -> None:
    workout = resting_after("strength.1.2")
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat"))
    workout = advanced_until(workout, lambda w: w.state.done[-1].step.id == "strength.1.3")

    assert [r.pain for r in workout.to_session().sets[-3:]] == [False, False, True]


def test_pain_of_a_ramp_up_set_is_remembered_though_the_exercise_was_skipped() -> None:
    squat = with_load(replace(result(SQUAT), reps=10), Load(20, 2))
    painful = replace(squat, type="warmup", pain=True)
    later = session(painful, started_at=MONDAY_EVENING + timedelta(days=4))

    (performance,) = TrainingHistory([session(squat), later]).performances_of("heel-raise-squat")

    assert performance.hurt
