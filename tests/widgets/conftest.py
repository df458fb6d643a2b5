"""Fixtures that show one widget at a given size and read its text."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from textual.app import ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from legday_tui.theme import DARK_THEME, ThemedApp

Stage = Callable[[Widget, int, int], AbstractAsyncContextManager[Pilot[None]]]
Reading = Callable[[Widget], list[str]]


class OneWidget(ThemedApp):
    """Shows a single widget."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget

    def compose(self) -> ComposeResult:
        yield self._widget

    def on_mount(self) -> None:
        self.register_theme(DARK_THEME)
        self.theme = DARK_THEME.name


@pytest.fixture
def stage() -> Stage:
    """Return a context manager that runs an app of a given size with only this widget."""

    @asynccontextmanager
    async def running(widget: Widget, columns: int, rows: int) -> AsyncIterator[Pilot[None]]:
        async with OneWidget(widget).run_test(size=(columns, rows)) as pilot:
            await pilot.pause()
            yield pilot

    return running


@pytest.fixture
def read() -> Reading:
    """Return a function that returns the rows of a widget as text without trailing spaces."""
    return lambda widget: [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]
