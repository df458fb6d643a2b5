"""The tabs of the history with no, one and many sessions at every size."""

import asyncio
from pathlib import Path
from typing import Any

import msgspec
import pytest

from legday_tui.domain.stats.timeline import Timeline
from legday_tui.history.editor import HistoryEditor
from legday_tui.settings.preferences import Preferences
from legday_tui.widgets.chart import Chart
from legday_tui.widgets.entry_list import EntryList
from tests.bench.many_sessions import write_history
from tests.fake_clock import MONDAY_EVENING
from tests.screens.gym import gym

SIZES = [(40, 15), (60, 18), (80, 24), (120, 40), (200, 60)]


@pytest.mark.parametrize("count", [0, 1, 12, 300])
async def test_every_tab_is_legible(tmp_path: Path, count: int) -> None:
    write_history(tmp_path, count, MONDAY_EVENING)
    listed = {0: "No sessions yet.", 1: "1 session "}.get(count, f"{count} sessions")
    async with gym(tmp_path, SIZES[0]) as app:
        for size in SIZES:
            await app.pilot.resize_terminal(*size)
            await app.pilot.press("h")
            await app.wait_for(listed)
            for key, page, words in (
                ("3", "CHARTS", "Total lifted" if count else "No weights yet."),
                ("4", "BALANCE", "quadriceps"),
                ("5", "RECORDS", "Heel Raise Squat" if count else "No records yet"),
            ):
                await app.pilot.press(key)
                await app.wait_for(page)
                await app.wait_for(words)
            await app.pilot.press("2")
            await app.wait_for(listed)
            await app.wait_for("LEVEL" if count else "LIST")
            if count:
                await app.pilot.press("enter")
                await app.wait_for("working sets")
                await app.pilot.press("j", "k", "pagedown", "pageup", "escape")
                await app.wait_for(listed)
            await app.press("escape")
            await app.wait_for("LEG DAY")


@pytest.mark.parametrize(("keys", "reading"), [(["h"], "listing"), (["h", "enter"], "timeline")])
async def test_a_screen_that_was_closed_while_it_read_shows_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: list[str], reading: str
) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    read = getattr(HistoryEditor, reading)
    async with gym(tmp_path) as app:
        await app.press("h")
        await app.wait_for("12 sessions")
        if keys == ["h"]:
            await app.press("h")
        below = app.app.screen

        async def closed_while_reading(*arguments: Any) -> Any:
            monkeypatch.setattr(HistoryEditor, reading, read)
            screen = app.app.screen
            app.app.pop_screen()
            while screen.children:
                await asyncio.sleep(0)
            return await read(*arguments)

        monkeypatch.setattr(HistoryEditor, reading, closed_while_reading)
        await app.press(keys[-1])

        assert app.app.screen is below
        assert not app.app.crash


async def test_of_two_tabs_that_wait_for_the_history_the_second_one_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_history(tmp_path, 2, MONDAY_EVENING)
    read, is_read = HistoryEditor.timeline, asyncio.Event()

    async def read_slowly(editor: HistoryEditor) -> Timeline:
        await is_read.wait()
        return await read(editor)

    async with gym(tmp_path) as app:
        await app.press("h")
        await app.wait_for("2 sessions")
        monkeypatch.setattr(HistoryEditor, "timeline", read_slowly)
        await app.press("3", "4")
        is_read.set()
        await app.wait_for("[4 BALANCE]")
        await app.press("escape")
        await app.wait_for("2 sessions")


@pytest.mark.parametrize(("target", "goal"), [(None, "Goal   90 s"), (60, "Goal   60 s")])
async def test_the_goal_of_the_chart_of_holds_is_the_users_own_or_the_programs(
    tmp_path: Path, target: int | None, goal: str
) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path, preferences=Preferences(hold_target_s=target)) as app:
        await app.press("h")
        await app.wait_for("12 sessions")
        await app.press("3")
        await app.wait_for("1 of 12")
        await app.press("right")
        await app.wait_for(goal)


async def test_every_chart_can_be_selected(tmp_path: Path) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path, SIZES[0], preferences=Preferences(unit="lb")) as app:
        await app.pilot.press("h")
        await app.wait_for("12 sessions")
        await app.pilot.press("3")
        await app.wait_for("1 of 12")
        for size in SIZES:
            await app.pilot.resize_terminal(*size)
            for place in range(1, 13):
                assert " kg" not in await app.wait_for(f" {place} of 12")
                await app.pilot.press("right")
        await app.pilot.press("left")
        await app.wait_for(" 12 of 12")


