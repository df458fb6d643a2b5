"""The rest between two sets on the screen."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from legday_tui.settings.preferences import Preferences
from legday_tui.widgets.big_text import BigText
from tests.screens.gym import SIZES, Gym, gym

DRAWN = re.compile(r"[\u2801-\u28ff]")
"""A dot of the figure."""


@asynccontextmanager
async def resting(
    directory: Path,
    name: str = "Heel Raise Squat",
    size: tuple[int, int] = (80, 24),
    level: str = "intermediate",
) -> AsyncIterator[Gym]:
    """After the first set of an exercise."""
    async with gym(directory, size, level=level) as app:
        await app.start_at(name)
        await app.press("enter")
        await app.wait_for("REST")
        yield app


def number(app: Gym) -> str:
    return app.app.screen.query_one("#number", BigText).text


@pytest.mark.parametrize("size", SIZES)
async def test_it_is_rest_then_ready_then_overdue(tmp_path: Path, size: tuple[int, int]) -> None:
    async with resting(tmp_path, size=size) as app:
        text = app.text()
        assert "Done: Heel Raise Squat 1/4  10" in text
        assert "Next: Heel Raise Squat  2/4" in text
        assert "0:45–1:00" in text or "1:00" in text
        await app.pass_time(46)
        assert "READY" in app.text()
        await app.pass_time(16)
        assert "OVERDUE" in app.text()
        assert number(app).startswith("+0:0")


async def test_the_figure_of_what_comes_next_is_there_at_once_and_in_a_pause(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        assert DRAWN.search(app.text())
        await app.press("p")
        await app.wait_for("PAUSED")
        assert DRAWN.search(app.text())


async def test_the_time_rings_once_and_never_goes_on_by_itself(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.pass_time(600)
        assert "OVERDUE" in app.text()


async def test_with_follow_along_it_goes_on_inside_the_window(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        await app.pass_time(45)
        assert "READY" in app.text()
        await app.pass_time(8)
        await app.wait_for("SET 2/4")


async def test_the_last_set_is_put_right_and_the_rest_goes_on(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.pass_time(20)
        before = number(app)
        await app.pilot.press("up", "up", "down", "3")
        await app.pilot.pause()
        assert "Done: Heel Raise Squat 1/4  11" in app.text()
        assert "hard" in app.text()
        assert number(app) == before


async def test_each_side_is_put_right_by_itself(tmp_path: Path) -> None:
    async with resting(tmp_path, "Alternating Lunges") as app:
        assert "L 8 R 8" in app.text()
        await app.press("down", "tab", "up")
        assert "L 7 R 9" in app.text()


async def test_the_load_that_was_lifted_is_put_right(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.press("right_square_bracket")
        assert "2 x 2 kg" in app.text()
        await app.press("u")
        assert "2 x 2 kg" not in app.text()


async def test_longer_shorter_and_pause(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        before = number(app)
        await app.pilot.press("plus")
        await app.pilot.pause()
        assert number(app) != before
        await app.pilot.press("minus", "p")
        await app.pilot.pause()
        assert "PAUSED" in app.text()
        stopped = number(app)
        await app.pass_time(100)
        assert number(app) == stopped


async def test_undo_takes_the_set_back(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.press("u")
        await app.wait_for("SET 1/4")


async def test_the_fifth_set_is_offered_and_not_imposed(tmp_path: Path) -> None:
    async with gym(tmp_path, level="advanced") as app:
        await app.start_at("Heel Raise Squat")
        for _ in range(3):
            await app.press("enter", "enter")
        await app.press("enter")
        assert "Next: Alternating Lunges" in await app.wait_for("one more set")
        await app.press("a", "enter")
        await app.wait_for("SET 5/4 extra")


async def test_what_the_footer_does_not_show_does_nothing(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.pilot.press("tab", "a", "9", "0", "t", "e", "d", "f9")
        await app.pilot.pause()
        assert "Done: Heel Raise Squat 1/4  10" in app.text()
        assert "REST" in app.text()


async def test_a_rest_that_is_not_to_start_waits_for_its_key(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(rest_starts=False)) as app:
        await app.press("enter")
        await app.go_to("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("PAUSED")
        app.clock.advance(300)
        assert "0:45" in await app.wait_for("PAUSED")
        await app.press("p")
        assert "REST" in await app.wait_for("REST")
        await app.press("space")
        await app.wait_for("SET 2/4")
