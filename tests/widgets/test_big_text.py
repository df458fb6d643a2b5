"""The number that matters: as large as can be, in three shapes, and quiet while nothing changes."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from textual.geometry import Region
from textual.strip import Strip

from legday_tui.widgets.big_text import BigText, lay_out

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
    """Remembers what it was asked to paint, and what it painted."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.asked: list[tuple[Region, ...]] = []
        self.painted: list[int] = []

    def refresh(self, *regions: Region, **options: bool) -> "Watched":
        self.asked.append(regions)
        return super().refresh(*regions, **options)

    def render_line(self, y: int) -> Strip:
        self.painted.append(y)
        return super().render_line(y)

    def forget(self) -> None:
        self.asked.clear()
        self.painted.clear()


async def test_it_fills_its_room_beside_the_side_panel_of_80_columns(stage: Any, read: Any) -> None:
    big = BigText("1:30")
    async with stage(big, 55, 12):
        assert read(big) == ["", *(f" {row}" for row in ONE_THIRTY), ""]


async def test_it_shrinks_with_its_room(stage: Any, read: Any) -> None:
    big = BigText("LEFT")
    async with stage(big, 20, 6):
        assert read(big) == [
            "  █   ███ ███ ███",
            "  █   █   █    █",
            "  █   ██  ██   █",
            "  █   █   █    █",
            "  ███ ███ █    █",
            "",
        ]


async def test_it_is_plain_text_where_the_font_has_no_room(stage: Any, read: Any) -> None:
    big = BigText("1:30")
    async with stage(big, 12, 3):
        assert read(big) == ["", "    1:30", ""]


async def test_it_is_laid_out_again_when_the_terminal_changes(stage: Any, read: Any) -> None:
    big = BigText("1:30")
    async with stage(big, 12, 3) as pilot:
        await pilot.resize_terminal(55, 12)
        await pilot.pause()
        assert read(big)[1:11] == [f" {row}" for row in ONE_THIRTY]


def test_rest_is_shaded() -> None:
    assert lay_out("1:30", "rest", "left", 52, 10) == [row.replace("█", "▒") for row in ONE_THIRTY]


def test_a_pause_cuts_the_digits_out_of_a_solid_band() -> None:
    page = lay_out("0", "paused", "left", 10, 7)
    assert page == ["▄" * 10, "      ████", "  ██  ████", "  ██  ████", "  ██  ████", "      ████", "▀" * 10]


def test_the_rim_of_the_band_is_as_wide_as_its_room() -> None:
    page = lay_out("0", "paused", "left", 3, 10)
    assert [page[row] for row in (0, 1, 7, 8, 9)] == ["▄▄▄", "███", "███", "███", "▀▀▀"]


def test_a_pause_does_not_make_the_digits_lower() -> None:
    cut_out = lay_out("1:30", "paused", "center", 60, 10)
    assert [row[4:56] for row in cut_out] == [row.translate(str.maketrans("█ ", " █")) for row in ONE_THIRTY]


def test_a_pause_shows_as_a_band_in_one_row_too() -> None:
    assert lay_out("1:30", "paused", "center", 12, 1) == ["███ 1:30 ███"]


def test_what_the_font_cannot_write_is_shown_plain_rather_than_wrong() -> None:
    assert lay_out("Dehnen ö", "work", "left", 80, 5)[2].strip() == "Dehnen ö"


async def test_wide_letters_never_break_the_row(stage: Any) -> None:
    big = BigText("漢字")
    async with stage(big, 10, 1):
        assert big.render_line(0).cell_length == 10
        assert big.render_line(0).text == "    ??    "


async def test_the_same_text_again_paints_nothing(stage: Any) -> None:
    big = Watched("1:30")
    async with stage(big, 55, 12) as pilot:
        big.forget()
        big.text, big.mode = "1:30", "work"
        await pilot.pause()
        assert big.asked == []
        assert big.painted == []


async def test_the_next_second_paints_the_digit_that_changes(stage: Any) -> None:
    big = Watched("1:29")
    async with stage(big, 55, 12) as pilot:
        big.forget()
        big.text = "1:28"
        await pilot.pause()
        # The two digits differ in one pixel: 4 columns and 2 rows of the last digit.
        assert big.asked == [(Region(41, 7, 4, 2),)]
        assert set(big.painted) == {7, 8}


async def test_another_mode_paints_all_that_looks_different(stage: Any) -> None:
    big = Watched("1:29")
    async with stage(big, 55, 12) as pilot:
        big.forget()
        big.mode = "paused"
        await pilot.pause()
        assert set(big.painted) == set(range(12))


def seconds() -> Iterator[str]:
    for second in range(90, -1, -1):
        yield f"{second // 60}:{second % 60:02}"


async def test_partial_painting_never_leaves_a_trace_of_the_second_before(stage: Any) -> None:
    big = BigText("1:30")
    async with stage(big, 55, 12) as pilot:
        for before, now in pairwise(seconds()):
            assert big.text == before
            big.text = now
            if int(now[-2:]) % 15 == 0:
                await pilot.pause()
                strips = pilot.app.screen._compositor.render_strips()
                on_screen = ["".join(segment.text for segment in strip) for strip in strips]
                assert on_screen == lay_out(now, "work", "center", 55, 12)
