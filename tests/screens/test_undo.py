"""Undo also restores the state of the screen that is not part of the workout."""

import asyncio
import secrets
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legday_tui.domain.workout.state import Resting, Working
from legday_tui.screens.timed import TimedScreen
from legday_tui.settings.preferences import Preferences
from tests.screens.gym import Gym, gym


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


async def held_for(app: Gym, seconds: float) -> TimedScreen:
    """Hold the first wall sit for this many seconds."""
    await app.start_at("Wall Sit")
    await app.press("space")
    await app.pass_time(seconds)
    screen = app.app.screen
    assert isinstance(screen, TimedScreen)
    return screen


async def undo_the_end_of_a_hold(app: Gym) -> None:
    """Hold the first wall sit to its end, and take the end back."""
    await held_for(app, 80)
    await app.pass_time(10)
    await app.wait_for("REST")
    await app.press("u")
    await app.wait_for("PAUSED")


async def test_a_target_below_what_was_held_does_not_end_the_hold(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        screen = await held_for(app, 86)
        await app.press("minus")
        await app.pass_time(20)
        assert app.app.screen is screen
        assert "target 85 s" in app.text()
        await app.press("space")
        await app.wait_for("REST")
        assert app.state().done[-1].result.seconds == pytest.approx(108, abs=1)


async def test_the_undone_change_of_a_target_ends_the_hold_at_the_one_before(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await held_for(app, 84)
        await app.press("minus", "u")
        await app.pass_time(5)
        assert "Done: Wall Sit 1/3  90 s" in await app.wait_for("REST")


async def test_undoing_the_end_of_a_hold_pauses_it_with_all_its_seconds(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await undo_the_end_of_a_hold(app)
        await app.pass_time(60)
        assert app.state().counter.held == 90
        assert "held so far 90 s" in app.text()
        await app.press("u")
        await app.pilot.pause()
        assert not isinstance(app.state().stage, Working) or app.state().counter.held == 0


async def test_a_hold_whose_end_was_undone_is_ended_again_by_the_user_only(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await undo_the_end_of_a_hold(app)
        await app.press("space", "space")
        await app.pass_time(20)
        await app.press("space")
        await app.wait_for("REST")
        assert app.state().done[-1].result.seconds == pytest.approx(111, abs=1.1)


async def test_keep_holding_switched_off_past_the_target_does_not_end_the_hold(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(keep_holding=True)) as app:
        screen = await held_for(app, 100)
        await app.press("g")
        await app.pass_time(5)
        assert app.app.screen is screen
        assert screen.run.held_on(None) == pytest.approx(107, abs=1.1)


async def test_a_stretch_whose_end_was_undone_keeps_both_sides(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Foam Roll Quads")
        await app.pass_time(150)
        await app.wait_for("Foam Roll Calves")
        await app.press("u")
        await app.wait_for("PAUSED")
        counter = app.state().counter
        assert (counter.held_left, counter.held_right) == (60, 60)


async def test_undo_during_a_hold_pauses_it_and_the_second_one_goes_back(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        screen = await held_for(app, 40)
        await app.press("u")
        assert "PAUSED" in app.text()
        assert app.app.screen is screen
        assert app.state().counter.held == pytest.approx(41, abs=0.6)
        await app.press("u")
        await app.pilot.pause()
        assert app.app.screen is not screen


async def test_a_hold_that_undo_has_paused_goes_on(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        screen = await held_for(app, 40)
        await app.press("u")
        held = screen.run.held_on(None)
        await app.press("space")
        assert not screen.paused
        await app.pass_time(10)
        assert screen.run.held_on(None) == pytest.approx(held + 10, abs=0.1)


async def test_undo_during_a_hold_takes_back_its_target_and_keeps_it_running(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        screen = await held_for(app, 20)
        await app.press("plus", "u")
        assert app.app.screen is screen
        assert not screen.paused
        assert "target 90 s" in app.text()
        assert app.state().counter.held >= 20


async def test_undo_before_anything_is_held_goes_back_at_once(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        screen = app.app.screen
        await app.press("u")
        await app.pilot.pause()
        assert app.app.screen is not screen


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys=st.lists(st.sampled_from(["minus", "plus", "u", "space", "p", "wait"]), max_size=25))
def test_no_keys_make_a_hold_that_cannot_be_left_by_undo(tmp_path: Path, keys: list[str]) -> None:
    async def play() -> None:
        async with gym(tmp_path / secrets.token_hex(8)) as app:
            await held_for(app, 80)
            for key in keys:
                if key == "wait":
                    await app.pass_time(7)
                else:
                    await app.press(key)
            for _ in range(80):
                if not app.state().done and not app.state().skipped:
                    return
                await app.press("u")
            raise AssertionError(f"undo does not go back\n{app.text()}")

    asyncio.run(play())
