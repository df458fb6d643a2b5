"""The numbers of the progression in the program file."""

import tomllib
from pathlib import Path

import msgspec
from msgspec import structs

from legday_tui.domain.program.progression import Progression
from legday_tui.domain.program.validation import find_mistakes
from tests.sample import bundled_program

PROGRAM_FILE = Path(__file__).parents[3] / "assets" / "program.toml"


def test_the_bundled_file_states_every_number_with_its_default() -> None:
    table = tomllib.loads(PROGRAM_FILE.read_text(encoding="utf-8"))["progression"]

    assert table == msgspec.to_builtins(Progression())


def test_limits_that_do_not_ascend_are_mistakes() -> None:
    rules = structs.replace(Progression(), unchanged_days=30, biggest_step=0.05)
    mistakes = find_mistakes(structs.replace(bundled_program(), progression=rules))

    assert [str(m) for m in mistakes] == [
        "progression.break_days: expected at least unchanged_days, which is 30, found 28",
        "progression.biggest_step: expected at least big_step, which is 0.1, found 0.05",
    ]
