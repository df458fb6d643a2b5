"""Bars of block characters."""

from hypothesis import given
from hypothesis import strategies as st

from legday_tui.widgets.bars import bar_rows


def test_the_lowest_value_is_a_low_bar_and_the_highest_a_full_one() -> None:
    assert bar_rows([16, 20, 40], 3, 1) == ["▂▃█"]
    assert bar_rows([16, 40], 2, 2) == [" █", "▄█"]


def test_few_values_are_wide_bars_with_gaps() -> None:
    assert bar_rows([1, 2], 8, 1) == ["▂▂▂ ███ "]


def test_equal_values_are_half_as_high_as_the_room() -> None:
    assert bar_rows([90, 90, 90], 3, 1) == ["▄▄▄"]


def test_without_values_there_are_no_bars() -> None:
    assert bar_rows([], 8, 2) == ["", ""]


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=100), st.integers(1, 70), st.integers(1, 12))
def test_every_row_fits_and_the_latest_value_is_shown(values: list[float], columns: int, lines: int) -> None:
    rows = bar_rows(values, columns, lines)

    assert len(rows) == lines
    assert {len(row) for row in rows} == {columns}
    if columns > 1:
        assert bar_rows([*values, max(values) + 1], columns, 1)[0].rstrip().endswith("█")


def test_a_single_session_is_no_giant_bar() -> None:
    assert bar_rows([60], 40, 2) == [" " * 40, "█" * 7 + " " * 33]
