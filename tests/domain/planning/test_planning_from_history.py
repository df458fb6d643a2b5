"""Today's plan follows from past sessions."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.todays_plan import advice_from, todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.demand import PlannedExercise
from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import BODYWEIGHT, Load
from legday_tui.domain.workout.results import with_load
from tests.domain.samples import SQUAT, WALL_SIT, result, session

HEAVY = Load(16.0, 2)


def squats(*counted: int, load: Load = BODYWEIGHT) -> list[SetResult]:
    done = with_load(replace(result(SQUAT), tempo="2-0-2-0", rom="parallel"), load)
    return [replace(done, set=number, reps=reps) for number, reps in enumerate(counted, start=1)]


def steps_of(program: Program, exercise: str, *sets: SetResult, level: str = "intermediate") -> list[Step]:
    plan = todays_plan(program, level, TrainingHistory([session(*sets)]), method="none")
    return [s for s in plan.steps if s.exercise == exercise and not s.is_ramp_up]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ([10, 10, 10, 10], [11, 10, 10, 10]),
        ([12, 11, 10, 10], [12, 11, 11, 10]),
        ([15, 12, 10, 12], [12, 12, 11, 12]),
        ([12, 11], [12, 11, 10, 10]),
        ([12, 9, 10, 10], [12, 10, 10, 10]),
        ([12, 11, 10, 10, 12], [12, 11, 11, 10]),
    ],
)
def test_the_goal_of_each_set_follows_its_own_last_reps_inside_the_range(
    program: Program, before: list[int], expected: list[int]
) -> None:
    steps = steps_of(program, "heel-raise-squat", *squats(*before))

    assert [s.aim for s in steps] == expected
    assert len({s.reason for s in steps}) == 1
    assert steps[0].reason is not None


def test_the_load_is_the_last_one(program: Program) -> None:
    steps = steps_of(program, "heel-raise-squat", *squats(11, 11, 11, 11, load=HEAVY))

    assert [s.load for s in steps] == [HEAVY] * 4


def test_loads_of_different_exercises_are_independent(program: Program) -> None:
    steps = steps_of(program, "alternating-lunge", *squats(12, 12, load=HEAVY))

    assert {(s.load, s.aim) for s in steps} == {(BODYWEIGHT, 8)}


def test_optional_sets_have_the_load_of_the_others(program: Program) -> None:
    steps = steps_of(program, "heel-raise-squat", *squats(9, 9, 9, 9, load=HEAVY), level="advanced")

    assert [(s.optional, s.load) for s in steps] == [(False, HEAVY)] * 4 + [(True, HEAVY)]


def test_warm_up_sets_have_no_load(program: Program) -> None:
    done = [replace(r, exercise="air-squat") for r in squats(20, load=HEAVY)]

    steps = steps_of(program, "air-squat", *done)

    assert [(s.load, s.aim, s.type, s.reason) for s in steps] == [(BODYWEIGHT, 20, "warmup", None)]


def test_a_hold_target_of_the_user_overrides_the_progression(program: Program) -> None:
    past = TrainingHistory([session(replace(result(WALL_SIT), seconds=90.0))])

    plan = todays_plan(program, "intermediate", past, hold_target_s=40)

    assert {s.seconds for s in plan.steps if s.kind == "hold"} == {(40, 40)}


def test_the_steps_have_the_suggested_tempo(program: Program) -> None:
    steps = steps_of(program, "heel-raise-squat", *squats(12, 12, 12, 12))

    assert {s.tempo for s in steps} == {"3-1-1-0"}


def test_suggested_pulses_follow_each_set(program: Program) -> None:
    slow = [replace(r, tempo="3-1-1-0") for r in squats(12, 12, 12, 12)]

    steps = steps_of(program, "heel-raise-squat", *slow)

    assert [s.type for s in steps] == ["working", "pulse"] * 4


@pytest.mark.parametrize(
    ("preferred", "chosen", "other"),
    [
        ([], "hamstring-bridge", "calf-raise"),
        (["calf-raise"], "calf-raise", "hamstring-bridge"),
        (["calf-raise", "hamstring-bridge"], "hamstring-bridge", "calf-raise"),
        (["wall-sit"], "hamstring-bridge", "calf-raise"),
    ],
)
def test_a_preferred_exercise_is_chosen(
    program: Program, preferred: list[str], chosen: str, other: str
) -> None:
    plan = build_plan(program, "beginner", preferred=preferred)

    finisher = [s for s in plan.steps if s.phase == "finisher" and not s.is_ramp_up]
    assert [(s.exercise, s.alternatives) for s in finisher] == [(chosen, (other,))] * 2


def test_the_last_choice_is_chosen_again_with_its_progression(program: Program) -> None:
    done = [replace(r, exercise="calf-raise") for r in squats(14, 14, load=HEAVY)]

    steps = steps_of(program, "calf-raise", *done)

    assert [(s.load, s.phase) for s in steps] == [(HEAVY, "finisher")] * 2


def test_an_exercise_without_history_gets_a_first_suggestion() -> None:
    planned = PlannedExercise(
        exercise="removed", kind="reps", level="advanced", method=None, sets=2, reps=(8, 10)
    )

    suggestion = advice_from(TrainingHistory())(planned)

    assert (suggestion.aims, suggestion.load) == ((8, 8), BODYWEIGHT)
