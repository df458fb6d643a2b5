"""Text that is longer than its widget."""

from typing import Any

from textual.strip import Strip

from legday_tui.widgets.scrolling_text import ScrollingText, wrapped


def test_lines_are_wrapped_between_words() -> None:
    assert wrapped(["one two three", "", "four"], 8) == ["one two", "three", "", "four"]


def test_wide_characters_count_as_two_cells() -> None:
    assert wrapped(["深蹲深蹲"], 4) == ["深蹲", "深蹲"]


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


async def test_control_characters_are_replaced(stage: Any, read: Any) -> None:
    text = ScrollingText()
    async with stage(text, 20, 1) as pilot:
        text.show(["a\x1b[31mb"])
        await pilot.pause()
        assert read(text) == ["a [31mb"]
