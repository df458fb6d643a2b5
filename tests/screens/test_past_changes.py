"""Changes of past sessions are applied one after the other, and not while their recap is open."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.domain.terms import Unit
from legday_tui.formatting.past_session import set_index
from legday_tui.settings.preferences import Preferences
from legday_tui.widgets.entry_list import EntryList
from tests.bench.many_sessions import write_history
from tests.fake_clock import MONDAY_EVENING
from tests.screens.gym import Gym, gym


async def finish(app: Gym, *keys: str) -> None:
    """Do one set of an exercise and end the workout."""
    await app.start_at("Heel Raise Squat")
    await app.press(*keys, "enter")
    await app.wait_for("REST")
    await app.press("q", "down", "enter")
    await app.wait_for("Recap")


async def open_last_session(app: Gym, counted: str) -> None:
    """Open the last session of the history; `counted` is its number of sessions in words."""
    await app.press("h")
    await app.wait_for(counted)
    await app.press("enter")
    await app.wait_for("Heel Raise Squat")


async def test_concurrent_changes_are_applied_in_turn(tmp_path: Path) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        history_editor, history_store = app.app.environment.history_editor, app.app.environment.history_store
        await history_store.timeline()
        session = history_store.sessions[-1]
        problems = await asyncio.gather(
            history_editor.change(session.id, lambda s: replace(s, note=s.note + "a"), "a"),
            history_editor.change(session.id, lambda s: replace(s, note=s.note + "b"), "b"),
        )
        assert [*problems] == [None, None]
        assert history_store.sessions[-1].note == session.note + "ab"
        # The key can be pressed again while the first change is still being undone.
        undone = await asyncio.gather(history_editor.undo(), history_editor.undo())
        assert [*undone] == ["Undone: b", "Undone: a"]
        assert history_store.sessions[-1].note == session.note
        assert await history_editor.undo() == "There is nothing to undo"


@pytest.mark.parametrize("unit", ["kg", "lb"])
async def test_a_question_that_is_left_as_it_is_changes_nothing(tmp_path: Path, unit: Unit) -> None:
    """What it shows is rounded, and has no landings that were not counted."""
    write_history(tmp_path, 1, MONDAY_EVENING)
    async with gym(tmp_path, (80, 60), preferences=Preferences(unit=unit)) as app:
        editor = app.app.environment.history_editor
        await editor.timeline()
        (head,) = editor.heads
        before = editor.find(head.id)
        assert before is not None
        before = replace(
            before,
            started_at=before.started_at + timedelta(microseconds=250_000),
            sets=tuple(replace(r, seconds=r.seconds and r.seconds + 0.123) for r in before.sets),
        )
        assert await editor.change(head.id, lambda _: before, "all of it") is None
        await app.press("h")
        await app.wait_for("1 session")
        await app.press("enter")
        await app.wait_for("working sets")
        await app.press("t", "enter")
        entries = app.app.screen.query_one(EntryList)
        for number, result in enumerate(before.sets):
            while set_index(entries.highlighted or "") != number:
                await app.press("j")
            await app.press("enter", "enter", *(["w", "enter"] if result.kind == "reps" else []))
        assert editor.find(head.id) == before
        assert editor.undoes == "all of it"


async def test_a_cancelled_change_is_completed(tmp_path: Path) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        history_editor, history_store = app.app.environment.history_editor, app.app.environment.history_store
        session = (await history_store.loaded()).recent[-1]
        waiting = asyncio.create_task(
            history_editor.change(session.id, lambda s: replace(s, note="kept"), "it")
        )
        await asyncio.sleep(0)
        waiting.cancel()
        for _ in range(500):
            if history_editor.undoes:
                break
            await asyncio.sleep(0.01)
        assert history_editor.undoes == "it"
        assert history_store.sessions[-1].note == "kept"
        assert b'"note":"kept"' in (tmp_path / "history.json").read_bytes()


async def test_the_session_of_an_open_recap_cannot_be_changed(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await finish(app)
        await open_last_session(app, "1 session")
        await app.press("d")
        await app.wait_for("still open")
        await app.press("escape", "escape")
        await app.wait_for("Recap")
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await open_last_session(app, "1 session")
        await app.press("d")
        await app.wait_for("Deleted")


async def test_what_was_said_of_a_change_is_withdrawn_once_it_is_undone(tmp_path: Path) -> None:
    write_history(tmp_path, 2, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        await open_last_session(app, "2 sessions")
        await app.press("d")
        await app.wait_for("u brings it back")
        await app.press("u")
        await app.wait_for("Undone")
        assert "brings it back" not in app.text()


async def test_a_continued_session_breaks_its_records_again(tmp_path: Path) -> None:
    async with gym(tmp_path, (100, 40)) as app:
        await finish(app, "1", "0")
        await app.press("escape")
        await app.wait_for("LEG DAY")
        app.clock.advance(3 * 86_400)
        await finish(app, "1", "5")
        await app.wait_for("NEW BEST")
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await open_last_session(app, "2 sessions")
        await app.press("g")
        await app.wait_for("UNFINISHED")
        await app.press("enter")
        await app.wait_for("Heel Raise Squat")
        await app.press("q", "down", "enter")
        await app.wait_for("Recap")
        await app.wait_for("NEW BEST")


async def test_a_continued_session_can_be_discarded(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await finish(app)
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await open_last_session(app, "1 session")
        await app.press("g")
        await app.wait_for("UNFINISHED")
        await app.press("d")
        await app.wait_for("straight sets")
        assert "Cannot" not in app.text()
        assert not (tmp_path / "journal.jsonl").exists()
