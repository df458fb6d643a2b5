"""Ramp-up sets: when they come, with which load, and what becomes of them when the plan changes."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby, pairwise

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Opening, Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.rotation import rests_between
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.stats.records import PersonalRecords
from legday_tui.domain.terms import Load, Method
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.replanning import steps_at_level, swapped_steps
from legday_tui.domain.workout.state import Resting, Working
from legday_tui.domain.workout.workout import Workout
from legday_tui.settings.own_program import with_preferences
from legday_tui.settings.preferences import Preferences
from tests.advice.leg_days import day
from tests.sample import bundled_program

PROGRAM = bundled_program()
HEAVY = {
    "heel-raise-squat": Load(26, 2),
    "alternating-lunge": Load(20, 2),
    "hamstring-bridge": Load(40, 1),
    "calf-raise": Load(20, 2),
}
START = datetime(2026, 11, 23, 18, tzinfo=UTC)


def lifts(planned: PlannedExercise) -> Suggestion:
    return Suggestion(load=HEAVY.get(planned.exercise, Load()))


def steps(method: Method = "none", program: Program = PROGRAM) -> tuple[Step, ...]:
    return build_plan(program, "advanced", method=method, advise=lifts).steps


def ramp_up_of(plan: Sequence[Step]) -> list[tuple[str, int | None, float]]:
    return [(s.exercise, s.aim, s.load.scaled(s.share, s.weights_kg).each_kg) for s in plan if s.is_ramp_up]


def workout(method: Method = "none") -> Workout:
    plan = build_plan(PROGRAM, "advanced", method=method, advise=lifts)
    begun = Workout.begin(Opening(id="0" * 32, started_at=START, monotonic=0.0, plan=plan))
    while begun.state.upcoming is not None and not begun.state.upcoming.is_ramp_up:
        begun = begun.apply(ev.Skipped(at=START, monotonic=0.0))
    return begun


def does(current: Workout, reps: int = 8, at: float = 60.0) -> Workout:
    return current.apply(ev.SetDone(at=START + timedelta(seconds=at), monotonic=at, reps=reps))


def test_a_heavy_exercise_is_led_up_to_once_for_its_muscles() -> None:
    assert ramp_up_of(steps()) == [
        ("heel-raise-squat", 8, 12.0),
        ("heel-raise-squat", 4, 18.0),
    ]


def test_other_muscles_get_a_ramp_up_of_their_own() -> None:
    finisher = replace(PROGRAM, phases=tuple(p for p in PROGRAM.phases if p.id == "finisher"))

    assert ramp_up_of(steps(program=finisher)) == [
        ("hamstring-bridge", 8, 20.0),
        ("hamstring-bridge", 4, 30.0),
    ]


@pytest.mark.parametrize("load", [Load(), Load(14, 2)])
def test_bodyweight_and_light_loads_need_none(load: Load) -> None:
    plan = build_plan(PROGRAM, "advanced", method="none", advise=lambda _: Suggestion(load=load))

    assert not ramp_up_of(plan.steps)


def test_a_step_that_the_rack_does_not_have_is_left_out() -> None:
    rack = Preferences(racks={"heel-raise-squat": "2 x 12, 26"})
    program, _ = with_preferences(PROGRAM, rack)

    assert ramp_up_of(steps(program=program)) == [("heel-raise-squat", 8, 12.0)]


def test_one_switch_turns_them_off() -> None:
    program, _ = with_preferences(PROGRAM, Preferences(ramp_up=False))

    assert not ramp_up_of(steps(program=program))


@pytest.mark.parametrize("method", ["none", "superset", "circuit", "drop_set"])
def test_there_is_a_short_rest_after_each_and_they_precede_the_round(method: Method) -> None:
    plan = [s for s in steps(method) if s.phase == "strength"]

    for _, rotation in groupby(plan, key=lambda s: s.rotation):
        are_ramp_up = [s.is_ramp_up for s in rotation]
        assert are_ramp_up == sorted(are_ramp_up, reverse=True)
    for done, following in pairwise(plan):
        if done.is_ramp_up:
            assert done.rest == (20, 40)
            assert rests_between(done, following)


def test_they_follow_the_working_load_and_do_not_change_it() -> None:
    begun = workout().apply(
        ev.LoadChosen(at=START, monotonic=0.0, exercise="heel-raise-squat", load=Load(32, 2))
    )
    step = begun.state.upcoming
    assert step is not None
    assert begun.state.load_for(step) == Load(16, 2)

    done = does(begun)
    corrected = done.apply(ev.SetEdited(at=START, monotonic=61.0, step=step.id, load=Load(14, 2)))

    working = next(s for s in corrected.state.queue if s.exercise == step.exercise and s.type == "working")
    assert corrected.state.load_for(working) == Load(32, 2)
    assert corrected.state.done[0].result.load == Load(14, 2)


def test_they_are_warm_ups_in_the_session_and_count_for_nothing() -> None:
    done = does(workout())
    session = done.apply(ev.Finished(at=START, monotonic=99.0, early=True)).to_session()

    assert [r.type for r in session.sets] == ["warmup"]
    assert not PersonalRecords().add(session)
    assert not TrainingHistory([session], START).performances


def test_a_swap_takes_them_along_and_brings_those_of_the_other_exercise() -> None:
    begun = workout()
    to_air = swapped_steps(PROGRAM, begun.state, "air-squat", lifts)
    without = begun.apply(ev.Swapped(at=START, monotonic=1.0, steps=to_air))
    assert not ramp_up_of([s for s in without.state.queue if s.exercise == "air-squat"])
    assert isinstance(without.stage, Working)
    assert without.stage.step.exercise == "air-squat"

    back = swapped_steps(PROGRAM, without.state, "heel-raise-squat", lifts)
    again = without.apply(ev.Swapped(at=START, monotonic=2.0, steps=back))
    assert [s.id for s in again.state.queue] == [s.id for s in begun.state.queue]


def test_a_ramp_up_that_has_begun_goes_on_after_a_swap_there_and_back() -> None:
    one_done = does(workout())
    left = [s.id for s in one_done.state.queue if s.is_ramp_up and s.slot == one_done.state.done[0].step.slot]
    to_air = swapped_steps(PROGRAM, one_done.state, "air-squat", lifts)
    without = one_done.apply(ev.Swapped(at=START, monotonic=62.0, steps=to_air))

    back = swapped_steps(PROGRAM, without.state, "heel-raise-squat", lifts)
    assert [s.id for s in back if s.is_ramp_up] == left != []
    again = without.apply(ev.Swapped(at=START, monotonic=63.0, steps=back))
    ids = [d.step.id for d in again.state.done] + [s.id for s in again.state.queue]
    assert len(set(ids)) == len(ids)


def test_another_level_does_not_bring_them_back_in_the_middle_of_the_exercise() -> None:
    after = workout()
    while (step := after.state.upcoming) is not None and step.is_ramp_up:
        after = does(after, step.aim or 0)
        after = after.apply(ev.RestOver(at=START, monotonic=70.0))
    after = does(after)
    assert isinstance(after.stage, Resting)

    plan = build_plan(PROGRAM, "intermediate", method="none", advise=lifts)
    left = steps_at_level(PROGRAM, after.state, plan, lifts)

    assert not ramp_up_of([s for s in left if s.exercise == "heel-raise-squat"])


def test_no_change_leaves_a_ramp_up_that_leads_to_nothing() -> None:
    begun = workout()
    ramp_up = [s for s in begun.state.queue if s.is_ramp_up and s.slot == "strength.1"]
    others = [s for s in begun.state.queue if s.slot == "strength.1" and not s.is_ramp_up]
    another = [replace(s, exercise="air-squat") for s in others]
    for wrong in (ramp_up, [*others, *ramp_up], [*ramp_up, *another]):
        for event in (
            ev.TimeLimited(at=START, monotonic=1.0, minutes=30, steps=tuple(wrong)),
            ev.LevelChanged(at=START, monotonic=1.0, level="advanced", steps=tuple(wrong)),
        ):
            with pytest.raises(ImpossibleEventError, match="leads to a set"):
                begun.apply(event)

    right = ev.TimeLimited(at=START, monotonic=1.0, minutes=30, steps=(*ramp_up, *others))
    assert begun.apply(right).state.queue == (*ramp_up, *others)


def test_the_next_session_plans_them_from_the_working_sets() -> None:
    past = [day(0, 12, 12, 12, 12, each=24)]

    plan = todays_plan(PROGRAM, "intermediate", TrainingHistory(past), method="none")

    assert ramp_up_of(plan.steps) == [("heel-raise-squat", 8, 12.0), ("heel-raise-squat", 4, 18.0)]
