"""What was done last time goes into the plan for today."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.plan import Step
from legday_tui.domain.planning import aim, build_plan, load_of
from legday_tui.domain.program import Program
from legday_tui.domain.record import SetResult
from legday_tui.domain.terms import BODYWEIGHT, Load
from tests.domain.samples import LUNGE, SQUAT, result

DONE = result(SQUAT)


def with_reps(*counted: int) -> list[SetResult]:
    return [replace(DONE, set=number, reps=reps) for number, reps in enumerate(counted, start=1)]


def with_loads(*loads: Load) -> list[SetResult]:
    return [
        replace(DONE, set=n, load_each_kg=load.each_kg, implements=load.implements, load_kg=load.total_kg)
        for n, load in enumerate(loads, start=1)
    ]


def steps_of(program: Program, exercise: str, before: dict[str, list[SetResult]]) -> list[Step]:
    plan = build_plan(program, "intermediate", last_time=before, preferred=[exercise])
    return [s for s in plan.steps if s.exercise == exercise]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ([], [10, 10, 10, 10]),
        ([12, 11, 10, 10], [12, 11, 10, 10]),
        ([15, 12, 9, 3], [12, 12, 10, 10]),
        ([12, 11], [12, 11, 11, 11]),
        ([12, 11, 10, 10, 12], [12, 11, 10, 10]),
    ],
)
def test_each_set_aims_for_its_own_reps_of_last_time_inside_the_range(
    program: Program, before: list[int], expected: list[int]
) -> None:
    steps = steps_of(program, "heel-raise-squat", {"heel-raise-squat": with_reps(*before)})

    assert [s.aim for s in steps] == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"), [(10, 8, 8), (8, 10, 8), (9, 9, 9), (10, 3, 8), (11, 12, 10), (0, 10, 8)]
)
def test_with_two_sides_the_weaker_one_sets_the_aim(left: int, right: int, expected: int) -> None:
    assert aim((8, 10), [replace(result(LUNGE), reps_left=left, reps_right=right)], 1) == expected


def test_a_set_without_a_count_aims_for_the_low_end() -> None:
    assert aim((8, 10), [replace(DONE, seconds=90.0)], 1) == 8


def test_a_set_by_the_clock_has_no_aim() -> None:
    assert aim(None, with_reps(12), 1) is None


def test_each_set_gets_its_own_load_of_last_time_and_further_ones_the_last(program: Program) -> None:
    heavy, light = Load(16.0, 2), Load(12.0, 2)

    steps = steps_of(program, "heel-raise-squat", {"heel-raise-squat": with_loads(heavy, heavy, light)})

    assert [s.load for s in steps] == [heavy, heavy, light, light]


def test_the_load_of_one_exercise_is_not_given_to_another(program: Program) -> None:
    steps = steps_of(program, "alternating-lunge", {"heel-raise-squat": with_loads(Load(16.0, 2))})

    assert {(s.load, s.aim) for s in steps} == {(BODYWEIGHT, 8)}


def test_a_load_without_a_word_about_implements_is_one() -> None:
    assert load_of([replace(DONE, load_each_kg=20.0)], 1) == Load(20.0, 1)


def test_bodyweight_last_time_is_bodyweight_today() -> None:
    assert load_of(with_reps(12), 1) == BODYWEIGHT


def test_warming_up_forgets_the_loads_of_the_work(program: Program) -> None:
    steps = steps_of(program, "air-squat", {"air-squat": with_loads(Load(16.0, 2))})

    assert [(s.load, s.aim, s.type) for s in steps] == [(BODYWEIGHT, 20, "warmup")]


@pytest.mark.parametrize(
    ("preferred", "chosen", "other"),
    [
        ([], "hamstring-bridge", "calf-raise"),
        (["calf-raise"], "calf-raise", "hamstring-bridge"),
        (["calf-raise", "hamstring-bridge"], "hamstring-bridge", "calf-raise"),
        (["wall-sit"], "hamstring-bridge", "calf-raise"),
    ],
)
def test_where_there_is_a_choice_the_preferred_exercise_is_taken(
    program: Program, preferred: list[str], chosen: str, other: str
) -> None:
    plan = build_plan(program, "beginner", preferred=preferred)

    finisher = [s for s in plan.steps if s.phase == "finisher"]
    assert [(s.exercise, s.alternatives) for s in finisher] == [(chosen, (other,))] * 2


def test_a_preferred_exercise_brings_its_own_last_time(program: Program) -> None:
    steps = steps_of(program, "calf-raise", {"calf-raise": with_loads(Load(8.0, 2))})

    assert [s.load for s in steps] == [Load(8.0, 2)] * 2