async def test_a_chart_has_no_more_cells_than_are_drawn_at_once(tmp_path: Path) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path, (1000, 500)) as app:
        await app.press("h")
        await app.wait_for("12 sessions")
        await app.press("3")
        await app.wait_for("1 of")
        chart = app.app.screen.query_one(Chart)
        await app.pilot.pause()
        assert 0 < chart.size.area <= 30_000


async def test_tab_changes_the_time_span_of_the_balance(tmp_path: Path) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        await app.pilot.press("h")
        await app.wait_for("12 sessions")
        await app.pilot.press("4")
        await app.wait_for("[28 days]")
        await app.pilot.press("tab")
        await app.wait_for("[7 days]")


async def test_unreadable_sessions_are_reported_and_preserved(tmp_path: Path) -> None:
    write_history(tmp_path, 300, MONDAY_EVENING)
    path = tmp_path / "history.json"
    tables = msgspec.json.decode(path.read_bytes())
    tables["sessions"]["1"]["sets"][0]["set"] = "first"
    tables["sessions"]["300"]["started_at"] = "yesterday"
    before = msgspec.json.encode(tables)
    path.write_bytes(before)
    async with gym(tmp_path) as app:
        await app.pilot.press("h")
        text = await app.wait_for("298 sessions")
        assert "cannot be read" in text
        assert len([line for line in text.splitlines() if line.startswith("> ")]) <= 1
    assert path.read_bytes() == before


async def test_exercises_and_levels_of_another_program_are_shown(tmp_path: Path) -> None:
    write_history(tmp_path, 3, MONDAY_EVENING)
    path = tmp_path / "history.json"
    path.write_bytes(
        path.read_bytes().replace(b"bulgarian-split-squat", b"leg-press").replace(b'"advanced"', b'"[b]mine"')
    )
    async with gym(tmp_path, (120, 40)) as app:
        await app.pilot.press("h")
        await app.wait_for("3 sessions")
        await app.pilot.press("2")
        await app.wait_for("[B]Mine")
        await app.pilot.press("enter")
        await app.wait_for("Leg Press")
        await app.pilot.press("escape")
        await app.wait_for("3 sessions")
        await app.pilot.press("4")
        await app.wait_for("are from exercises no longer in the program")


async def test_a_set_is_corrected_with_weight_and_effort(tmp_path: Path) -> None:
    write_history(tmp_path, 2, MONDAY_EVENING)
    async with gym(tmp_path, (120, 40)) as app:
        await app.pilot.press("h")
        await app.wait_for("2 sessions")
        await app.pilot.press("enter")
        await app.wait_for("working sets")
        entries = app.app.screen.query_one(EntryList)
        while "Heel Raise Squat" not in next(line for line in app.text().splitlines() if "> " in line):
            await app.pilot.press("j")
        assert entries.highlighted is not None
        await app.pilot.press("4")
        await app.wait_for("all out")
        await app.pilot.press("w")
        await app.wait_for("0 is bodyweight")
        await app.pilot.press(*["backspace"] * 12, *"2x12", "enter")
        await app.wait_for("2 x 12 kg")
        await app.pilot.press("u")
        await app.wait_for("Undone")
        await app.pilot.press("u")
        await app.pilot.pause()
        assert "all out" not in app.text()


async def test_changes_are_not_offered_in_view_only_mode(tmp_path: Path) -> None:
    write_history(tmp_path, 2, MONDAY_EVENING)
    async with gym(tmp_path, view_only="Another legday-tui is using it") as app:
        await app.pilot.press("h")
        await app.wait_for("2 sessions")
        await app.pilot.press("enter")
        text = await app.wait_for("working sets")
        assert "delete" not in text
        await app.pilot.press("d", "n", "r", "escape")
        await app.wait_for("2 sessions")


@pytest.mark.parametrize(
    ("keys", "first", "second"),
    [
        (["h", "2"], "Saturday 21 November 2026", "Thursday 19 November 2026"),
        (["h", "5"], "What you could lift once", "The heaviest you have lifted"),
        (["comma"], "Default: Intermediate.", "Your training style at Beginner level."),
    ],
)
async def test_a_wide_list_shows_its_highlighted_row_beside_it(
    tmp_path: Path, keys: list[str], first: str, second: str
) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path, (200, 60)) as app:
        await app.press(*keys)
        text = await app.wait_for(first)
        row = next(row for row in text.splitlines() if first in row)
        assert row.index(first) >= 100
        await app.press("down")
        await app.wait_for(second)
        assert first not in app.text()
        await app.pilot.resize_terminal(80, 24)
        await app.pilot.pause()
        assert second not in app.text() or keys == ["comma"]
