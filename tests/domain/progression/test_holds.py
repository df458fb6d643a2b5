"""Progression of holds."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from msgspec import structs

from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.reason import Verdict
from legday_tui.domain.terms import BODYWEIGHT
from legday_tui.formatting.reasons import reason_words
from tests.domain.progression.histories import (
    holds,
    reason_of,
    sat,
    suggested,
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
    HoldCase(
        "no history: a test",
        [],
        "first-hold",
        90,
        words="First time: hold what you can. The goal is 90 s",
    ),
    HoldCase(
        "after the test: the mean of what was held",
        [sat(25, 21, 18, target=90)],
        "hold-start",
        20,
        words="25, 21, 18 s last time: aim for 20 s and build from there",
    ),
    HoldCase("after a short test: the shortest target", [sat(9, 8, 7, target=90)], "hold-start", 15),
    HoldCase("the goal at once", [sat(95, 91, 90, target=90)], "goal", 90),
    HoldCase(
        "reached in every set: 5 s more", [sat(60, 60, 60)], "longer", 65, words="3 x 60 s: go for 65 s"
    ),
    HoldCase("within 10 % is reached", [sat(60, 57, 54)], "longer", 65),
    HoldCase("under 45 s: 10 s more", [sat(25, 25, 24, target=25)], "longer", 35),
    HoldCase("held for longer than asked is 5 s more as well", [sat(80, 75, 70)], "longer", 65),
    HoldCase("not past the goal", [sat(88, 88, 88, target=88)], "longer", 90),
    HoldCase("5 s to the goal", [sat(85, 85, 85, target=85)], "longer", 90),
    HoldCase(
        "the goal",
        [sat(90, 90, 90, target=90)],
        "goal",
        90,
        words="3 x 90 s: goal reached. Sit deeper, or rest a plate on your thighs",
    ),
    HoldCase("past the goal, with a target of one's own", [sat(120, 110, 95, target=120)], "goal", 90),
    HoldCase(
        "one set too short: the mean of what was held",
        [sat(60, 60, 60, target=55), sat(60, 60, 50)],
        "shorter",
        55,
        words="60, 60, 50 s: 55 s today, then build up again",
    ),
    HoldCase("a set is missing", [sat(60, 60)], "not-yet", 60, words="2 x 60 s: 60 s again"),
    HoldCase("missed by far: at most a fifth less", [*[sat(60, 60, 60)] * 2, sat(20, 20, 20)], "shorter", 50),
    HoldCase(
        "asked for far too much three times: what was held",
        [sat(25, 21, 18, target=90)] * 3,
        "shorter",
        20,
    ),
    HoldCase("very short ones get no shorter than they should", [sat(10, 10, 10, target=15)], "not-yet", 15),
    HoldCase("missed at the shortest: never longer for it", [sat(8, 8, 8, target=10)], "not-yet", 10),
    HoldCase(
        "a goal that is short itself is never exceeded", [sat(5, 5, 5, target=10)] * 2, "not-yet", 10, goal=10
    ),
    HoldCase(
        "missed three times at the shortest: a second more than was held, a fifth less at most",
        [sat(10, 10, 9, target=15)] * 3,
        "one-more",
        12,
        words="Missed three times running: just beat last time, 12 s, or swap for an easier one",
    ),
    HoldCase(
        "and missed three times again",
        [*[sat(10, 10, 9, target=15)] * 3, *[sat(11, 10, 10, target=12)] * 3],
        "one-more",
        11,
    ),
    HoldCase(
        "then a second more each time",
        [*[sat(10, 10, 9, target=15)] * 3, sat(12, 12, 12, target=12)],
        "longer",
        13,
        words="3 x 12 s: go for 13 s",
    ),
    HoldCase(
        "missed lately by the big step: the small one leads back",
        [sat(45, 40, 36, target=45), sat(35, 35, 35, target=35)],
        "longer",
        40,
    ),
    HoldCase("back on the fives", [sat(36, 36, 36, target=36)], "longer", 45),
    HoldCase(
        "asked for little once, without a miss: back in the usual steps",
        [sat(60, 60, 60), sat(10, 10, 10, target=10)],
        "longer",
        20,
    ),
    HoldCase(
        "it hurt, and one set was missed: a step less than what hurt, or what was held",
        [sat(50, 50, 50, target=50), sat(44, 42, 40, target=50, pain=True)],
        "pain",
        40,
    ),
    HoldCase(
        "a fourth hold does not count against anybody",
        [sat(60, 60, 60, 20)],
        "longer",
        65,
    ),
    HoldCase(
        "it hurt: a step shorter",
        [sat(60, 60, 60, pain=True)],
        "pain",
        55,
        words="It hurt last time: 55 s today, and stop if it hurts again",
    ),
    HoldCase("another level asks for the same hold", [sat(60, 60, 60, level="beginner")], "longer", 65),
    HoldCase("a target that is not known was a test", [sat(60, 60, 60, target=None)], "hold-start", 60),
]


@pytest.mark.parametrize("case", HOLD_CASES, ids=lambda case: case.name)
def test_holds_get_longer_in_small_steps_up_to_the_goal(case: HoldCase) -> None:
    suggestion = suggested(holds(case.goal, case.goal), case.past)

    assert reason_of(suggestion).verdict == case.verdict
    assert suggestion.seconds == (case.seconds, case.seconds)
    assert (suggestion.load, suggestion.aims, suggestion.tempo) == (BODYWEIGHT, (), None)
    if case.words is not None:
        assert reason_words(reason_of(suggestion)) == case.words


def test_the_first_hold_has_the_whole_window_as_target() -> None:
    assert suggested(holds(45, 90), []).seconds == (45, 90)


def test_a_hold_continues_from_a_target_inside_the_window() -> None:
    held = sat(80, 80, 80, target=80)

    seconds = suggested(holds(60, 90), [held]).seconds

    assert seconds == (85, 85)


def test_the_target_is_not_raised_after_a_miss_of_the_low_end() -> None:
    seconds = suggested(holds(45, 90), [sat(40, 40, 40, target=45)]).seconds

    assert seconds is not None
    assert seconds[0] <= 45


@pytest.mark.parametrize(
    ("days", "seconds", "sets", "words"),
    [
        (14, 65, None, "3 x 60 s: go for 65 s"),
        (20, 60, None, "3 weeks off: same again, build from there next time"),
        (42, 50, None, "6 weeks off: 50 s today, back to normal in a few sessions"),
        (100, 45, 2, "3 months off: 45 s today, back to normal in a few sessions"),
        (400, 35, 2, "13 months off: 35 s today, back to normal in a few sessions"),
    ],
)
def test_holds_get_shorter_by_the_length_of_a_break(
    days: int, seconds: int, sets: int | None, words: str
) -> None:
    suggestion = suggested(holds(90, 90), [sat(60, 60, 60)], days)

    assert suggestion.seconds == (seconds, seconds)
    assert suggestion.sets == sets
    assert reason_words(reason_of(suggestion)) == words


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

    assert suggested(jumps, []) == Suggestion()
    assert suggested(jumps, [Performance(session(jumped), (jumped,))]) == Suggestion()
