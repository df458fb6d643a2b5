"""Each rule finds the wrong course that it is there for, and nothing in a right one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.simulation.athlete import Athlete
from tests.simulation.athletes import ATHLETES
from tests.simulation.course import Course, Turn
from tests.simulation.invariants import (
    RULES,
    Rule,
    catches_up,
    faults,
    few_deloads,
    few_misses,
    growth_is_answered,
    holds_never_fall_far,
    holds_up_to_the_goal,
    inside_the_range,
    never_stuck,
    no_big_step,
    no_raise_after_a_break,
    no_raise_after_a_miss,
    on_the_rack,
    pain_gives_way,
    pain_raises_nothing,
    records_are_earned,
    same_share_in_another_way,
    second_hold_is_reachable,
)

RACK_KG = (0.0, 8.0, 16.0, 20.0, 24.0, 28.0, 32.0, 36.0, 40.0)
SQUAT = Turn(
    number=1,
    day=date(2026, 1, 5),
    exercise="heel-raise-squat",
    way="intermediate none",
    rack_kg=RACK_KG,
    load_kg=24.0,
    aims=(10, 10, 10, 10),
    reps=(10, 12),
    program_reps=(10, 12),
    did=(10, 10, 10, 10),
    recent_kg=24.0,
    lifted_kg=24.0,
    able_kg=26.0,
    demand_kg=120.0,
)
SIT = Turn(
    number=1,
    day=date(2026, 1, 5),
    exercise="wall-sit",
    way="intermediate none",
    load_kg=0.0,
    seconds=60,
    did=(60.0, 60.0, 60.0),
    able_s=62.0,
)
MISSED = {"did": (10, 9, 8, 7)}


def course(*turns: Turn) -> list[Turn]:
    """Turns with their numbers and days, four days apart, or as many as `days_off` says."""
    numbered, day = [], date(2026, 1, 5)
    for number, turn in enumerate(turns, start=1):
        if number > 1:
            day += timedelta(days=turn.days_off or 4)
        numbered.append(replace(turn, number=number, day=day, days_off=turn.days_off or 4))
    return numbered


def squats(**changes: object) -> Turn:
    return replace(SQUAT, **changes)  # type: ignore[arg-type]


def sits(**changes: object) -> Turn:
    return replace(SIT, **changes)  # type: ignore[arg-type]


HEAVIER = squats(load_kg=28.0, lifted_kg=28.0, recent_kg=28.0)
FULLER = replace(HEAVIER, aims=(11,) * 4, did=(11.0,) * 4)
RIGHT = (
    course(*[SQUAT] * 8, replace(HEAVIER, records=("load",)), *[HEAVIER, FULLER] * 30),
    course(sits(seconds=90, did=(30.0,) * 3, is_test=True), *[sits(seconds=n) for n in (25, 30, 60, 60)]),
)
WRONG: Sequence[tuple[Rule, Sequence[Turn]]] = (
    (no_raise_after_a_miss, course(squats(**MISSED), squats(load_kg=28.0))),
    (no_raise_after_a_miss, course(squats(**MISSED), squats(rung=1))),
    (no_raise_after_a_miss, course(sits(did=(60.0, 60.0, 40.0)), sits(seconds=65))),
    (no_big_step, course(SQUAT, squats(load_kg=32.0))),
    (no_big_step, course(squats(recent_kg=0.0, load_kg=16.0))),
    (no_raise_after_a_break, course(SQUAT, squats(days_off=28, load_kg=28.0))),
    (no_raise_after_a_break, course(SIT, sits(days_off=200, seconds=65))),
    (inside_the_range, course(squats(aims=(13, 12, 12, 12)))),
    (inside_the_range, course(squats(reps=(10, 20)))),
    (inside_the_range, course(squats(reps=(7, 12)))),
    (holds_up_to_the_goal, course(sits(seconds=95))),
    (on_the_rack, course(squats(load_kg=22.68))),
    (on_the_rack, course(squats(asked_implements=1))),
    (never_stuck, course(*[SQUAT] * 9)),
    (never_stuck, course(*[squats(**MISSED, load_kg=0.0)] * 4)),
    (never_stuck, course(*[SIT] * 9)),
    (few_misses, course(*[SQUAT] * 7, *[squats(**MISSED)] * 3)),
    (few_misses, course(*[SQUAT] * 7, *[squats(did=(8, 10, 10, 10))] * 3)),
    (few_misses, course(*[SIT] * 7, *[sits(did=(60.0, 60.0, 53.0))] * 3)),
    (few_deloads, course(*[SQUAT, squats(load_kg=20.0)] * 5)),
    (catches_up, course(*[squats(able_kg=34.0)] * 20)),
    (catches_up, course(*[SQUAT] * 40, squats(able_kg=16.0))),
    (same_share_in_another_way, course(SQUAT, squats(way="advanced none", load_kg=16.0))),
    (same_share_in_another_way, course(SQUAT, squats(way="advanced none", load_kg=32.0))),
    (same_share_in_another_way, course(SQUAT, squats(way="beginner none", able_kg=16.0))),
    (second_hold_is_reachable, course(sits(is_test=True), sits(seconds=40, did=(40.0, 38.0, 35.0)))),
    (holds_never_fall_far, course(SIT, sits(seconds=45))),
    (growth_is_answered, course(*[SQUAT] * 60, squats(demand_kg=110.0))),
    (growth_is_answered, course(sits(is_test=True), *[SIT] * 60, sits(seconds=55))),
    (pain_raises_nothing, course(squats(hurt=True), squats(load_kg=28.0))),
    (pain_raises_nothing, course(squats(hurt=True), SQUAT, squats(load_kg=28.0))),
    (pain_raises_nothing, course(sits(hurt=True), SIT, sits(seconds=65))),
    (records_are_earned, course(squats(records=("load",), did=(7, 6, 5, 5)))),
    (pain_gives_way, course(*[squats(hurt=True)] * 3, SQUAT)),
)


@pytest.mark.parametrize(("rule", "turns"), WRONG, ids=lambda case: getattr(case, "__name__", ""))
def test_a_wrong_course_is_found(rule: Rule, turns: Sequence[Turn]) -> None:
    assert list(rule(turns))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_right_course_is_left_alone(rule: Rule) -> None:
    assert [wrong for turns in RIGHT for wrong in rule(turns)] == []


def test_every_rule_has_a_wrong_course() -> None:
    assert {rule for rule, _ in WRONG} == set(RULES)


def test_a_fault_names_who_when_what_and_why() -> None:
    turns = course(squats(**MISSED, reason="first"), squats(load_kg=28.0, reason="take 2 x 14 kg"))

    (line,) = faults(Course(Athlete(name="somebody"), turns), no_raise_after_a_miss)

    for part in (
        "somebody",
        "heel-raise-squat, session 2 (2026-01-09)",
        "28 kg",
        "10, 9, 8, 7",
        "take 2 x 14",
    ):
        assert part in line


def test_whoever_is_excused_is_excused_from_a_rule_that_there_is() -> None:
    names = {rule.__name__ for rule in RULES}

    assert all(set(athlete.excused) <= names for athlete in ATHLETES)
    assert (
        faults(Course(Athlete(name="", excused={"few_misses": "why"}), [squats(**MISSED)] * 5), few_misses)
        == []
    )
