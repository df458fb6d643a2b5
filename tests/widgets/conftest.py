"""A stage of a given size for one widget, and what can be read on it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from legday_tui.theme import DARK_THEME

Stage = Callable[[Widget, int, int], AbstractAsyncContextManager[Pilot[None]]]
Reading = Callable[[Widget], list[str]]


class OneWidget(App[None]):
    """Shows a widget and nothing else."""

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
    """Runs an app of so many columns and rows with the widget in it."""

    @asynccontextmanager
    async def running(widget: Widget, columns: int, rows: int) -> AsyncIterator[Pilot[None]]:
        async with OneWidget(widget).run_test(size=(columns, rows)) as pilot:
            await pilot.pause()
            yield pilot

    return running


@pytest.fixture
def read() -> Reading:
    """The rows of a widget as text, without the spaces at their ends."""
    return lambda widget: [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]
