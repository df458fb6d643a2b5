"""A session done without the laptop is added in the history, and any session gets another date."""

from pathlib import Path

from tests.bench.many_sessions import write_history
from tests.fake_clock import MONDAY_EVENING
from tests.screens.gym import Gym, gym

NAMES = {" ": "space", ":": "colon", "-": "minus"}
"""The names of the keys that are not called as the character that they type."""


async def answer(app: Gym, text: str) -> None:
    """Type over what is selected in a dialog, and take it."""
    await app.press(*(NAMES.get(character, character) for character in text))
    await app.press("enter")


async def test_a_session_is_added_as_planned_corrected_and_removed_again(tmp_path: Path) -> None:
    async with gym(tmp_path, (100, 40)) as app:
        history_store = app.app.environment.history_store
        await app.press("h")
        await app.wait_for("No sessions yet")
        await app.press("a")
        await app.wait_for("When was your leg day?")
        await answer(app, "2026-11-24")
        await app.wait_for("2026-11-24 is in the future")
        await app.press("ctrl+u")
        await answer(app, "yesterday 7:30")
        await app.wait_for("At which level?")
        await app.press("enter")
        await app.wait_for("Added as planned")
        await app.wait_for("Sunday 22 November 2026, 07:30")
        await app.wait_for("logged afterwards")
        (session,) = history_store.sessions
        assert {(r.done_at, r.rest_s) for r in session.sets} == {(None, None)}

        await app.press("t")
        await app.wait_for("When was it?")
        await answer(app, "2026-11-20 18:30")
        await app.wait_for("Friday 20 November 2026, 18:30")
        (after,) = history_store.sessions
        assert after.duration == session.duration
        await app.press("u")
        await app.wait_for("Sunday 22 November 2026, 07:30")
        await app.press("u")
        await app.wait_for("No sessions yet")
        assert not history_store.sessions
        assert not app.app.environment.data.history.tables()["sessions"]


async def test_a_moved_session_is_filed_by_its_new_date(tmp_path: Path) -> None:
    write_history(tmp_path, 3, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        history_store = app.app.environment.history_store
        await app.press("h")
        await app.wait_for("3 sessions")
        first, middle, last = [*history_store.sessions]
        await app.press("enter")
        await app.wait_for("Heel Raise Squat")
        await app.press("t")
        await app.wait_for("When was it?")
        await answer(app, f"{first.started_at:%Y-%m-%d %H:%M}")
        await app.wait_for("Moved, but you have a session at that time already")
        assert [*history_store.sessions.heads][-1].id != last.id
        await app.press("escape")
        await app.wait_for("3 sessions")
        await app.press("u")
        await app.wait_for("Undone")
        assert [*history_store.sessions] == [first, middle, last]


async def test_the_list_highlights_an_added_session(tmp_path: Path) -> None:
    write_history(tmp_path, 9, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        await app.press("h")
        await app.wait_for("9 sessions")
        await app.press("2", "down", "down", "a")
        await app.wait_for("When was your leg day?")
        await answer(app, "2026-11-20 7:30")
        await app.wait_for("At which level?")
        await app.press("enter")
        await app.wait_for("logged afterwards")
        await app.press("escape")
        await app.wait_for("> Fri 20 07:30")


async def test_where_nothing_may_be_changed_nothing_is_added(tmp_path: Path) -> None:
    async with gym(tmp_path, view_only="another one is running") as app:
        await app.press("h")
        await app.wait_for("No sessions yet")
        await app.press("a")
        assert "When was" not in app.text()
