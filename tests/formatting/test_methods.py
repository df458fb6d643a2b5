"""How a set is done, in words that are shown with every set."""

import pytest

from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method
from legday_tui.formatting.methods import set_method_words
from legday_tui.formatting.today import todays_plan_lines


@pytest.mark.parametrize(
    ("level", "method", "step_id", "words"),
    [
        ("intermediate", "none", "strength.1.1", ""),
        ("intermediate", "slow_drop", "strength.1.1", "SLOW DROP 3-1-1"),
        ("intermediate", "pulses", "strength.1.2", "+3 PULSES"),
        ("intermediate", "pulses", "strength.1.2+pulse", ""),
        ("advanced", "superset", "strength.1.2", "A1 of A1/A2"),
        ("advanced", "superset", "finisher.1.2", "A2 of A1/A2"),
        ("advanced", "superset", "strength.2.1", ""),
        ("advanced", "superset", "strength.3.1", "B1 of B1/B2"),
        ("advanced", "circuit", "strength.3.1", "A3 of A1/A2/A3"),
        ("advanced", "drop_set", "strength.1.3", ""),
        ("advanced", "drop_set", "strength.1.4", "+1 DROP"),
    ],
)
def test_a_set_is_told_with_its_method(
    program: Program, level: str, method: Method, step_id: str, words: str
) -> None:
    steps = build_plan(program, level, method=method).steps
    step = next(s for s in steps if s.id == step_id)

    assert set_method_words(step, steps, program.method_settings.slow_tempo) == words


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("intermediate", ["   Heel Raise Squat       4 x 10–12 reps slow drop 3-1-1"]),
        (
            "advanced",
            ["A1 Heel Raise Squat       4 x 8–10 reps (+1 offered)", "A2 Hamstring Bridge", "B2 Calf Raises"],
        ),
    ],
)
def test_the_plan_tells_the_methods(program: Program, level: str, expected: list[str]) -> None:
    lines = todays_plan_lines(program, build_plan(program, level), TrainingHistory())

    for start in expected:
        assert any(line.startswith(start) for line in lines), start
