"""Columns with names in any script."""

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.formatting.columns import cell_width, padded
from legday_tui.formatting.next_session import NextTarget
from legday_tui.formatting.poster import target_rows
from legday_tui.formatting.report import set_line
from legday_tui.formatting.today import todays_plan_lines
from tests.domain.samples import SQUAT, result

NAMES = [
    "Front Squat",
    "ブルガリアンスクワット",
    "쪼그려 앉기",
    "Élévation",
    "E\u0301le\u0301vation",
    "סקוואט",
    "👩\u200d🚀 Squat 🇩🇪",
    "👍🏽 Lunge ❤\ufe0f 1\ufe0f\u20e3",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_takes_the_cells_that_the_terminal_gives_it(name: str) -> None:
    assert cell_width(name) == cell_len(name)
    assert cell_len(padded(name, 30)) == 30
    assert padded(name, 3) == name


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_beside_a_name_is_aligned_in_any_script(program: Program, name: str) -> None:
    squat = replace(program.exercises[SQUAT.exercise], name=name)
    own = replace(program, exercises={**program.exercises, SQUAT.exercise: squat})

    def column(line: str, words: str) -> int:
        return cell_len(line[: line.index(words)])

    plan = todays_plan_lines(own, build_plan(own, "intermediate"), TrainingHistory())
    (target,) = target_rows([NextTarget(name, "4 x 10–12", "", "")], 80)

    assert column(next(line for line in plan if name in line), "4 x 10") == 26
    assert column(target.text, "4 x 10") == 25
    assert column(set_line(own, replace(result(SQUAT), reps=12)), "12 of 10–12") == 26
