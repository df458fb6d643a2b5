"""Columns with names in any script."""

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.formatting.columns import broken_between_sets, cell_width, padded, sets_kept_whole
from legday_tui.formatting.next_session import NextTarget
from legday_tui.formatting.poster import target_rows
from legday_tui.formatting.report import set_line, text_lines
from legday_tui.formatting.rows import row, texts_of
from legday_tui.formatting.today import todays_plan_lines
from legday_tui.widgets.toned_rows import wrapped
from tests.domain.samples import SQUAT, result, session

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


SETS = "L 10 R 9 good | L 10 R 9 all out | L 9 R 9 | L 8 R 8 hard  at 2 x 8 kg"


def test_a_list_of_sets_is_broken_between_two_sets_only() -> None:
    assert broken_between_sets(SETS, 34) == [
        "L 10 R 9 good | L 10 R 9 all out |",
        "L 9 R 9 |",
        "L 8 R 8 hard  at 2 x 8 kg",
    ]
    assert broken_between_sets(SETS, 90) == [SETS]
    assert broken_between_sets("  Jumps: 30 s | 30 s", 3) == ["  Jumps: 30 s |", "30 s"]


def test_sets_that_are_kept_whole_are_wrapped_between_two_sets() -> None:
    lines = [line.replace("\xa0", " ") for line in texts_of(wrapped(row(sets_kept_whole(SETS)), 40))]

    assert lines == ["L 10 R 9 good | L 10 R 9 all out |", "L 9 R 9 | L 8 R 8 hard  at 2 x 8 kg"]


def test_a_session_in_lines_is_as_wide_as_the_terminal_and_indented(program: Program) -> None:
    squats = [replace(result(SQUAT), set=n, reps=12, rpe=10.0) for n in range(1, 7)]

    lines = text_lines(program, session(*squats), columns=60)
    assert [line for line in lines if "all out" in line] == [
        "  Heel Raise Squat (10–12): 12 all out | 12 all out |",
        "      12 all out | 12 all out | 12 all out | 12 all out",
    ]
    assert any(
        line.endswith("|".join([" 12 all out "] * 6).rstrip())
        for line in text_lines(program, session(*squats))
    )
