"""The training styles in today's plan."""

import pytest

from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.formatting.today import todays_plan_lines


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("intermediate", ["Heel Raise Squat 4 x 10–12 reps slow drop 3-1-1"]),
        (
            "advanced",
            ["A1 Heel Raise Squat 4 x 8–10 reps (+1 offered)", "A2 Hamstring Bridge", "B2 Calf Raises"],
        ),
    ],
)
def test_the_plan_tells_the_methods(program: Program, level: str, expected: list[str]) -> None:
    plan = todays_plan_lines(program, build_plan(program, level), TrainingHistory())
    lines = [" ".join(line.split()) for line in plan]

    for start in expected:
        assert any(line.startswith(start) for line in lines), start
