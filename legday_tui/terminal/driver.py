"""A driver of Textual for a terminal that can vanish, and for messages that can fail."""

import asyncio
from collections.abc import Callable
from typing import Any, cast

from textual.app import App
from textual.driver import Driver
from textual.message import Message

from legday_tui.terminal.connection import has_hung_up


class GuardedDriver(Driver):
    """What is different from the driver of the platform, which comes next in the order of the classes."""

    started: Callable[[Driver], None]
    """Called with the driver."""
    failed: Callable[[Exception], None]
    """Called with an exception, from the thread that reads the terminal, before it is raised."""

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self.event_loop = asyncio.get_running_loop()
        self.started(self)

    def process_message(self, message: Message) -> None:
        # This runs in the thread that reads the terminal, which may live longer than the event loop.
        if self.event_loop.is_closed():
            return
        try:
            super().process_message(message)
        except Exception as error:
            self.failed(error)
            raise

    def write(self, data: str) -> None:
        """Write to the terminal, unless it is gone: the queue that nobody empties any more would fill up."""
        if not has_hung_up():
            super().write(data)  # type: ignore[safe-super]  # abstract in Driver alone

    def close(self) -> None:
        """Wait until all is written, unless the terminal is gone."""
        if not has_hung_up():
            super().close()


def guarded(
    driver: type[Driver], *, started: Callable[[Driver], None], failed: Callable[[Exception], None]
) -> type[Driver]:
    """Return a guarded class of a driver."""
    attributes = {"started": staticmethod(started), "failed": staticmethod(failed)}
    return cast(type[Driver], type(driver.__name__, (GuardedDriver, driver), attributes))
