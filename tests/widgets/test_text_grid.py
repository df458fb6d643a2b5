"""The cells of a grid: wide characters, accents and emoji stay what they are, and are repainted whole."""

import pytest
from rich.cells import cell_len
from textual.geometry import Region

from legday_tui.widgets.text_grid import cells_of, changed_region


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("squat", ["s", "q", "u", "a", "t", " "]),
        ("深蹲 A", ["深", "", "蹲", "", " ", "A"]),
        ("e\u0301深", ["e\u0301", "深", "", " ", " ", " "]),
        ("深\u0301a", ["深\u0301", "", "a", " ", " ", " "]),
        ("squa深", ["s", "q", "u", "a", "深", ""]),
        ("squat深", ["s", "q", "u", "a", "t", " "]),
        ("squats and more", ["s", "q", "u", "a", "t", "s"]),
        ("👩‍🚒 A", ["👩‍🚒", "", " ", "A", " ", " "]),
        ("🇩🇪🇫🇷ab", ["🇩🇪", "", "🇫🇷", "", "a", "b"]),
        ("👍🏽❤️ a", ["👍🏽", "", "❤️", "", " ", "a"]),
        ("squat👩‍🚒", ["s", "q", "u", "a", "t", " "]),
        ("", [" "] * 6),
    ],
)
def test_each_cell_has_its_character(row: str, cells: list[str]) -> None:
    found = cells_of(row, 6)

    assert [*found] == cells
    assert cell_len("".join(found)) == 6


@pytest.mark.parametrize(
    ("before", "after", "region"),
    [
        ("squat ", "squats", Region(5, 0, 1, 1)),
        ("深蹲ab", "浅蹲ab", Region(0, 0, 2, 1)),
        ("深蹲ab", "深abcd", Region(2, 0, 4, 1)),
        ("abcdef", "a深def", Region(1, 0, 2, 1)),
        ("👩‍🚒abcd", "👩abcd", Region(0, 0, 2, 1)),
        ("🇩🇪ab", "🇩🇰ab", Region(0, 0, 2, 1)),
        ("深蹲ab", "深蹲ab", None),
    ],
)
def test_a_wide_character_is_repainted_whole(before: str, after: str, region: Region | None) -> None:
    assert changed_region([cells_of(before, 6)], [cells_of(after, 6)]) == region
