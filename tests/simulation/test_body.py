"""The bodies of the athletes behave like bodies, so that the coach is judged by something."""

from dataclasses import replace

import pytest

from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.terms import Method
from tests.simulation.athletes import ATHLETES
from tests.simulation.body import Body, Build
from tests.simulation.task import Task, tasks_of
from tests.simulation.training import program_with, train

SQUAT, LUNGE, SIT = "heel-raise-squat", "alternating-lunge", "wall-sit"


def plan(method: Method = "none", level: str = "intermediate") -> Plan:
    return build_plan(program_with(None, "kg", has_loads=True), level, method=method)


def task(exercise: str = SQUAT, method: Method = "none", level: str = "intermediate") -> Task:
    return next(task for task in tasks_of(plan(method, level)) if task.exercise == exercise)


@pytest.mark.parametrize("exercise", [SQUAT, LUNGE])
def test_the_possible_load_is_possible_in_every_set_and_on_both_sides(exercise: str) -> None:
    body, aims = Body(Build(weaker_right=0.05)), (12, 11, 10, 10)
    asked = task(exercise)
    load_kg = body.load_kg(asked, aims) - 0.001

    able = [body.reps(asked, n, load_kg, right=exercise == LUNGE) for n in (1, 2, 3, 4)]

    assert all(reps >= aim for reps, aim in zip(able, aims, strict=True))
    assert any(reps == aim for reps, aim in zip(able, aims, strict=True))


@pytest.mark.parametrize("method", ["slow_drop", "pulses", "circuit", "superset"])
def test_less_is_possible_in_a_harder_way(method: Method) -> None:
    body = Body(Build())
    exercise = "hamstring-bridge" if method == "superset" else SQUAT

    assert body.load_kg(task(exercise, method), (10,)) < body.load_kg(task(exercise), (10,))


def test_more_is_possible_at_less_depth() -> None:
    body = Body(Build())

    assert body.load_kg(task(level="beginner", method="form_first"), (12,)) > body.load_kg(task(), (12,))


def test_each_set_tires_and_the_next_day_is_a_new_one() -> None:
    body, squat, sit = Body(Build()), task(), task(SIT)

    assert body.reps(squat, 1, 30) > body.reps(squat, 4, 30)
    assert body.seconds(sit, 1) > body.seconds(sit, 3)
    assert body.reps(squat, 1, 30) == body.reps(squat, 1, 30)


def test_sessions_make_stronger_and_weeks_off_make_weaker_until_trained_again() -> None:
    body = Body(Build(growth=0.01))
    start = body.strength_kg(SQUAT)
    body.train(SQUAT)
    grown = body.strength_kg(SQUAT)
    body.rest(14)
    after_two_weeks = body.strength_kg(SQUAT)
    body.rest(42)
    after_six = body.strength_kg(SQUAT)
    body.train(LUNGE)

    assert start < grown == after_two_weeks
    assert after_six < body.strength_kg(SQUAT) < grown


def test_an_athlete_trains_the_same_course_every_time() -> None:
    athlete = replace(ATHLETES[0], sessions=8)

    assert train(athlete) == train(athlete)
