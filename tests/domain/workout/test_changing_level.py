"""A change of level changes the sets left and keeps those that are done."""

import pytest

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.replanning import steps_at_level, swapped_steps
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import Resting
from legday_tui.domain.workout.workout import Workout
from tests.domain.workouts import advanced_until, left, resting_after, stamp, working_on


def swapped(program: Program, workout: Workout, exercise: str) -> Workout:
    steps = swapped_steps(program, workout.state, exercise)
    return workout.apply(ev.Swapped(**stamp(workout), steps=steps))


def at_level(program: Program, workout: Workout, level: str) -> Workout:
    steps = steps_at_level(program, workout.state, build_plan(program, level))
    return workout.apply(ev.LevelChanged(**stamp(workout), level=level, steps=steps))


def upcoming(workout: Workout) -> Step:
    step = workout.state.upcoming
    assert step is not None
    return step


@pytest.mark.parametrize(
    ("start", "slot", "level", "squats"),
    [
        ("intermediate", "strength.1.2", "beginner", ["strength.1.2", "strength.1.3"]),
        ("beginner", "strength.1.3", "intermediate", ["strength.1.3", "strength.1.4"]),
        ("intermediate", "strength.1.4", "advanced", ["strength.1.4", "strength.1.5"]),
        ("intermediate", "strength.1.4", "beginner", []),
        ("beginner", "strength.2.1", "advanced", []),
    ],
)
def test_another_level_changes_the_sets_left_and_reopens_none(
    program: Program, start: str, slot: str, level: str, squats: list[str]
) -> None:
    before = working_on(slot, start)

    workout = at_level(program, before, level)

    assert workout.state.level == level
    assert workout.state.done == before.state.done
    assert [step_id for step_id in left(workout) if step_id.startswith("strength.1.")] == squats
    assert {s.rest for s in workout.state.queue if s.rest} == {program.levels[level].rest}


def test_another_level_keeps_the_current_order_and_exercises(program: Program) -> None:
    workout = swapped(program, working_on("strength.1.1"), "air-squat")
    workout = workout.apply(ev.Deferred(**stamp(workout)))

    strength = [s for s in at_level(program, workout, "beginner").state.queue if s.phase == "strength"]

    assert [s.rotation for s in strength[::3]] == ["strength.2", "strength.3", "strength.1"]
    assert {(s.exercise, s.reps) for s in strength[-3:]} == {("air-squat", (12, 15))}


@pytest.mark.parametrize(("level", "method"), [("advanced", "superset"), ("intermediate", "circuit")])
def test_an_exercise_that_was_begun_is_finished_before_others_are_done_in_turn(
    program: Program, level: str, method: Method
) -> None:
    workout = working_on("strength.1.3")

    steps = steps_at_level(program, workout.state, build_plan(program, level, method=method))

    squats = [s.id for s in steps if s.slot == "strength.1"]
    assert [s.id for s in steps[: len(squats)]] == squats
    assert squats[0] == "strength.1.3"
    others = {s.rotation for s in steps if s.slot != "strength.1"}
    assert steps[0].rotation not in others


def test_the_exercises_that_can_begin_together_are_done_in_turn(program: Program) -> None:
    workout = working_on("strength.1.3")

    circuit = steps_at_level(program, workout.state, build_plan(program, "intermediate", method="circuit"))
    pairs = steps_at_level(program, workout.state, build_plan(program, "advanced", method="superset"))

    assert [s.slot for s in circuit[2:6]] == ["strength.2", "strength.3", "strength.2", "strength.3"]
    assert len({s.rotation for s in circuit[2:6]}) == 1
    split_squats = {s.rotation for s in pairs if s.slot == "strength.3"}
    assert {s.rotation for s in pairs if s.exercise == "calf-raise"} == split_squats
    bridges = [s for s in pairs if s.exercise == "hamstring-bridge"]
    assert {s.phase for s in bridges} == {"finisher"}
    assert pairs.index(bridges[0]) > max(i for i, s in enumerate(pairs) if s.phase == "explosive")


def test_exercises_in_turn_stay_together_when_the_level_changes_in_their_midst(program: Program) -> None:
    workout = working_on("strength.2.2", method="circuit")

    steps = steps_at_level(program, workout.state, build_plan(program, "advanced", method="circuit"))

    assert [s.id for s in steps[:4]] == ["strength.2.2", "strength.3.2", "strength.1.3", "strength.2.3"]
    assert {s.rotation for s in steps[:4]} == {"strength.1"}


def test_the_partner_of_a_finished_exercise_comes_before_the_stretches(program: Program) -> None:
    workout = working_on("explosive.1.1")

    steps = steps_at_level(program, workout.state, build_plan(program, "advanced", method="superset"))

    phases = list(dict.fromkeys(s.phase for s in steps))
    assert phases == ["explosive", "finisher", "stretch"]


def test_another_level_keeps_the_counter_of_the_current_set(program: Program) -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Counted(**stamp(workout), reps=7))

    assert at_level(program, workout, "beginner").state.counter == SetCounter(reps=7)


def test_another_level_during_a_rest_keeps_the_rest(program: Program) -> None:
    before = resting_after("strength.1.3")

    workout = at_level(program, before, "beginner")

    assert isinstance(workout.stage, Resting)
    assert workout.state.rest == before.state.rest
    assert upcoming(workout).id == "strength.2.1"


def test_an_extra_set_that_was_taken_is_kept_by_another_style_in_the_same_rest(program: Program) -> None:
    resting = resting_after("strength.1.4", "advanced")
    taken = resting.apply(ev.ExtraTaken(**stamp(resting), step="strength.1.5"))

    plan = build_plan(program, "advanced", method="none")
    squats = [
        [s.optional for s in steps_at_level(program, workout.state, plan) if s.slot == "strength.1"]
        for workout in (taken, resting)
    ]

    assert squats == [[False], [True]]


def test_done_or_skipped_sets_cannot_be_planned_again() -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Skipped(**stamp(workout)))
    for steps in ((workout.state.done[-1].step,), workout.state.skipped):
        with pytest.raises(ImpossibleEventError, match="are done"):
            workout.apply(ev.LevelChanged(**stamp(workout), level="beginner", steps=steps))


def test_no_change_leaves_pulses_without_their_set() -> None:
    workout = working_on("strength.1.1", method="pulses")
    pulses = tuple(s for s in workout.state.queue if s.parent == "strength.1.1" != s.id)
    assert pulses
    for event in (
        ev.LevelChanged(**stamp(workout), level="beginner", steps=pulses),
        ev.TimeLimited(**stamp(workout), minutes=30, steps=pulses),
    ):
        with pytest.raises(ImpossibleEventError, match="belong to a set"):
            workout.apply(event)

    done = working_on("strength.1.1+pulse", method="pulses")
    only_pulses = ev.TimeLimited(**stamp(done), minutes=30, steps=pulses)
    assert done.apply(only_pulses).state.queue == pulses


def test_only_the_sets_after_a_change_have_the_new_level_and_method(program: Program) -> None:
    workout = at_level(program, resting_after("strength.1.2"), "beginner")
    workout = advanced_until(workout, lambda w: w.state.done[-1].step.id == "strength.2.1")

    session = workout.to_session()
    squats = [r for r in session.sets if r.exercise == "heel-raise-squat"]
    lunge = session.sets[-1]

    assert [(session.level_of(r), session.method_of(r)) for r in squats[:2]] == [("intermediate", "none")] * 2
    assert (session.level_of(lunge), session.method_of(lunge)) == ("beginner", "none")
    assert (lunge.level, lunge.method) == (None, None)  # the session's own are not repeated
