"""Text that is longer than its widget."""

import asyncio
from typing import Any

from textual.strip import Strip
from textual.widgets import Label

from legday_tui.formatting.rows import Piece, Row, row, texts_of
from legday_tui.widgets.scrolling_text import ScrollingText
from legday_tui.widgets.toned_rows import joined, wrapped
from tests.drawn import rows_of


def lines(wide: Row, columns: int) -> list[str]:
    return texts_of(wrapped(wide, columns))


def test_rows_are_wrapped_between_words() -> None:
    assert lines(row("one two three"), 8) == ["one two", "three"]
    assert lines(row(""), 8) == [""]
    assert lines(row("one twothreefour"), 6) == ["one", "twothr", "eefour"]


def test_the_lines_of_a_wrapped_row_are_indented() -> None:
    assert lines(row("  one two three", indent=4), 9) == ["  one two", "    three"]
    assert lines(row("      twothreefour", indent=6), 10) == ["      twot", "      hree", "      four"]


def test_a_wrapped_row_keeps_its_tones() -> None:
    wide = row(Piece("one two", "strong"), " three")
    assert [part.pieces for part in wrapped(wide, 5)] == [
        (Piece("one", "strong"),),
        (Piece("two", "strong"),),
        (Piece("three"),),
    ]


def test_wide_characters_count_as_two_cells() -> None:
    assert lines(row("深蹲深蹲"), 4) == ["深蹲", "深蹲"]


def test_rows_side_by_side_have_the_same_width() -> None:
    assert joined([row("one"), row(Piece("two three", "dim")), row("深蹲")], 5).text == "one  two t深蹲 "


async def test_only_changed_rows_are_rendered(stage: Any, read: Any) -> None:
    rendered: list[int] = []

    class Watched(ScrollingText):
        def render_line(self, y: int) -> Strip:
            rendered.append(y)
            return super().render_line(y)

    text = Watched()
    async with stage(text, 20, 4) as pilot:
        text.show(["one", "two", "three"])
        await pilot.pause()
        assert read(text) == ["one", "two", "three", ""]
        rendered.clear()
        text.show(["one", "2", "three"])
        await pilot.pause()
        assert rendered == [1]


async def test_the_rest_of_the_text_can_be_scrolled_to(stage: Any, read: Any) -> None:
    text = ScrollingText()
    async with stage(text, 20, 2) as pilot:
        text.show(["one", "two", "three"])
        await pilot.pause()
        text.scroll_relative(y=1, animate=False)
        await pilot.pause()
        assert read(text) == ["two", "three"]


async def test_a_shorter_text_is_not_scrolled_past_its_end(stage: Any, read: Any) -> None:
    text = ScrollingText()
    async with stage(text, 20, 2) as pilot:
        for shorter, seen in (["one", "two", "three"], ["two", "three"]), (["one"], ["one", ""]):
            text.show(["1", "2", "3", "4", "5"])
            await pilot.pause()
            text.scroll_relative(y=3, animate=False)
            await pilot.pause()
            assert read(text) == ["4", "5"]
            text.show(shorter)
            await pilot.pause()
            assert read(text) == seen


async def test_control_characters_are_replaced(stage: Any, read: Any) -> None:
    text = ScrollingText()
    async with stage(text, 20, 1) as pilot:
        text.show(["a\x1b[31mb"])
        await pilot.pause()
        assert read(text) == ["a [31mb"]


async def test_what_is_shown_before_it_has_a_size_is_painted_at_that_size_only(stage: Any) -> None:
    painted: set[str] = set()

    class Watched(ScrollingText):
        def render_line(self, y: int) -> Strip:
            strip = super().render_line(y)
            painted.add(strip.text.strip())
            return strip

    async with stage(Label(), 20, 4) as pilot:
        text = Watched()
        pilot.app.mount(text)
        text.show(["one two three"])
        for _ in range(40):
            rows_of(pilot.app.screen)
            await asyncio.sleep(0)
        for width in (9, 20):
            await pilot.resize_terminal(width, 4)
    assert painted == {"one two three", "one two", "three", ""}
