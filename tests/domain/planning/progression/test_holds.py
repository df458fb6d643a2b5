"""Progression of holds."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from msgspec import structs

from legday_tui.domain.planning.plan import Verdict
from legday_tui.domain.planning.progression import PlannedExercise, Suggestion, suggest
from legday_tui.domain.planning.training_history import Performance
from legday_tui.domain.terms import BODYWEIGHT
from legday_tui.formatting.reasons import reason_words
from tests.domain.planning.progression.histories import (
    holds,
    reason_of,
    sat,
)
from tests.domain.samples import JUMPS, result, session


@dataclass(frozen=True)
class HoldCase:
    """A history of holds and the expected suggestion."""

    name: str
    past: Sequence[Performance]
    verdict: Verdict
    seconds: int
    words: str | None = None
    goal: int = 90


HOLD_CASES = [
    HoldCase("no history: the goal", [], "first-hold", 90),
    HoldCase("held in every set: 5 s more", [sat(60, 60, 60)], "longer", 65, words="3 x 60 s: now 65 s"),
    HoldCase("held for longer than asked is 5 s more as well", [sat(80, 75, 70)], "longer", 65),
    HoldCase("not past the goal", [sat(88, 88, 88, target=88)], "longer", 90),
    HoldCase("5 s to the goal", [sat(85, 85, 85, target=85)], "longer", 90),
    HoldCase(
        "the goal",
        [sat(90, 90, 90, target=90)],
        "goal",
        90,
        words="3 x 90 s: the goal line; go deeper, or take a weight on the lap",
    ),
    HoldCase("past the goal, with a target of one's own", [sat(120, 110, 95, target=120)], "goal", 90),
    HoldCase(
        "one set too short",
        [sat(60, 60, 52.5)],
        "not-yet",
        60,
        words="60, 60, 52.5 s: 60 s again, - makes it shorter",
    ),
    HoldCase("short of the goal", [sat(90, 80, 70, target=90)], "not-yet", 90),
    HoldCase("a set is missing", [sat(60, 60)], "not-yet", 60),
    HoldCase("missed twice", [sat(50, 50, 50)] * 2, "not-yet", 60),
    HoldCase(
        "missed three times: 10 s less",
        [sat(50, 50, 50)] * 3,
        "shorter",
        50,
        words="3 x 50 s: short three times in a row, so 50 s for now",
    ),
    HoldCase("the goal missed three times", [sat(90, 60, 50, target=90)] * 3, "shorter", 80),
    HoldCase(
        "held once in between",
        [sat(50, 50, 50), sat(50, 50, 50), sat(60, 60, 60), sat(50, 50, 50)],
        "not-yet",
        60,
    ),
    HoldCase(
        "another target in between",
        [sat(50, 50, 50), sat(50, 50, 50), sat(40, 40, 40, target=70), sat(50, 50, 50)],
        "not-yet",
        60,
    ),
    HoldCase("held again after it got shorter", [*[sat(50)] * 3, sat(50, 50, 50, target=50)], "longer", 55),
    HoldCase(
        "very short ones get no shorter than they should", [sat(10, 10, 10, target=20)] * 3, "shorter", 15
    ),
    HoldCase("missed at the shortest: never longer for it", [sat(8, 8, 8, target=10)] * 3, "shorter", 10),
    HoldCase(
        "a goal that is short itself is never exceeded", [sat(5, 5, 5, target=10)] * 3, "shorter", 10, goal=10
    ),
    HoldCase(
        "it hurt: the same again",
        [sat(60, 60, 60, pain=True)],
        "pain",
        60,
        words="It hurt last time: no step up, and stop where it hurts",
    ),
    HoldCase("another level asks for the same hold", [sat(60, 60, 60, level="beginner")], "longer", 65),
    HoldCase("a target that is not known was the goal", [sat(60, 60, 60, target=None)], "not-yet", 90),
]


@pytest.mark.parametrize("case", HOLD_CASES, ids=lambda case: case.name)
def test_holds_get_longer_in_small_steps_up_to_the_goal(case: HoldCase) -> None:
    suggestion = suggest(holds(case.goal, case.goal), case.past)

    assert reason_of(suggestion).verdict == case.verdict
    assert suggestion.seconds == (case.seconds, case.seconds)
    assert (suggestion.load, suggestion.aims, suggestion.tempo) == (BODYWEIGHT, (), None)
    if case.words is not None:
        assert reason_words(reason_of(suggestion)) == case.words


def test_the_first_hold_has_the_whole_window_as_target() -> None:
    assert suggest(holds(45, 90), []).seconds == (45, 90)


def test_a_hold_continues_from_a_target_inside_the_window() -> None:
    held = sat(80, 80, 80, target=80)

    seconds = suggest(holds(60, 90), [held]).seconds

    assert seconds == (85, 85)


def test_the_target_is_not_raised_after_a_miss_of_the_low_end() -> None:
    seconds = suggest(holds(45, 90), [sat(40, 40, 40, target=45)]).seconds

    assert seconds is not None
    assert seconds[0] <= 45


def test_jumps_have_no_progression() -> None:
    jumps = PlannedExercise(
        exercise="wide-narrow-jump",
        kind="interval",
        level="intermediate",
        method=None,
        sets=2,
        seconds=(30, 30),
    )
    jumped = structs.replace(result(JUMPS), seconds=30.0, contacts=40)

    assert suggest(jumps, []) == Suggestion()
    assert suggest(jumps, [Performance(session(jumped), (jumped,))]) == Suggestion()
