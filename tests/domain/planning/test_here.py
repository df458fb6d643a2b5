"""Exercises whose needs are not there: what is done instead, what is left out, and the words for both."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.program.program import Program
from legday_tui.domain.program.validation import find_mistakes
from legday_tui.domain.terms import Method
from legday_tui.domain.workout.replanning import swaps_for
from legday_tui.formatting.places import at_place, left_out_lines
from legday_tui.formatting.reasons import reason_words
from tests.sample import bundled_program

PROGRAM = bundled_program()
EVERYTHING = PROGRAM.needs


def without(*missing: str, place: str = "hotel") -> Program:
    return replace(PROGRAM, missing=missing, place=place)


def plan_without(*missing: str, method: Method = "none") -> Plan:
    return build_plan(without(*missing), "advanced", method=method)


def first_of(plan: Plan, slot: str) -> Step:
    return next(s for s in plan.steps if s.slot == slot and s.type != "drop")


@pytest.mark.parametrize(
    ("missing", "slot", "exercise", "words"),
    [
        (
            "chair",
            "strength.3",
            "air-squat",
            "No chair at the hotel: same quads on both feet, no chair, no weight",
        ),
        (
            "block",
            "strength.1",
            "air-squat",
            "No block at the hotel: same work for your quads, no block, no weight",
        ),
        (
            "wall",
            "explosive.1",
            "air-squat",
            "No wall at the hotel: same quads in motion, no wall, no long hold",
        ),
        (
            "mat",
            "finisher.1",
            "calf-raise",
            "No mat at the hotel: also the back of your leg: calves, standing, no mat",
        ),
        (
            "foam roller",
            "warm-up.2",
            "stretch-quads",
            "No foam roller at the hotel: same quads, no roller needed",
        ),
    ],
)
def test_a_swap_that_can_be_done_takes_its_place(missing: str, slot: str, exercise: str, words: str) -> None:
    plan = plan_without(missing)
    step = first_of(plan, slot)
    assert step.exercise == exercise
    assert step.reason is not None
    assert reason_words(step.reason) == words
    assert plan.place == "hotel"


def test_a_hold_becomes_reps_of_its_own_dose() -> None:
    step = first_of(plan_without("wall"), "explosive.1")
    assert (step.kind, step.reps, step.seconds, step.sets) == ("reps", (12, 20), None, 3)


def test_what_is_in_the_plan_already_is_not_planned_twice() -> None:
    plan = plan_without("chair", "block", "foam roller")
    assert left_out_lines(PROGRAM, plan.left_out) == [
        "No Bulgarian Split Squat: no chair at the hotel, and what could replace it is planned already",
        "No Foam Roll Quads or Foam Roll Calves: no foam roller at the hotel,"
        " and what could replace it is planned already",
    ]


@pytest.mark.parametrize("method", ["none", "superset", "compound_set", "circuit", "drop_set"])
def test_nothing_in_a_plan_needs_what_is_missing(method: Method) -> None:
    plan = plan_without(*EVERYTHING, method=method)
    assert plan.steps
    program = without(*EVERYTHING)
    for step in plan.steps:
        assert not program.missing_for(step.exercise)
        assert not any(program.missing_for(swap.exercise) for swap in swaps_for(program, step))
    working = {(s.exercise, s.slot) for s in plan.steps if s.type == "working"}
    assert len({exercise for exercise, _ in working}) == len(working)


def test_a_place_where_all_is_there_changes_no_exercise() -> None:
    plan = plan_without()
    assert replace(plan, place="") == build_plan(PROGRAM, "advanced", method="none")


def test_a_program_says_if_nothing_needs_what_is_missing() -> None:
    [mistake] = find_mistakes(without("chairs"))
    assert str(mistake).startswith('missing[0]: no exercise needs "chairs"; did you mean')


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("", "here"),
        ("home", "at home"),
        ("hotel", "at the hotel"),
        ("my garage", "at my garage"),
        ("Mum's", "at Mum's"),
    ],
)
def test_a_place_in_a_sentence(place: str, words: str) -> None:
    assert at_place(place) == words
