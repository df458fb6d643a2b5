"""The training styles in today's plan."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.formatting.methods import method_description
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


@pytest.mark.parametrize(
    ("tempo", "description"),
    [
        ("3-1-1-0", "Lower for 3 s, pause, drive up"),
        ("5-0-1-0", "Lower for 5 s, drive up"),
        ("0-4-1-0", "Take your time, pause, drive up"),
    ],
)
def test_the_slow_drop_is_described_by_the_tempo_of_the_program(
    program: Program, tempo: str, description: str
) -> None:
    settings = replace(program.method_settings, slow_tempo=tempo)

    assert method_description(replace(program, method_settings=settings), "slow_drop") == description
