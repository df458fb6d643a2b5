"""The app at sizes that a terminal can report but no window has."""

from pathlib import Path

import pytest
from textual.events import Resize
from textual.geometry import Size

from legday_tui.terminal.app import MAX_SIZE
from tests.screens.gym import gym

HUGE = [(65535, 65535), (65535, 24), (80, 65535), (999_999, 999_999)]


@pytest.mark.parametrize("size", HUGE)
async def test_a_resize_beyond_any_window_is_limited(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path) as app:
        app.app.post_message(Resize(Size(*size), Size(*size), pixel_size=Size(100, 100)))
        await app.pilot.pause(0.2)
        limited = Size(min(size[0], MAX_SIZE.width), min(size[1], MAX_SIZE.height))
        assert app.app.size == limited
        assert app.app.screen.size == limited
        assert "LEG DAY" in app.text()


@pytest.mark.parametrize("size", HUGE)
async def test_the_app_starts_in_a_terminal_beyond_any_window(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size) as app:
        limited = Size(min(size[0], MAX_SIZE.width), min(size[1], MAX_SIZE.height))
        assert app.app.size == limited
        assert {screen.size for screen in app.app.screen_stack} == {limited}


@pytest.mark.parametrize("size", [(1, 1), (500, 500), (1000, 400)])
async def test_other_sizes_are_used_as_reported(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path) as app:
        app.app.post_message(Resize(Size(*size), Size(*size)))
        await app.pilot.pause(0.2)
        assert app.app.size == app.app.screen.size == Size(*size)
