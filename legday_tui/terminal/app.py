"""The base class of the app: what it needs to run in any terminal, and to end with a report."""

import traceback
from io import StringIO

from rich.console import Console, RenderableType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.events import Event, Resize
from textual.geometry import Size
from textual.widget import MountError

from legday_tui.platforms.ending_signals import HUNG_UP
from legday_tui.terminal import connection
from legday_tui.terminal.driver import guarded
from legday_tui.textual_internals import CrashRecorder, decode_leniently

MAX_SIZE = Size(1000, 500)
"""The largest screen that is laid out, in cells: more than any window has. A terminal can report 65535 x
65535, whose cells would take gigabytes."""


class TerminalApp(CrashRecorder):
    """An app that limits its size, and ends with exit code 1 and a report after an exception.

    Textual ends with exit code 0 after an exception of the thread that reads the terminal, and continues
    without input if that thread reads from a browser.
    """

    def __init__(self) -> None:
        super().__init__()
        self.is_leaving = False
        """Whether a signal or a closed terminal is ending it."""
        self.is_ending = False
        """Whether `exit` was called."""
        self._terminal: Driver | None = None
        """The driver of a terminal or browser; None before the app runs, and without a terminal."""
        decode_leniently()
        connection.survive_invalid_sequences(self._end_with)

    def get_driver_class(self) -> type[Driver]:
        return guarded(super().get_driver_class(), started=self._drive, failed=self._end_with)

    def _drive(self, driver: Driver) -> None:
        self._terminal = driver

    def write(self, text: str) -> None:
        """Write to the terminal, if there is one."""
        if self._terminal is not None:
            self._terminal.write(text)

    def run_recorded(self) -> int:
        """Run the app; return the exit code, which is 1 after an exception."""
        try:
            self.run()
        except Exception:  # noqa: BLE001  # raised while the app was ending; it belongs into the report
            self.record(traceback.format_exc())
        if self.crash and self._terminal is not None:
            # An exception while the app was ending leaves the driver open, whose thread has not yet written
            # what restores the terminal. Closing it again waits for that.
            self._terminal.close()
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
            self.exit(return_code=code)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        self.is_ending = True
        super().exit(result, return_code, message)

    def _end_with(self, error: Exception) -> None:
        """End the app with an exception. Can be called from any thread."""
        self.record("".join(traceback.format_exception(error)))
        self.close_now()

    def panic(self, *renderables: RenderableType) -> None:
        # The thread that reads the terminal reports its exception only like this.
        if connection.has_hung_up():
            self.leave(HUNG_UP)
            return
        if not self.crash:
            report = StringIO()
            Console(file=report, width=200).print(*renderables)
            self.record(report.getvalue())
        self.close_now()

    def is_harmless(self, error: BaseException) -> bool:
        """Return whether a screen or a worker missed a widget while the app was ending.

        Textual composes and mounts nothing any more then, and nobody sees it.
        """
        return self.is_ending and isinstance(error, NoMatches | MountError)


def _limited(size: Size) -> Size:
    return Size(min(size.width, MAX_SIZE.width), min(size.height, MAX_SIZE.height))
