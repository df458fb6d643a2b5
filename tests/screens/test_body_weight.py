"""The user's own weight is noted in the app, corrected, undone, and said where it adds to total lifted."""

import asyncio
from pathlib import Path

import pytest

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.history.store import HistoryStore
from legday_tui.screens.home import HomeScreen
from legday_tui.storage.body_weights import body_weights
from tests.bench.many_sessions import write_history
from tests.fake_clock import MONDAY_EVENING
from tests.screens.gym import Gym, gym
from tests.screens.test_added_sessions import answer
from tests.screens.test_faults import FullDisk

TODAY = MONDAY_EVENING.date()


def stored_kg(app: Gym) -> list[float]:
    """The weights in the file, all of them today's."""
    weights = body_weights(app.app.environment.data.history.tables())
    assert {weight.day for weight in weights} <= {TODAY}
    return [weight.kg for weight in weights]


async def test_todays_weight_is_noted_on_home_and_said_on_the_poster(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("W")
        await app.wait_for("What do you weigh today?")
        await answer(app, "8")
        await app.wait_for("8 kg can't be right: 20 to 400 kg")
        await app.press("ctrl+u")
        await answer(app, "82,5")
        await app.wait_for("Saved: 82.5 kg today")
        assert stored_kg(app) == [82.5]
        await app.start_at("Heel Raise Squat")
        await app.press("1", "0", "enter")
        await app.wait_for("REST")
        # Also what is noted after the workout began.
        app.app.action_body_weight()
        await app.wait_for("empty removes it")
        await answer(app, "100")
        await app.press("q", "down", "enter")
        await app.wait_for("Recap")
        await app.wait_for("about 870 kg of you   10 reps")


async def test_it_is_asked_once_after_the_key_was_pressed_twice_while_the_history_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_read, loaded = asyncio.Event(), HistoryStore.loaded

    async def read_slowly(store: HistoryStore) -> TrainingHistory:
        await is_read.wait()
        return await loaded(store)

    monkeypatch.setattr(HistoryStore, "loaded", read_slowly)
    async with gym(tmp_path) as app:
        await app.press("W", "W")
        is_read.set()
        await app.wait_for("What do you weigh today?")
        await app.press("escape")
        await app.wait_for_keys(HomeScreen)


async def test_it_is_corrected_in_the_history_where_its_chart_is_and_undone(tmp_path: Path) -> None:
    write_history(tmp_path, 3, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        before = (tmp_path / "history.json").read_bytes()
        await app.press("h")
        await app.wait_for("3 sessions")
        await app.press("W")
        await app.wait_for("What do you weigh today?")
        await answer(app, "180 lb")
        await app.wait_for("Saved: 81.65 kg today")
        await app.press("3")
        await app.wait_for("Total lifted per session")
        await app.press("W")
        await app.wait_for("81.65 kg")
        await answer(app, "80")
        await app.wait_for("Your weight in kg")
        await app.wait_for("Last   80 kg")
        await app.press("u")
        await app.wait_for("Last   81.65 kg")
        await app.press("2", "enter")
        await app.wait_for("of you")
        await app.press("u")
        await app.wait_for("Undone: your weight on 23 Nov")
        assert "of you" not in app.text()
        assert stored_kg(app) == []
        sessions = app.app.environment.history_store.sessions
        assert all(one.id.encode() in before for one in sessions.heads)


async def test_a_full_disk_is_told_and_nothing_is_noted(tmp_path: Path) -> None:
    disk = FullDisk()
    async with gym(tmp_path, fs=disk) as app:
        history = app.app.environment.history_editor
        await app.press("W")
        await app.wait_for("What do you weigh today?")
        disk.full = True
        await answer(app, "80")
        await app.wait_for("No space left")
        assert not history.body_weights
        assert history.undoes is None


async def test_an_empty_answer_removes_todays_weight_only(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        history = app.app.environment.history_editor
        await app.press("W")
        await app.wait_for("What do you weigh today?")
        await app.press("enter")
        await app.wait_for("type your weight like 82.5")
        await app.press("escape")
        assert await history.weigh(TODAY, 80.0, "it") is None
        await app.press("W")
        await app.wait_for("empty removes it")
        await app.press("backspace", "enter")
        await app.wait_for("Removed today's weight")
        assert not history.body_weights
        assert await history.undo() == f"Undone: your weight on {TODAY:%d %b}"
        assert [*history.body_weights] == [BodyWeight(day=TODAY, kg=80.0)]


async def test_where_nothing_may_be_changed_no_weight_is_noted(tmp_path: Path) -> None:
    async with gym(tmp_path, view_only="another one is running") as app:
        await app.press("W")
        app.app.action_body_weight()
        await app.wait_for("Your weight can't be noted: another one is running")
