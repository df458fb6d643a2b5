"""The index finds sessions by level, exercise, note and month."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.session_stats import stats_of
from legday_tui.history.index import SessionIndex
from tests.domain.samples import LUNGE, SQUAT, result, session

NOVEMBER = replace(
    session(result(SQUAT), started_at=datetime(2026, 11, 23, 18, tzinfo=UTC)),
    id=f"{1:032x}",
    note="Knees felt [b]good[/b]",
)
JULY = replace(
    session(result(LUNGE), started_at=datetime(2026, 7, 6, 18, tzinfo=UTC), rehearsal=True),
    id=f"{2:032x}",
    level="advanced",
    method="superset",
    status="ended_early",
)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [1, 2]),
        ("nov", [1]),
        ("2026-07", [2]),
        ("monday", [1, 2]),
        ("ADVANCED", [2]),
        ("supersets", [2]),
        ("squat", [1]),
        ("alternating lunge", [2]),
        ("felt", [1]),
        ("[b]", [1]),
        ("ended early", [2]),
        ("rehearsal", [2]),
        ("july lunge", [2]),
        ("july squat", []),
    ],
)
def test_search_finds_the_sessions_with_every_word(program: Program, query: str, numbers: list[int]) -> None:
    stored = (JULY, NOVEMBER)
    index = SessionIndex(program, [s.head for s in stored], [stats_of(s) for s in stored], 1)

    assert index.search(query) == [f"{n:032x}" for n in numbers]
