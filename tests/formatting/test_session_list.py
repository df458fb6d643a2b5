"""A past session as a row of the list."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.session_stats import stats_of
from legday_tui.formatting.columns import fitted
from legday_tui.formatting.session_list import list_head, list_row
from tests.domain.samples import SQUAT, WALL_SIT, result, session

LOADED = replace(result(SQUAT), reps=10, load_each_kg=20.0, implements=2, load_kg=40.0)


def with_level_name(program: Program, name: str) -> Program:
    named = replace(program.levels["intermediate"], name=name)
    return replace(program, levels={**program.levels, "intermediate": named})


def lasting(minutes: float, *, hold_s: float = 90.0) -> Session:
    one = session(LOADED, replace(result(WALL_SIT), seconds=hold_s))
    return replace(one, finished_at=one.started_at + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(57, " 57"), (999, "999"), (1000, "17h"), (1440, "24h"), (5970, "4d"), (44640, "31d")],
)
def test_a_workout_of_days_does_not_shift_the_columns_after_it(
    program: Program, minutes: int, shown: str
) -> None:
    line, head = list_row(program, stats_of(lasting(minutes))), list_head()
    assert line[head.index("MIN") :].startswith(shown.rjust(3))
    assert line.index(" kg") + 3 == len(head)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(90, " 1:30"), (3599, "59:59"), (3600, "1h00m"), (35_999, "10h"), (86_400, "24h")],
)
def test_a_hold_of_hours_does_not_shift_the_columns_after_it(
    program: Program, seconds: int, shown: str
) -> None:
    line, head = list_row(program, stats_of(lasting(60, hold_s=seconds))), list_head()
    assert line[head.index(" HOLD") :].startswith(shown.rjust(5))
    assert line.index(" kg") + 3 == len(head)


@pytest.mark.parametrize("name", ["Hard", "Advanced lifter, winter block", "上級者のための脚トレーニング"])
def test_a_long_name_of_a_level_does_not_shift_the_columns_after_it(program: Program, name: str) -> None:
    line = list_row(with_level_name(program, name), stats_of(lasting(60)))
    assert cell_len(line) == len(list_head())


def test_a_text_is_cut_to_its_column() -> None:
    assert fitted("Hard", 6) == "Hard  "
    assert fitted("Advanced lifter", 10) == "Advanced… "
    assert fitted("上級者のため", 6) == "上級… "
