"""The base class of the app: what it needs to run in any terminal, and to end with a report."""

import traceback
from io import StringIO

from rich.console import Console, RenderableType
from textual.app import App
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.events import Event, Resize
from textual.geometry import Size
from textual.message import Message
from textual.widget import MountError
from textual.worker import WorkerFailed

from legday_tui.terminal import connection

MAX_SIZE = Size(1000, 500)
"""The largest screen that is laid out, in cells: more than any window has. A terminal can report 65535 x
65535, whose cells would take gigabytes."""


class TerminalApp(App[None]):
    """An app that limits its size, and records the exception that ends it instead of printing it.

    Textual prints a traceback with all local variables. It ends with exit code 0 after an exception of the
    thread that reads the terminal, and continues without input if that thread reads from a browser.
    """

    def __init__(self) -> None:
        super().__init__()
        self.crash = ""
        """The traceback of the first exception that ended the app, or an empty string."""
        self.is_leaving = False
        """Whether a signal or a closed terminal is ending it."""
        connection.survive_invalid_bytes()
        connection.survive_invalid_sequences(self._end_with)

    def run_recorded(self) -> int:
        """Run the app; return the exit code, which is 1 after an exception."""
        try:
            self.run()
        except Exception:  # noqa: BLE001  # raised while the app was ending; it belongs into the report
            self._record(traceback.format_exc())
        if self.crash and self._driver is not None and not connection.has_hung_up():
            # An exception while the app was ending leaves the driver open, whose thread has not yet written
            # what restores the terminal. Closing it again waits for that.
            self._driver.close()
        return 1 if self.crash else self.return_code or 0

    @property
    def size(self) -> Size:
        """The size of the terminal, MAX_SIZE at most."""
        return _limited(super().size)

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Resize):
            event.size = event.virtual_size = _limited(event.size)
        await super().on_event(event)

    def leave(self, code: int) -> None:
        """End the app because of a signal or a closed terminal. Later calls change nothing."""
        if not self.is_leaving:
            self.is_leaving = True
            if code == connection.HUNG_UP:
                connection.abandon(self._driver)
            self.exit(return_code=code)

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        driver = super()._build_driver(headless, inline, mouse, size)
        process = driver.process_message

        def guarded(message: Message) -> None:
            # This runs in the thread that reads the terminal, which may live longer than the event loop.
            if driver._loop.is_closed():
                return
            try:
                process(message)
            except Exception as error:
                self._end_with(error)
                raise

        setattr(driver, "process_message", guarded)  # noqa: B010  # mypy: cannot assign to a method
        return driver

    def _end_with(self, error: Exception) -> None:
        """End the app with an exception. Can be called from any thread."""
        self._record("".join(traceback.format_exception(error)))
        self.call_later(self._close_messages_no_wait)

    def panic(self, *renderables: RenderableType) -> None:
        # The thread that reads the terminal reports its exception only like this.
        if connection.has_hung_up():
            self.leave(connection.HUNG_UP)
            return
        if not self.crash:
            report = StringIO()
            Console(file=report, width=200).print(*renderables)
            self._record(report.getvalue())
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        # While the app ends, Textual composes and mounts nothing any more. Screens and workers that are still
        # on their way miss their widgets, and nobody sees it.
        cause = error.error if isinstance(error, WorkerFailed) else error
        if self._exit and isinstance(cause, NoMatches | MountError):
            return
        # A worker passes an exception of its own, which was never raised, while it handles the real one.
        is_raised = error.__traceback__ is not None
        self._record("".join(traceback.format_exception(error)) if is_raised else traceback.format_exc())
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def _record(self, details: str) -> None:
        # Later exceptions are consequences of the first one.
        self.crash = self.crash or details


def _limited(size: Size) -> Size:
    return Size(min(size.width, MAX_SIZE.width), min(size.height, MAX_SIZE.height))
