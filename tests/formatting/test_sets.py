"""A set in words."""

import pytest

from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.terms import Method
from legday_tui.formatting.sets import set_words
from tests.fake_clock import MONDAY_EVENING
from tests.sample import bundled_program
from tests.trainee import past_months

SQUAT = "heel-raise-squat"


@pytest.mark.parametrize(
    ("level", "method", "words"),
    [
        ("beginner", "none", ["SET 1/3", "SET 2/3", "SET 3/3"]),
        ("intermediate", "pulses", [f"SET {n}/4{kind}" for n in (1, 2, 3, 4) for kind in ("", "   PULSES")]),
        ("advanced", "none", ["SET 1/4", "SET 2/4", "SET 3/4", "SET 4/4", "SET 5/4 extra"]),
        (
            "advanced",
            "drop_set",
            ["SET 1/4", "SET 2/4", "SET 3/4", "SET 4/4", "SET 4/4   DROP"],
        ),
    ],
)
def test_a_set_is_called_by_its_number_and_by_its_kind(level: str, method: Method, words: list[str]) -> None:
    steps = build_plan(bundled_program(), level, method=method).steps
    assert [set_words(s) for s in steps if s.exercise == SQUAT] == words


def test_ramp_up_sets_are_counted_by_themselves() -> None:
    history = TrainingHistory(past_months(), MONDAY_EVENING)
    steps = todays_plan(bundled_program(), "intermediate", history, method="none").steps
    assert [set_words(s) for s in steps if s.exercise == SQUAT][:3] == [
        "RAMP-UP 1/2",
        "RAMP-UP 2/2",
        "SET 1/4",
    ]
