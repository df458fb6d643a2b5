"""A text longer than its room."""

from typing import Any

from textual.strip import Strip

from legday_tui.widgets.pane import Pane, wrapped


def test_a_line_is_wrapped_between_words_and_nothing_is_lost() -> None:
    assert wrapped(["one two three", "", "four"], 8) == ["one two", "three", "", "four"]


def test_letters_that_take_two_cells_are_counted_as_two() -> None:
    assert wrapped(["深蹲深蹲"], 4) == ["深蹲", "深蹲"]


async def test_only_rows_that_changed_are_painted(stage: Any, read: Any) -> None:
    painted: list[int] = []

    class Watched(Pane):
        def render_line(self, y: int) -> Strip:
            painted.append(y)
            return super().render_line(y)

    pane = Watched()
    async with stage(pane, 20, 4) as pilot:
        pane.show(["one", "two", "three"])
        await pilot.pause()
        assert read(pane) == ["one", "two", "three", ""]
        painted.clear()
        pane.show(["one", "2", "three"])
        await pilot.pause()
        assert painted == [1]


async def test_what_finds_no_room_can_be_scrolled_to(stage: Any, read: Any) -> None:
    pane = Pane()
    async with stage(pane, 20, 2) as pilot:
        pane.show(["one", "two", "three"])
        await pilot.pause()
        pane.scroll_relative(y=1, animate=False)
        await pilot.pause()
        assert read(pane) == ["two", "three"]


async def test_control_characters_do_not_reach_the_screen(stage: Any, read: Any) -> None:
    pane = Pane()
    async with stage(pane, 20, 1) as pilot:
        pane.show(["a\x1b[31mb"])
        await pilot.pause()
        assert read(pane) == ["a [31mb"]
