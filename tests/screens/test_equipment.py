"""The check-list of the equipment before a session."""

from pathlib import Path

import pytest

from legday_tui.settings.preferences import Preferences
from tests.screens.gym import SIZES, Gym, gym


async def open_list(app: Gym) -> None:
    await app.press("enter")
    await app.wait_for("GOT EVERYTHING?")


def fresh(*, follow_along: bool = False) -> Preferences:
    return Preferences(welcomed=True, follow_along=follow_along)


@pytest.mark.parametrize("size", [*SIZES, (200, 60)])
async def test_all_things_are_seen_and_each_can_be_ticked(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size, preferences=fresh(), first_run=True) as app:
        await open_list(app)
        program = app.app.environment.program
        for thing in (program.levels["intermediate"].equipment, *program.equipment):
            assert f"□  {thing}" in app.text()
        await app.press("2", "space")
        await app.pilot.click("#thing-3")
        await app.pilot.pause()
        for thing in (program.levels["intermediate"].equipment, program.equipment[0], program.equipment[2]):
            assert f"■  {thing}" in app.text()
        await app.press("2")
        assert f"□  {program.equipment[0]}" in app.text()
        await app.press(*["space"] * 5, "enter")
        await app.wait_for("0/28 sets")


async def test_enter_starts_right_after_a_tick(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=fresh(), first_run=True) as app:
        await open_list(app)
        app.clock.advance(1)
        await app.pilot.press("6", "enter")
        await app.wait_for("GET SET")


async def test_a_ticked_list_is_not_shown_again_for_its_level(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=fresh(), first_run=True) as app:
        await open_list(app)
        await app.press("enter")
        await app.wait_for("GET SET")
        await app.press("q")
        await app.wait_for("Leave the workout?")
        settings = app.app.environment.settings.current
        assert list(settings.equipment) == ["intermediate"]
    async with gym(tmp_path / "again", preferences=settings, first_run=True) as app:
        await app.press("enter")
        await app.wait_for("GET SET")
    async with gym(tmp_path / "level", preferences=settings, first_run=True) as app:
        await app.press("right")
        await open_list(app)


async def test_a_skipped_list_comes_again_and_escape_goes_back_to_the_levels(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=fresh(), first_run=True) as app:
        await open_list(app)
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await open_list(app)
        await app.press("s")
        await app.wait_for("GET SET")
        assert app.app.environment.settings.current.equipment == {}


async def test_follow_along_goes_through_the_list_by_itself(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=fresh(follow_along=True), first_run=True) as app:
        await open_list(app)
        await app.wait_for("Follow along: starts in")
        app.clock.advance(13)
        await app.wait_for("GET SET")
        assert app.app.environment.settings.current.equipment == {}, "nobody has ticked it"


async def test_the_smallest_footer_says_how_to_start(tmp_path: Path) -> None:
    async with gym(tmp_path, (40, 15), preferences=fresh(), first_run=True) as app:
        await open_list(app)
        assert app.text().splitlines()[-1].split("  ") == [" space tick", "enter got it all", "? keys"]
