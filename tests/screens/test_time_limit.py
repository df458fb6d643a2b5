"""A session that is cut to the time: on home before it begins, and at a rest while it is behind."""

import asyncio
from pathlib import Path

import pytest

from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.history.store import HistoryStore
from tests.screens.gym import gym


async def test_a_session_of_half_an_hour_is_chosen_on_home_and_cut_again_at_a_rest(tmp_path: Path) -> None:
    async with gym(tmp_path, (60, 18)) as app:
        await app.wait_for("58 min")
        await app.press("t")
        await app.wait_for("Fewer sets, without Foam Roll Quads and Foam Roll Calves")
        rows = app.text().splitlines()
        first = next(row for row in rows if "Fewer sets" in row)
        second = rows[rows.index(first) + 1]
        assert first.index("Fewer") == second.index("Roll Calves"), "a reason is indented as a whole"
        await app.press("down", "down", "enter")
        await app.wait_for("Cut to 30 min.")
        await app.start_at("Heel Raise Squat")
        assert app.state().minutes == 30
        assert estimated_minutes(app.state().queue) <= 30
        await app.press("v")
        await app.wait_for("Change style")
        await app.press("end", "enter")
        await app.wait_for("8–10 reps")
        assert estimated_minutes(app.state().queue) <= 30

        app.clock.advance(15 * 60)
        await app.press("enter")
        await app.wait_for("min over your 30")
        await app.press("t")
        await app.wait_for("How much time is left?")
        await app.press("end", "enter")
        await app.wait_for("REST")
        assert estimated_minutes(app.state().queue) <= 10
        assert app.state().minutes == 25
        await app.press("u")
        assert app.state().minutes == 30


async def test_only_the_ticked_phases_are_done(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.wait_for("58 min")
        await app.press("t", "end", "enter")
        await app.wait_for("Which phases today?")
        await app.press("enter", "end", "up", "enter", "end", "enter")
        await app.wait_for("Only today: Strength, Explosive and Finisher")
        await app.press("enter")
        await app.wait_for("Heel Raise Squat")
        assert {s.phase for s in app.state().queue} == {"strength", "explosive", "finisher"}


async def test_who_starts_before_the_history_is_read_gets_what_the_command_line_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_read, loaded = asyncio.Event(), HistoryStore.loaded

    async def slowly(store: HistoryStore) -> TrainingHistory:
        await is_read.wait()
        return await loaded(store)

    monkeypatch.setattr(HistoryStore, "loaded", slowly)
    async with gym(tmp_path, wishes=Wishes(minutes=30, phases=("strength",))) as app:
        await app.press("enter")
        is_read.set()
        await app.wait_for("Heel Raise Squat")
        await app.wait_for("SET 1/4")
        assert {s.phase for s in app.state().queue} == {"strength"}
        assert app.state().minutes == 30
