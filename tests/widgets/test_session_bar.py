"""The session bar at every width."""

from typing import Any

import pytest

from legday_tui.widgets.session_bar import SessionBar, filled, session_row, shares

PHASES = [(5, 5), (7, 12), (0, 5), (0, 4), (0, 8)]


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (40, "━━━━━ ███████▒▒▒▒▒▒ ───── ──── ─────────"),
        (20, "━━ ███▒▒▒ ── ── ────"),
        (3, "█▒▒"),
    ],
)
def test_phases_are_proportional_and_the_current_one_is_solid(columns: int, row: str) -> None:
    assert session_row(PHASES, 1, columns) == row


def test_the_row_has_the_requested_length_and_every_phase() -> None:
    for columns in range(1, 130):
        row = session_row(PHASES, 1, columns)
        assert len(row) == columns
        if columns >= 3 * len(PHASES):
            parts = [len(part) for part in row.split(" ")]
            assert parts == shares([5, 12, 5, 4, 8], columns - 4), columns
            assert all(parts), columns


def test_shares_add_up_and_no_weight_gets_nothing() -> None:
    for columns in range(4, 90):
        given = shares([1, 40, 0, 7], columns)
        assert sum(given) == columns
        assert given[2] == 0
        assert given[0] >= 1


def test_a_phase_is_filled_only_if_it_is_done() -> None:
    assert filled(0, 12, 6) == 0
    assert filled(1, 12, 6) == 1
    assert filled(11, 12, 6) == 5
    assert filled(12, 12, 6) == 6
    assert filled(13, 12, 6) == 6


@pytest.mark.parametrize("columns", [40, 60, 120])
async def test_the_bar_fills_the_row(stage: Any, read: Any, columns: int) -> None:
    bar = SessionBar()
    async with stage(bar, columns, 1):
        bar.set_progress(PHASES, current=1)
        assert read(bar) == [session_row(PHASES, 1, columns)]


async def test_a_session_without_phases_has_an_empty_bar(stage: Any, read: Any) -> None:
    bar = SessionBar()
    async with stage(bar, 40, 1):
        bar.set_progress([], current=0)
        assert read(bar) == [""]
