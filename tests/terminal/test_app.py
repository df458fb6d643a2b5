"""The app at sizes that a terminal can report but no window has, and while it ends."""

import asyncio
from pathlib import Path

import pytest
from textual import work
from textual.css.query import NoMatches
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from legday_tui.terminal.app import MAX_SIZE, TerminalApp
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


class LateScreen(Screen[object]):
    """Looks for a widget that it does not have, as a screen does that is mounted while the app ends."""

    def on_mount(self) -> None:
        self.query_one("#number")


async def test_a_screen_that_is_mounted_while_the_app_ends_is_no_crash() -> None:
    app = TerminalApp()
    async with app.run_test():
        app.exit(return_code=143)
        app.push_screen(LateScreen())
    assert (app.crash, app.return_code) == ("", 143)


class FilledScreen(Screen[object]):
    """Is filled by a worker as soon as what it shows is known."""

    def __init__(self) -> None:
        super().__init__()
        self.known = asyncio.Event()

    @work
    async def fill(self) -> None:
        await self.known.wait()
        await self.mount(Static("filled"))


async def test_a_worker_that_fills_a_screen_while_the_app_ends_is_no_crash() -> None:
    app, screen = TerminalApp(), FilledScreen()
    async with app.run_test() as pilot:
        app.push_screen(screen)
        await pilot.pause()
        screen.fill()
        await pilot.pause()
        # The worker goes on before the app acts upon its end.
        screen.known.set()
        app.exit(return_code=143)
    assert (app.crash, app.return_code) == ("", 143)


async def shown_late(app: TerminalApp) -> None:
    async with app.run_test() as pilot:
        app.push_screen(LateScreen())
        await pilot.pause()


async def test_a_screen_without_its_widgets_is_a_crash_while_the_app_runs() -> None:
    app = TerminalApp()
    with pytest.raises(NoMatches):
        await shown_late(app)
    assert "NoMatches" in app.crash
