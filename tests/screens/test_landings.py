"""The rest after jumps, which asks for the landings."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from legday_tui.domain.workout.rest import rest_aim
from legday_tui.settings.preferences import Preferences
from tests.screens.gym import Gym, gym


@asynccontextmanager
async def resting_after_jumps(directory: Path, preferences: Preferences) -> AsyncIterator[Gym]:
    """Show the rest that asks for the landings."""
    async with gym(directory, preferences=preferences) as app:
        await app.start_at("Wide-Narrow Jumps")
        await app.press("space")
        await app.pass_time(31)
        await app.wait_for("How many landings?")
        yield app


async def test_the_landings_are_typed_and_then_the_effort(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wide-Narrow Jumps")
        await app.press("space")
        await app.pass_time(31)
        await app.wait_for("How many landings?")
        await app.pilot.press("2", "4")
        await app.wait_for("How many landings?   24_")
        await app.press("enter")
        await app.wait_for("24 landings")
        assert app.state().done[-1].result.contacts == 24
        await app.wait_for("How hard?")
        await app.press("2")
        assert app.state().done[-1].result.rpe == 7.5
        await app.press("u", "u")
        await app.wait_for("How many landings?")


async def test_the_landings_that_are_typed_stay_when_a_key_ends_the_rest(tmp_path: Path) -> None:
    async with resting_after_jumps(tmp_path, Preferences()) as app:
        await app.pilot.press("2", "6", "space")
        await app.wait_for("SET 2/2")
        assert app.state().done[-1].result.contacts == 26


async def test_the_landings_that_are_typed_stay_when_follow_along_ends_the_rest(tmp_path: Path) -> None:
    async with resting_after_jumps(tmp_path, Preferences(follow_along=True)) as app:
        rest, result = app.state().rest, app.state().done[-1].result
        assert rest is not None
        await app.pass_time(rest_aim(rest.window, result).seconds - 1.5)
        await app.pilot.press("2", "6")
        await app.wait_for("26_")
        await app.pass_time(1.4)
        await app.wait_for("SET 2/2")
        assert app.state().done[-1].result.contacts == 26


async def test_one_landing_more_is_added_to_those_that_are_typed(tmp_path: Path) -> None:
    async with resting_after_jumps(tmp_path, Preferences()) as app:
        await app.pilot.press("2", "6", "up")
        await app.wait_for("27 landings")
        assert app.state().done[-1].result.contacts == 27
