"""The entry list: highlight, scrolling, clicks and what it renders."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.pilot import Pilot

from legday_tui.theme import ThemedApp
from legday_tui.widgets.entry_list import Entry, EntryList
from tests.drawn import rows_of

HEADINGS_EVERY = 10


class ListApp(ThemedApp):
    """Shows `count` entries, ten below each heading; the bindings are those of the app."""

    BINDINGS = [Binding("down", "move(1)"), Binding("pagedown", "page"), Binding("end", "bottom")]

    def __init__(self, count: int, *, indent: int | None = None) -> None:
        super().__init__()
        self.entries = [Entry(str(n), f"Heading {n // HEADINGS_EVERY}") for n in range(count)]
        self.entry_list = EntryList(self.words, indent=indent)
        self.rendered: list[str] = []
        self.opened: list[str] = []
        self.text = "entry"

    def compose(self) -> ComposeResult:
        yield self.entry_list

    def words(self, key: str) -> str:
        self.rendered.append(key)
        return f"{self.text} {key}"

    def on_mount(self) -> None:
        self.entry_list.show(self.entries)
        self.entry_list.focus()

    def on_entry_list_opened(self, opened: EntryList.Opened) -> None:
        self.opened.append(opened.key)

    def action_move(self, by: int) -> None:
        self.entry_list.move(by)

    def action_page(self) -> None:
        self.entry_list.move_page(1)

    def action_bottom(self) -> None:
        self.entry_list.to_bottom()


@asynccontextmanager
async def shown(
    count: int, size: tuple[int, int] = (30, 8), *, indent: int | None = None
) -> AsyncIterator[tuple[ListApp, Pilot[None]]]:
    app = ListApp(count, indent=indent)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


def rows(entry_list: EntryList) -> list[str]:
    return [entry_list.render_line(y).text.rstrip() for y in range(entry_list.size.height)]


async def test_the_first_entry_is_highlighted_below_its_heading() -> None:
    async with shown(12) as (app, _):
        assert rows(app.entry_list)[:3] == ["Heading 0", "> entry 0", "  entry 1"]


async def test_moves_skip_headings_and_stop_at_both_ends() -> None:
    async with shown(25) as (app, _):
        found = []
        for by in (9, 1, 1, -2, 100, -100):
            app.entry_list.move(by)
            found.append(app.entry_list.highlighted)

        assert found == ["9", "10", "11", "9", "24", "0"]


async def test_to_top_and_to_bottom_highlight_the_first_and_the_last_entry() -> None:
    async with shown(25) as (app, _):
        app.entry_list.to_bottom()
        assert app.entry_list.highlighted == "24"
        assert rows(app.entry_list)[-1] == "> entry 24"
        app.entry_list.to_top()
        assert app.entry_list.highlighted == "0"
        assert rows(app.entry_list)[:2] == ["Heading 0", "> entry 0"]


async def test_scroll_keys_are_left_to_the_screen() -> None:
    async with shown(100) as (app, pilot):
        await pilot.press("down", "down")
        assert app.entry_list.highlighted == "2"
        await pilot.press("pagedown", "end")
        assert app.entry_list.highlighted == "99"


@pytest.mark.parametrize("height", [1, 2, 3, 8])
async def test_the_highlighted_entry_is_visible_below_its_heading(height: int) -> None:
    async with shown(40, (30, height)) as (app, _):
        for by in [*[1] * 39, *[-1] * 39, 17, -5, 20, -31]:
            app.entry_list.move(by)
            visible = rows(app.entry_list)
            (marked,) = (n for n, row in enumerate(visible) if row.startswith("> "))
            above = [row for row in visible[: marked + 1] if row.startswith("Heading")]
            if height > 1:
                assert visible[0].startswith("Heading")
                assert above[-1].split()[1] == str(int(app.entry_list.highlighted or "") // HEADINGS_EVERY)


@pytest.mark.parametrize("height", [1, 2, 8])
async def test_paging_shows_every_entry(height: int) -> None:
    async with shown(50, (30, height)) as (app, _):
        seen = set(rows(app.entry_list))
        while app.entry_list.highlighted != "49":
            app.entry_list.move_page(1)
            seen.update(rows(app.entry_list))
        assert {row.strip("> ") for row in seen if "entry" in row} == {f"entry {n}" for n in range(50)}
        for _ in range(50):
            app.entry_list.move_page(-1)
        assert app.entry_list.highlighted == "0"


async def test_a_heading_marks_entries_that_are_scrolled_out_of_sight() -> None:
    async with shown(40) as (app, _):
        app.entry_list.move(8)
        assert rows(app.entry_list)[0] == "Heading 0 ↑"
        app.entry_list.to_top()
        assert rows(app.entry_list)[0] == "Heading 0"


@pytest.mark.parametrize(("before", "after"), [(7, "7"), (8, "8"), (19, "5")])
async def test_the_highlight_stays_on_its_entry_or_moves_to_the_first(before: int, after: str) -> None:
    async with shown(20) as (app, _):
        app.entry_list.move(before)
        app.entry_list.show(app.entries[5:9])

        assert app.entry_list.highlighted == after


async def test_the_highlighted_entry_is_visible_after_the_list_grows_again() -> None:
    async with shown(200) as (app, pilot):
        app.entry_list.to_bottom()
        app.entry_list.show([app.entries[120]])
        await pilot.pause()
        assert rows(app.entry_list)[:3] == ["Heading 12", "> entry 120", ""]
        app.entry_list.show(app.entries)
        await pilot.pause()
        assert app.entry_list.highlighted == "120"
        assert "> entry 120" in rows(app.entry_list)


async def test_a_change_of_the_list_passed_to_show_has_no_effect() -> None:
    async with shown(3) as (app, _):
        app.entries.clear()
        assert rows(app.entry_list)[1] == "> entry 0"


async def test_only_visible_entries_are_rendered() -> None:
    async with shown(10_000) as (app, pilot):
        app.rendered.clear()
        app.entry_list.to_bottom()
        await pilot.pause()

        assert app.entry_list.highlighted == "9999"
        assert {int(key) for key in app.rendered} <= {0, *range(9992, 10_000)}


async def test_a_move_repaints_only_two_rows() -> None:
    async with shown(40) as (app, pilot):
        app.rendered.clear()
        app.entry_list.move(1)
        await pilot.pause()
        assert sorted(app.rendered) == ["0", "1"]


@pytest.mark.parametrize(
    "text",
    [
        "[b]bold[/b] [red",
        "\x1b[31m\x07\x9b1m",
        "one\ntwo\r\n\u2028three",
        "漢字" * 40,
        "a" + "漢" * 40,
        "x" * 3000,
    ],
)
async def test_any_text_is_rendered_as_one_plain_row(text: str) -> None:
    async with shown(3) as (app, pilot):
        app.text = text
        app.entry_list.refresh()
        await pilot.pause()
        for y in range(8):
            strip = app.entry_list.render_line(y)
            assert cell_len(strip.text) == strip.cell_length == 30
            assert strip.text.isprintable()
        if "[b]" in text:
            assert rows(app.entry_list)[1] == f"> {text} 0"


async def test_text_is_cut_before_the_scroll_bar() -> None:
    async with shown(40) as (app, pilot):
        app.text = "x" * 24 + "!"  # without the mark before it and the key after it
        app.entry_list.refresh()
        await pilot.pause()
        screen = [strip.text for strip in rows_of(app.screen)]
        assert screen[1][:29] == "> " + "x" * 24 + "! 0"


async def test_any_heading_is_rendered_as_one_plain_row() -> None:
    async with shown(0) as (app, pilot):
        app.entry_list.show([Entry("0", "[b]\x1b[1m\n漢"), Entry("1", "")])
        await pilot.pause()
        assert rows(app.entry_list)[:4] == ["[b] [1m 漢", "> entry 0", "", "  entry 1"]


async def test_an_empty_list_has_no_rows_and_no_highlight() -> None:
    async with shown(0) as (app, pilot):
        app.entry_list.move(1)
        app.entry_list.move_page(-1)
        app.entry_list.to_bottom()
        await pilot.click(EntryList, offset=(3, 1))

        assert app.entry_list.highlighted is None
        assert app.opened == []
        assert rows(app.entry_list) == [""] * 8


async def test_showing_no_entries_clears_the_list() -> None:
    async with shown(40) as (app, pilot):
        app.entry_list.to_bottom()
        app.entry_list.show([])
        await pilot.pause()
        assert app.entry_list.highlighted is None
        assert rows(app.entry_list) == [""] * 8


async def test_the_highlighted_entry_stays_visible_after_a_resize() -> None:
    async with shown(60, (30, 12)) as (app, pilot):
        app.entry_list.move(9)
        await pilot.resize_terminal(20, 4)
        await pilot.pause()
        seen = rows(app.entry_list)
        assert len(seen) == 4
        assert seen[0] == "Heading 0 ↑"
        assert "> entry 9" in seen


async def test_a_click_highlights_and_opens_an_entry() -> None:
    async with shown(12) as (app, pilot):
        await pilot.click(EntryList, offset=(3, 4))
        assert (app.entry_list.highlighted, app.opened) == ("3", ["3"])
        await pilot.click(EntryList, offset=(3, 4))
        assert app.opened == ["3", "3"]


async def test_a_click_accounts_for_padding_and_scrolling() -> None:
    async with shown(40) as (app, pilot):
        app.entry_list.styles.padding = (1, 2)
        await pilot.pause()
        app.entry_list.to_bottom()
        await pilot.pause()
        row = rows(app.entry_list).index("  entry 38")
        await pilot.click(EntryList, offset=(4, 1 + row))
        await pilot.click(EntryList, offset=(4, 0))
        assert app.opened == ["38"]


async def test_a_click_on_a_heading_or_below_the_list_does_nothing() -> None:
    async with shown(12, (30, 20)) as (app, pilot):
        for y in (0, 11, 17):
            await pilot.click(EntryList, offset=(3, y))
        assert (app.entry_list.highlighted, app.opened) == ("0", [])


async def test_a_click_on_the_heading_at_the_top_opens_nothing() -> None:
    async with shown(40) as (app, pilot):
        app.entry_list.move(8)
        await pilot.pause()
        await pilot.click(EntryList, offset=(3, 0))
        assert (app.entry_list.highlighted, app.opened) == ("8", [])


async def test_a_drag_selects_what_is_seen_and_opens_nothing() -> None:
    async with shown(25) as (app, pilot):
        await pilot.mouse_down(EntryList, offset=(2, 2))
        await pilot.hover(EntryList, offset=(9, 4))
        await pilot.mouse_up(EntryList, offset=(9, 4))
        await pilot.pause()
        assert app.screen.get_selected_text() == "entry 1\n  entry 2\n  entry 3"
        assert app.opened == []
        await pilot.click(EntryList, offset=(2, 2))
        assert app.opened == ["1"]
