"""BigText: its size, its three modes and what it repaints."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from textual.geometry import Region
from textual.strip import Strip

from legday_tui.widgets.big_text import BigText, big_text_rows
from tests.drawn import rows_of

ONE_THIRTY = [
    "    ████                ████████████    ████████████",
    "    ████                ████████████    ████████████",
    "████████        ████            ████    ████    ████",
    "████████        ████            ████    ████    ████",
    "    ████                ████████████    ████    ████",
    "    ████                ████████████    ████    ████",
    "    ████        ████            ████    ████    ████",
    "    ████        ████            ████    ████    ████",
    "████████████            ████████████    ████████████",
    "████████████            ████████████    ████████████",
]


class Watched(BigText):
    """Records the refreshed regions and the rendered lines."""

    def __init__(self) -> None:
        super().__init__()
        self.refreshed: list[tuple[Region, ...]] = []
        self.rendered: list[int] = []

    def refresh(self, *regions: Region, **options: bool) -> "Watched":
        self.refreshed.append(regions)
        return super().refresh(*regions, **options)

    def render_line(self, y: int) -> Strip:
        self.rendered.append(y)
        return super().render_line(y)

    def clear(self) -> None:
        self.refreshed.clear()
        self.rendered.clear()


async def test_digits_fill_the_space_beside_the_side_panel_at_80_columns(stage: Any, read: Any) -> None:
    big = BigText()
    big.text = "1:30"
    async with stage(big, 55, 12):
        assert read(big) == ["", *(f" {row}" for row in ONE_THIRTY), ""]


async def test_text_shrinks_with_the_widget(stage: Any, read: Any) -> None:
    big = BigText()
    big.text = "LEFT"
    async with stage(big, 20, 6):
        assert read(big) == [
            "  █   ███ ███ ███",
            "  █   █   █    █",
            "  █   ██  ██   █",
            "  █   █   █    █",
            "  ███ ███ █    █",
            "",
        ]


async def test_text_is_plain_if_the_font_does_not_fit(stage: Any, read: Any) -> None:
    big = BigText()
    big.text = "1:30"
    async with stage(big, 12, 3):
        assert read(big) == ["", "    1:30", ""]


async def test_text_is_scaled_again_after_a_resize(stage: Any, read: Any) -> None:
    big = BigText()
    big.text = "1:30"
    async with stage(big, 12, 3) as pilot:
        await pilot.resize_terminal(55, 12)
        await pilot.pause()
        assert read(big)[1:11] == [f" {row}" for row in ONE_THIRTY]


def test_rest_digits_are_shaded() -> None:
    assert big_text_rows("1:30", "rest", 52, 10) == [row.replace("█", "▒") for row in ONE_THIRTY]


def test_paused_digits_are_inverted_on_a_solid_band() -> None:
    rows = big_text_rows("0", "paused", 10, 7)
    assert rows == ["▄" * 10, "██      ██", *["██  ██  ██"] * 3, "██      ██", "▀" * 10]


def test_the_rim_of_the_band_has_the_width_of_the_widget() -> None:
    rows = big_text_rows("0", "paused", 3, 10)
    assert [rows[y] for y in (0, 1, 7, 8, 9)] == ["▄▄▄", "███", "███", "███", "▀▀▀"]


def test_paused_digits_have_the_same_height() -> None:
    cut_out = [row.translate(str.maketrans("▀▄", "  ")) for row in big_text_rows("1:30", "paused", 60, 10)]
    assert [row[4:56] for row in cut_out] == [row.translate(str.maketrans("█ ", " █")) for row in ONE_THIRTY]


@pytest.mark.parametrize("lines", [10, 11, 12])
def test_paused_digits_do_not_run_into_what_is_above_and_below_the_band(lines: int) -> None:
    rows = big_text_rows("1:30", "paused", 60, lines)
    assert not {" "} & {*rows[0], *rows[-1]}


def test_a_pause_is_a_band_in_a_single_row_too() -> None:
    assert big_text_rows("1:30", "paused", 12, 1) == ["███ 1:30 ███"]


def test_text_without_glyphs_is_shown_plain() -> None:
    assert big_text_rows("Dehnen ö", "work", 80, 5)[2].strip() == "Dehnen ö"


async def test_wide_characters_do_not_change_the_row_length(stage: Any) -> None:
    big = BigText()
    big.text = "漢字"
    async with stage(big, 10, 1):
        assert big.render_line(0).cell_length == 10
        assert big.render_line(0).text == "   漢字   "


async def test_setting_the_same_text_repaints_nothing(stage: Any) -> None:
    big = Watched()
    big.text = "1:30"
    async with stage(big, 55, 12) as pilot:
        big.clear()
        big.text, big.mode = "1:30", "work"
        await pilot.pause()
        assert big.refreshed == []
        assert big.rendered == []


async def test_the_next_second_repaints_only_the_changed_digit(stage: Any) -> None:
    big = Watched()
    big.text = "1:29"
    async with stage(big, 55, 12) as pilot:
        big.clear()
        big.text = "1:28"
        await pilot.pause()
        # The two digits differ in one pixel: 4 columns and 2 rows of the last digit.
        assert big.refreshed == [(Region(41, 7, 4, 2),)]
        assert set(big.rendered) == {7, 8}


async def test_a_change_of_mode_repaints_every_row(stage: Any) -> None:
    big = Watched()
    big.text = "1:29"
    async with stage(big, 55, 12) as pilot:
        big.clear()
        big.mode = "paused"
        await pilot.pause()
        assert set(big.rendered) == set(range(12))


def seconds() -> Iterator[str]:
    for second in range(90, -1, -1):
        yield f"{second // 60}:{second % 60:02}"


async def test_partial_repainting_leaves_no_trace_of_the_previous_second(stage: Any) -> None:
    big = BigText()
    big.text = "1:30"
    async with stage(big, 55, 12) as pilot:
        for before, now in pairwise(seconds()):
            assert big.text == before
            big.text = now
            if int(now[-2:]) % 15 == 0:
                await pilot.pause()
                strips = rows_of(pilot.app.screen)
                on_screen = ["".join(segment.text for segment in strip) for strip in strips]
                assert on_screen == big_text_rows(now, "work", 55, 12)
