"""A set in words."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.progression.reason import Reason
from legday_tui.domain.terms import Method
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.report import total_lines
from legday_tui.formatting.sets import dose, set_words
from legday_tui.formatting.today import short_dose
from tests.fake_clock import MONDAY_EVENING
from tests.sample import bundled_program, session
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


def test_one_repetition_is_one_rep_everywhere() -> None:
    squat = next(s for s in build_plan(bundled_program(), "intermediate").steps if s.kind == "reps")
    single = replace(squat, reps=(1, 1))
    result = next(s for s in session(1).sets if s.type == "working" and s.reps)
    lunge = replace(result, reps=None, reps_left=1, reps_right=0)

    assert (dose(single), short_dose(single)) == ("1 rep", "1")
    assert dose(replace(single, sides="each")) == "1 rep per side"
    assert reason_words(Reason(verdict="first", goal=1)) == "First time: 1 rep, as light as you like"
    assert total_lines(replace(session(1), sets=(replace(result, reps=1),)))[0].startswith(
        "1 working set, 1 rep,"
    )
    assert any("Left 1 rep, right 0 reps" in line for line in total_lines(replace(session(1), sets=(lunge,))))


def test_ramp_up_sets_are_counted_by_themselves() -> None:
    history = TrainingHistory(past_months(), MONDAY_EVENING)
    steps = todays_plan(bundled_program(), "intermediate", history, method="none").steps
    assert [set_words(s) for s in steps if s.exercise == SQUAT][:3] == [
        "RAMP-UP 1/2",
        "RAMP-UP 2/2",
        "SET 1/4",
    ]
