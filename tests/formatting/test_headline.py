"""The one sentence of the home screen."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.reason import Reason, Verdict
from legday_tui.domain.terms import Load
from legday_tui.formatting.headline import headline_of
from tests.domain.samples import LUNGE, SQUAT, WALL_SIT

HEAVIER = replace(SQUAT, load=Load(20, 2), reason=Reason(verdict="up", next=Load(20, 2)))
HEAVIER_LUNGES = replace(LUNGE, load=Load(12, 2), reason=Reason(verdict="up", next=Load(12, 2)))
LONGER = replace(WALL_SIT, seconds=(85, 85), reason=Reason(verdict="longer", goal=85))
ONE_MORE = replace(SQUAT, load=Load(18, 2), reason=Reason(verdict="rep-more", goal=12))
SLOWER = replace(SQUAT, reason=Reason(verdict="slower", goal=5))
SAME = replace(SQUAT, reason=Reason(verdict="missed", goal=10))


def squat(verdict: Verdict) -> Step:
    return replace(SQUAT, reason=Reason(verdict=verdict))


def hold(verdict: Verdict) -> Step:
    return replace(WALL_SIT, reason=Reason(verdict=verdict))


@pytest.mark.parametrize(
    ("steps", "big", "sentence"),
    [
        ([HEAVIER], "2 x 20 kg", "Heel Raise Squat goes to 2 x 20 kg today."),
        ([HEAVIER_LUNGES], "2 x 12 kg", "Alternating Lunges go to 2 x 12 kg today."),
        ([ONE_MORE, LONGER], "1:25", "Wall Sit: go for 1:25 today."),
        ([LONGER, HEAVIER], "2 x 20 kg", "Heel Raise Squat goes to 2 x 20 kg today."),
        ([HEAVIER, HEAVIER_LUNGES], "2 x 20 kg", "Heel Raise Squat goes to 2 x 20 kg today."),
        ([SLOWER], "", "Heel Raise Squat gets slower today: lower for 5 s."),
        ([ONE_MORE], "+1 rep", "Heel Raise Squat at 2 x 18 kg: one more rep than last time."),
        ([SAME, hold("not-yet")], "Day 12", "Same plan as last time. Make it look easy."),
        ([SAME, hold("pain")], "Day 12", "It hurt last time. Take it easy, and stop if it hurts again."),
        ([SAME, hold("shorter")], "Day 12", "A little less today, so you can build up again."),
        (
            [squat("translated"), hold("goal")],
            "Day 12",
            "Another style than last time, worked out from what you've done.",
        ),
        (
            [squat("not-on-rack"), hold("goal")],
            "Day 12",
            "Other weights than last time, worked out from what you've done.",
        ),
        ([SAME, hold("first-hold")], "Day 12", "Something new today. Start easy, and feel your way in."),
        ([squat("deload"), hold("longer")], "1:30", "Wall Sit: go for 1:30 today."),
        ([SAME], "Day 12", "Same plan as last time. Make it look easy."),
    ],
)
def test_the_best_news_is_told_first_or_else_what_today_is_like(
    program: Program, steps: list[Step], big: str, sentence: str
) -> None:
    assert headline_of(program, Plan("intermediate", "none", tuple(steps)), 12) == (big, sentence)


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (HEAVIER, "Heel Raise Squat goes to 2 x 20 kg next time."),
        (LONGER, "Wall Sit: go for 1:25 next time."),
        (ONE_MORE, "Heel Raise Squat at 2 x 18 kg: one more rep next time."),
    ],
)
def test_nothing_is_asked_for_today_while_the_legs_recover(
    program: Program, step: Step, sentence: str
) -> None:
    plan = Plan("intermediate", "none", (step,))

    assert headline_of(program, plan, 12, recovering=True).sentence == sentence


def test_the_first_leg_day_is_welcomed(program: Program) -> None:
    big, sentence = headline_of(program, Plan("intermediate", "none", (HEAVIER,)), 1)

    assert big == "Day 1"
    assert sentence.startswith("Welcome")
