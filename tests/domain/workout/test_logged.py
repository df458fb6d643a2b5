"""A session that is written down afterwards is what its plan asked for, changed by what the user says."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.estimate import AS_PLANNED, OwnPace, estimated_seconds_of, pace_of_user
from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.logged import (
    Said,
    SaidExercise,
    SaidSet,
    UnlikelyResultError,
    logged_session,
    with_swaps,
)
from tests.fake_clock import MONDAY_EVENING
from tests.sample import finished_workout

FRIDAY = MONDAY_EVENING - timedelta(days=3)
SQUAT = "heel-raise-squat"


def logged(plan: Plan, said: Said | None = None, **more: object) -> Session:
    return logged_session(plan, said or {}, session_id="a" * 32, started_at=FRIDAY, **more)  # type: ignore[arg-type]


def of(session: Session, exercise: str, type_: str = "working") -> list[SetResult]:
    return [result for result in session.sets if (result.exercise, result.type) == (exercise, type_)]


def sets(*numbers: float) -> tuple[SaidSet, ...]:
    return tuple(SaidSet(number) for number in numbers)


def test_as_planned_it_has_the_results_of_a_session_in_which_only_enter_was_pressed() -> None:
    trained = finished_workout()
    written = logged(trained.opening.plan)

    assert written.sets == tuple(replace(r, done_at=None, rest_s=None) for r in trained.to_session().sets)
    assert (written.status, written.logged) == ("finished", True)


def test_nothing_is_made_up_but_its_end(program: Program) -> None:
    plan = build_plan(program, "beginner")
    written = logged(plan, pace=OwnPace(1.5, 1.5))

    assert {(r.done_at, r.rest_s, r.rpe, r.form_ok) for r in written.sets} == {(None, None, None, None)}
    assert written.duration is not None
    assert written.duration.total_seconds() == pytest.approx(
        estimated_seconds_of(plan.steps, OwnPace(1.5, 1.5)), abs=1
    )
    assert logged(plan, lasted=timedelta(minutes=41)).duration == timedelta(minutes=41)
    assert pace_of_user(program, [written]) == AS_PLANNED


def test_reps_and_load_of_each_set_are_as_said(program: Program) -> None:
    said = {SQUAT: SaidExercise(sets(12, 12, 11, 10), Load(16, 2))}
    found = of(logged(build_plan(program, "intermediate"), said), SQUAT)

    assert [(r.set, r.reps, r.load_kg) for r in found] == [(1, 12, 32), (2, 12, 32), (3, 11, 32), (4, 10, 32)]


def test_one_number_is_that_of_both_sides_and_landings_are_not_made_up(program: Program) -> None:
    said = {
        "alternating-lunge": SaidExercise((SaidSet(10), SaidSet(10, 9))),
        "wide-narrow-jump": SaidExercise((SaidSet(30), SaidSet(30, 42))),
        "wall-sit": SaidExercise((SaidSet(87.5, is_timed=True),)),
    }
    written = logged(build_plan(program, "intermediate"), said)

    lunges = of(written, "alternating-lunge")
    assert [(r.reps_left, r.reps_right) for r in lunges] == [(10, 10), (10, 9)]
    jumps = of(written, "wide-narrow-jump")
    assert [(r.seconds, r.contacts) for r in jumps] == [(30, None), (30, 42)]
    assert [r.seconds for r in of(written, "wall-sit")] == [87.5]


def test_fewer_sets_take_their_pulses_and_drops_along(program: Program) -> None:
    plan = build_plan(program, "advanced", method="drop_set")
    written = logged(plan, {SQUAT: SaidExercise(sets(9, 9), Load(20, 2))})

    assert len(of(written, SQUAT)) == 2
    assert of(written, SQUAT, "drop") == []  # they follow the last set
    every = logged(plan, {SQUAT: SaidExercise(load=Load(20, 2))})
    assert [r.load_kg for r in of(every, SQUAT, "drop")] == [32.0]


def test_more_sets_than_planned_are_kept_the_optional_one_first(program: Program) -> None:
    plan = build_plan(program, "advanced")
    assert len(of(logged(plan), SQUAT)) == 4

    found = of(logged(plan, {SQUAT: SaidExercise(sets(10, 10, 9, 9, 8, 8))}), SQUAT)

    assert [(r.set, r.reps) for r in found] == [(1, 10), (2, 10), (3, 9), (4, 9), (5, 8), (6, 8)]


def test_an_exercise_that_was_left_out_is_no_miss(program: Program) -> None:
    written = logged(build_plan(program, "intermediate"), {SQUAT: SaidExercise(())})

    assert SQUAT not in {r.exercise for r in written.sets}
    assert written.status == "finished"


def test_ramp_up_sets_follow_the_load(program: Program) -> None:
    plan = build_plan(program, "intermediate")
    heavy = replace(
        plan, steps=tuple(replace(s, load=Load(30, 2)) for s in plan.steps if s.exercise == SQUAT)
    )
    first = heavy.steps[0]
    ramp = replace(first, id="strength.1.ramp1", type="warmup", share=0.5, weights_kg=(10.0, 12.0, 15.0))
    plan = replace(heavy, steps=(ramp, *heavy.steps))

    assert [r.load_kg for r in of(logged(plan), SQUAT, "warmup")] == [30.0]
    lighter = logged(plan, {SQUAT: SaidExercise(load=Load(24, 2))})
    assert [r.load_kg for r in of(lighter, SQUAT, "warmup")] == [24.0]
    assert of(logged(plan, {SQUAT: SaidExercise(load=Load())}), SQUAT, "warmup") == []


def test_what_was_done_instead_takes_the_place_of_the_planned_exercise(program: Program) -> None:
    plan = build_plan(program, "intermediate")
    said = {"calf-raise": SaidExercise(sets(15, 14)), "light-squat": SaidExercise()}

    with pytest.raises(UnlikelyResultError, match="isn't in the plan"):
        logged(plan, said)
    written = logged(with_swaps(program, plan, said), said)

    assert [(r.phase, r.reps) for r in of(written, "calf-raise")] == [("finisher", 15), ("finisher", 14)]
    assert [r.seconds for r in of(written, "light-squat", "warmup")] == [120.0]
    assert not {"hamstring-bridge", "leg-swing"} & {r.exercise for r in written.sets}


@pytest.mark.parametrize(
    ("exercise", "numbers", "sentence"),
    [
        (SQUAT, SaidSet(10, 9), "no sides"),
        (SQUAT, SaidSet(60, is_timed=True), "in reps"),
        (SQUAT, SaidSet(9.5), "isn't a whole number"),
        (SQUAT, SaidSet(1001), "more than anyone"),
        ("alternating-lunge", SaidSet(1, 1001), "more than anyone"),
        ("wall-sit", SaidSet(86_401), "more than anyone"),
        ("leg-press", SaidSet(9), "isn't in the plan"),
    ],
)
def test_numbers_that_do_not_fit_are_refused(
    program: Program, exercise: str, numbers: SaidSet, sentence: str
) -> None:
    with pytest.raises(UnlikelyResultError, match=sentence):
        logged(build_plan(program, "intermediate"), {exercise: SaidExercise((numbers,))})


def test_a_session_without_any_set_is_refused(program: Program) -> None:
    plan = build_plan(program, "intermediate")
    nothing = {step.exercise: SaidExercise(()) for step in plan.steps}

    with pytest.raises(UnlikelyResultError, match="no set"):
        logged(plan, nothing)
