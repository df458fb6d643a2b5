"""A list of sessions under headings, of which only what is seen is asked for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.pilot import Pilot

from legday_tui.widgets.entry_list import Entry, EntryList

HEADINGS_EVERY = 10


class ListApp(App[None]):
    """A list of so many entries, ten under each heading; the app has the keys."""

    BINDINGS = [Binding("down", "move(1)"), Binding("pagedown", "page"), Binding("end", "bottom")]

    def __init__(self, count: int) -> None:
        super().__init__()
        self.entries = [Entry(str(n), f"Heading {n // HEADINGS_EVERY}") for n in range(count)]
        self.sessions = EntryList(self.words)
        self.asked: list[str] = []
        self.opened: list[str] = []
        self.text = "entry"

    def compose(self) -> ComposeResult:
        yield self.sessions

    def words(self, key: str) -> str:
        self.asked.append(key)
        return f"{self.text} {key}"

    def on_mount(self) -> None:
        self.sessions.show(self.entries)
        self.sessions.focus()

    def on_entry_list_opened(self, opened: EntryList.Opened) -> None:
        self.opened.append(opened.key)

    def action_move(self, by: int) -> None:
        self.sessions.move(by)

    def action_tab(self) -> None:
        self.sessions.move_page(1)

    def action_bottom(self) -> None:
        self.sessions.to_bottom()


@asynccontextmanager
async def shown(count: int, size: tuple[int, int] = (30, 8)) -> AsyncIterator[tuple[ListApp, Pilot[None]]]:
    app = ListApp(count)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


def rows(sessions: EntryList) -> list[str]:
    return [sessions.render_line(y).text.rstrip() for y in range(sessions.size.height)]


async def test_the_first_entry_is_marked_under_its_heading() -> None:
    async with shown(12) as (app, _):
        assert rows(app.sessions)[:3] == ["Heading 0", "> entry 0", "  entry 1"]


async def test_moves_pass_over_headings_and_end_at_the_ends() -> None:
    async with shown(25) as (app, _):
        found = []
        for by in (9, 1, 1, -2, 100, -100):
            app.sessions.move(by)
            found.append(app.sessions.highlighted)

        assert found == ["9", "10", "11", "9", "24", "0"]


async def test_top_and_bottom() -> None:
    async with shown(25) as (app, _):
        app.sessions.to_bottom()
        assert app.sessions.highlighted == "24"
        assert rows(app.sessions)[-1] == "> entry 24"
        app.sessions.to_top()
        assert app.sessions.highlighted == "0"
        assert rows(app.sessions)[:2] == ["Heading 0", "> entry 0"]


async def test_the_keys_are_those_of_the_screen_also_where_there_is_much_to_scroll() -> None:
    async with shown(100) as (app, pilot):
        await pilot.press("down", "down")
        assert app.sessions.highlighted == "2"
        await pilot.press("pagedown", "end")
        assert app.sessions.highlighted == "99"


@pytest.mark.parametrize("height", [1, 2, 3, 8])
async def test_what_is_highlighted_is_seen_under_its_heading(height: int) -> None:
    async with shown(40, (30, height)) as (app, _):
        for by in [*[1] * 39, *[-1] * 39, 17, -5, 20, -31]:
            app.sessions.move(by)
            seen = rows(app.sessions)
            (marked,) = (n for n, row in enumerate(seen) if row.startswith("> "))
            above = [row for row in seen[: marked + 1] if row.startswith("Heading")]
            if height > 1:
                assert seen[0].startswith("Heading")
                assert above[-1].split()[1] == str(int(app.sessions.highlighted or "") // HEADINGS_EVERY)


@pytest.mark.parametrize("height", [1, 2, 8])
async def test_paging_passes_nothing_unseen(height: int) -> None:
    async with shown(50, (30, height)) as (app, _):
        seen = set(rows(app.sessions))
        while app.sessions.highlighted != "49":
            app.sessions.move_page(1)
            seen.update(rows(app.sessions))
        assert {row.strip("> ") for row in seen if "entry" in row} == {f"entry {n}" for n in range(50)}
        for _ in range(50):
            app.sessions.move_page(-1)
        assert app.sessions.highlighted == "0"


async def test_a_heading_tells_that_some_of_its_entries_are_above() -> None:
    async with shown(40) as (app, _):
        app.sessions.move(8)
        assert rows(app.sessions)[0] == "Heading 0 ↑"
        app.sessions.to_top()
        assert rows(app.sessions)[0] == "Heading 0"


@pytest.mark.parametrize(
    ("keep", "highlighted"),
    [("8", "8"), (None, "7"), ("99", "5")],
)
async def test_of_fewer_entries_the_one_to_keep_or_the_one_highlighted_stays(
    keep: str | None, highlighted: str
) -> None:
    async with shown(20) as (app, _):
        app.sessions.move(7)
        app.sessions.show(app.entries[5:9], keep)

        assert app.sessions.highlighted == highlighted


async def test_when_all_entries_are_back_the_highlighted_one_is_seen() -> None:
    async with shown(200) as (app, pilot):
        app.sessions.to_bottom()
        app.sessions.show([app.entries[120]])
        await pilot.pause()
        assert rows(app.sessions)[:3] == ["Heading 12", "> entry 120", ""]
        app.sessions.show(app.entries)
        await pilot.pause()
        assert app.sessions.highlighted == "120"
        assert "> entry 120" in rows(app.sessions)


async def test_a_changed_list_of_the_caller_changes_nothing_until_it_is_shown() -> None:
    async with shown(3) as (app, _):
        app.entries.clear()
        assert rows(app.sessions)[1] == "> entry 0"


async def test_only_what_is_seen_is_asked_for() -> None:
    async with shown(10_000) as (app, pilot):
        app.asked.clear()
        app.sessions.to_bottom()
        await pilot.pause()

        assert app.sessions.highlighted == "9999"
        assert {int(key) for key in app.asked} <= {0, *range(9992, 10_000)}


async def test_a_move_paints_the_two_rows_that_change() -> None:
    async with shown(40) as (app, pilot):
        app.asked.clear()
        app.sessions.move(1)
        await pilot.pause()
        assert sorted(app.asked) == ["0", "1"]


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
async def test_a_foreign_text_is_one_row_of_text_and_nothing_else(text: str) -> None:
    async with shown(3) as (app, pilot):
        app.text = text
        app.sessions.refresh()
        await pilot.pause()
        for y in range(8):
            strip = app.sessions.render_line(y)
            assert cell_len(strip.text) == strip.cell_length == 30
            assert strip.text.isprintable()
        if "[b]" in text:
            assert rows(app.sessions)[1] == f"> {text} 0"


async def test_no_text_goes_under_the_scroll_bar() -> None:
    async with shown(40) as (app, pilot):
        app.text = "x" * 24 + "!"  # with the mark before it and the key after it
        app.sessions.refresh()
        await pilot.pause()
        screen = [strip.text for strip in app.screen._compositor.render_strips()]
        assert screen[1][:29] == "> " + "x" * 24 + "! 0"


async def test_a_foreign_heading_is_one_row_as_well() -> None:
    async with shown(0) as (app, pilot):
        app.sessions.show([Entry("0", "[b]\x1b[1m\n漢"), Entry("1", "")])
        await pilot.pause()
        assert rows(app.sessions)[:4] == ["[b] [1m 漢", "> entry 0", "", "  entry 1"]


async def test_an_empty_list_draws_nothing_and_has_nothing_to_choose() -> None:
    async with shown(0) as (app, pilot):
        app.sessions.move(1)
        app.sessions.move_page(-1)
        app.sessions.to_bottom()
        await pilot.click(EntryList, offset=(3, 1))

        assert app.sessions.highlighted is None
        assert app.opened == []
        assert rows(app.sessions) == [""] * 8


async def test_nothing_is_left_when_nothing_is_found() -> None:
    async with shown(40) as (app, pilot):
        app.sessions.to_bottom()
        app.sessions.show([])
        await pilot.pause()
        assert app.sessions.highlighted is None
        assert rows(app.sessions) == [""] * 8


async def test_in_a_smaller_room_the_highlighted_one_is_still_seen() -> None:
    async with shown(60, (30, 12)) as (app, pilot):
        app.sessions.move(9)
        await pilot.resize_terminal(20, 4)
        await pilot.pause()
        seen = rows(app.sessions)
        assert len(seen) == 4
        assert seen[0] == "Heading 0 ↑"
        assert "> entry 9" in seen


async def test_a_click_highlights_and_opens() -> None:
    async with shown(12) as (app, pilot):
        await pilot.click(EntryList, offset=(3, 4))
        assert (app.sessions.highlighted, app.opened) == ("3", ["3"])
        await pilot.click(EntryList, offset=(3, 4))
        assert app.opened == ["3", "3"]


async def test_a_click_finds_the_entry_in_spite_of_padding_and_scrolling() -> None:
    async with shown(40) as (app, pilot):
        app.sessions.styles.padding = (1, 2)
        await pilot.pause()
        app.sessions.to_bottom()
        await pilot.pause()
        place = rows(app.sessions).index("  entry 38")
        await pilot.click(EntryList, offset=(4, 1 + place))
        await pilot.click(EntryList, offset=(4, 0))
        assert app.opened == ["38"]


async def test_a_click_on_a_heading_or_below_the_list_does_nothing() -> None:
    async with shown(12, (30, 20)) as (app, pilot):
        for y in (0, 11, 17):
            await pilot.click(EntryList, offset=(3, y))
        assert (app.sessions.highlighted, app.opened) == ("0", [])


async def test_what_is_behind_the_heading_at_the_top_cannot_be_clicked() -> None:
    async with shown(40) as (app, pilot):
        app.sessions.move(8)
        await pilot.pause()
        await pilot.click(EntryList, offset=(3, 0))
        assert (app.sessions.highlighted, app.opened) == ("8", [])
