"""A list under headings, of which only what is seen is asked for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult

from legday_tui.widgets.entry_list import Entry, EntryList


class ListApp(App[None]):
    """A list of so many entries, ten under each heading."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.entries = [Entry(str(n), f"Heading {n // 10}") for n in range(count)]
        self.asked: list[str] = []
        self.opened: list[str] = []

    def compose(self) -> ComposeResult:
        yield EntryList(self.words)

    def words(self, key: str) -> str:
        self.asked.append(key)
        return f"[b]entry[/b] {key} \x1b[31m 漢字"

    def on_mount(self) -> None:
        self.query_one(EntryList).show(self.entries)

    def on_entry_list_opened(self, opened: EntryList.Opened) -> None:
        self.opened.append(opened.key)


@asynccontextmanager
async def shown(count: int, size: tuple[int, int] = (30, 8)) -> AsyncIterator[tuple[ListApp, EntryList]]:
    app = ListApp(count)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, app.query_one(EntryList)


def rows(entries: EntryList) -> list[str]:
    return [entries.render_line(y).text.rstrip() for y in range(entries.size.height)]


async def test_the_first_entry_is_marked_under_its_heading() -> None:
    async with shown(12) as (_, entries):
        seen = rows(entries)

    assert seen[0] == "Heading 0"
    assert seen[1].startswith("> [b]entry[/b] 0")
    assert seen[2].startswith("  [b]entry[/b] 1")
    assert not any("\x1b" in row for row in seen)


async def test_moves_pass_over_headings_and_end_at_the_ends() -> None:
    async with shown(25) as (_, entries):
        found = []
        for by in (9, 1, 1, -2, 100, -100):
            entries.move(by)
            found.append(entries.highlighted)
        entries.to_bottom()
        entries.move_page(-1)

        assert found == ["9", "10", "11", "9", "24", "0"]
        assert entries.highlighted == "17"


async def test_what_is_highlighted_is_seen_and_its_heading_is_told() -> None:
    async with shown(40) as (app, entries):
        for _ in range(25):
            entries.move(1)
            await app.animator.wait_until_complete()
            assert any(row.startswith("> ") for row in rows(entries))
            assert rows(entries)[0].startswith(("Heading", "> "))
        entries.move(-5)
        assert rows(entries)[0] in ("Heading 1", "Heading 2")


async def test_only_what_is_seen_is_asked_for() -> None:
    async with shown(10_000) as (app, entries):
        entries.to_bottom()
        await app.animator.wait_until_complete()
        rows(entries)

        assert len(set(app.asked)) < 40
        assert entries.highlighted == "9999"


@pytest.mark.parametrize(("keep", "highlighted"), [("7", "7"), ("99", "5"), (None, "5")])
async def test_of_fewer_entries_the_one_to_keep_stays(keep: str | None, highlighted: str) -> None:
    async with shown(20) as (app, entries):
        entries.show(app.entries[5:9], keep)

        assert entries.highlighted == highlighted


async def test_an_empty_list_has_nothing_to_choose() -> None:
    async with shown(0) as (_, entries):
        entries.move(1)
        entries.to_bottom()

        assert entries.highlighted is None
        assert rows(entries) == [""] * 8


async def test_a_click_highlights_and_a_second_one_opens() -> None:
    app = ListApp(12)
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.pause()
        await pilot.click(EntryList, offset=(3, 4))
        assert (app.query_one(EntryList).highlighted, app.opened) == ("3", [])
        await pilot.click(EntryList, offset=(3, 4))
        await pilot.pause()
        assert app.opened == ["3"]
        await pilot.click(EntryList, offset=(3, 0))
        assert app.query_one(EntryList).highlighted == "3"
