"""The terminal of the running program: signals, hang-ups, invalid input and the window title."""

import asyncio
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from legday_tui.domain.documents.plain_text import plain
from legday_tui.platforms import hang_up
from legday_tui.platforms.ending_signals import HUNG_UP, on_ending_signals
from legday_tui.textual_internals import filter_input


class Watch:
    """Ends the program after one of SIGNALS, and when its terminal is gone."""

    def __init__(self, leave: Callable[[int], None]) -> None:
        """Install the signal handlers; `leave` is called with the exit code, more than once."""
        self._leave = leave
        self._code: int | None = None
        loop = asyncio.get_running_loop()
        on_ending_signals(partial(self._received, loop))

    def _received(self, loop: asyncio.AbstractEventLoop, code: int) -> None:
        self._code = code
        with suppress(RuntimeError):  # the loop is closed, because the program is ending
            loop.call_soon_threadsafe(self.check)

    def check(self) -> None:
        """Leave if there is a reason; to be called regularly, because a closed window may send no signal."""
        if self._code is None and has_hung_up():
            self._code = HUNG_UP
        if self._code is not None:
            self._leave(self._code)


def has_hung_up() -> bool:
    """Return whether the terminal is gone."""
    try:
        return hang_up.has_hung_up(sys.__stdin__.fileno() if sys.__stdin__ else 0)
    except ValueError:  # standard input was closed
        return True


def survive_invalid_sequences(failed: Callable[[Exception], None]) -> None:
    """Filter what terminals send before the drivers of Textual parse it.

    `failed` is called with an exception of the parser, from the thread that reads the terminal.
    """
    from legday_tui.terminal.input_filter import FilteredParser

    filter_input(partial(FilteredParser, failed=failed))


class WindowTitle:
    """The title of the window of the terminal; the previous one is restored at the end."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._shown = ""

    def show(self, title: str) -> None:
        """Set the title, unless it is set already."""
        if title != self._shown:
            push = "" if self._shown else "\x1b[22;2t"
            self._write(f"{push}\x1b]2;{plain(title)}\x07")
            self._shown = title

    def restore(self) -> None:
        """Restore the title that the window had before."""
        if self._shown:
            self._write("\x1b]2;\x07\x1b[23;2t")
            self._shown = ""
