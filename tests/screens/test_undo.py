"""Undo also restores the state of the screen that is not part of the workout."""

from pathlib import Path

from legday_tui.domain.workout.state import Resting, Working
from legday_tui.screens.timed import TimedScreen
from legday_tui.settings.preferences import Preferences
from tests.screens.gym import gym


async def test_undoing_the_pause_of_a_rest_removes_it_from_the_screen(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("up", "p")
        await app.wait_for("PAUSED")
        await app.press("u")
        stage = app.state().stage
        assert isinstance(stage, Resting)
        assert stage.rest.paused_at is None
        assert "PAUSED" not in app.text()
        await app.press("space")
        await app.wait_for("SET 2/4")


async def test_a_count_of_the_pace_can_be_undone(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.start_at("Heel Raise Squat")
        while (app.state().counter.reps or 0) < 2:
            await app.pass_time(1.0)
        await app.press("u")
        await app.pass_time(1.0)
        assert app.state().counter.reps == 1
        assert "YOUR PACE" in app.text()


async def test_undoing_a_target_change_moves_the_end_of_the_hold(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.pass_time(11)
        await app.press("plus", "u")
        screen, stage = app.app.screen, app.state().stage
        assert isinstance(screen, TimedScreen)
        assert isinstance(stage, Working)
        assert stage.step.seconds == (90, 90)
        assert screen.run.segment.ends_s == 90


async def test_a_hold_past_its_target_can_be_undone_and_continued(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(keep_holding=True)) as app:
        await app.start_at("Wall Sit")
        await app.pass_time(10 + 98)
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("u")
        await app.wait_for("GET SET")
        await app.pass_time(15)
        assert "breathe" in app.text()
        assert app.app.is_running
        await app.press("enter")
        assert "Done: Wall Sit 1/3  1" in await app.wait_for("REST")
