"""What can happen to the terminal of a running program: it sends nonsense, it goes away, it says stop."""

import asyncio
import codecs
import select
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from queue import Queue

from textual.drivers._writer_thread import WriterThread

from legday_tui.domain.documents.plain_text import plain

DECODER = "getincrementaldecoder"
"""The name by which the driver finds its decoder."""
TERMINATED, HUNG_UP = 143, 129
"""Exit codes, as shells know them: 128 and the number of the signal."""


class Watch:
    """Notices that the program is told to end, or that its terminal is gone."""

    def __init__(self, leave: Callable[[int], None]) -> None:
        """`leave` is called with the exit code, as often as one looks."""
        self._leave = leave
        self._code: int | None = None
        loop = asyncio.get_running_loop()
        for name, code in (("SIGTERM", TERMINATED), ("SIGHUP", HUNG_UP)):
            if hasattr(signal, name):
                # Not loop.add_signal_handler: it learns of signals through a pipe, and loses them
                # when a large paste has filled that pipe.
                signal.signal(getattr(signal, name), partial(self._told, loop, code))

    def _told(self, loop: asyncio.AbstractEventLoop, code: int, _number: int, _frame: object) -> None:
        self._code = code
        loop.call_soon_threadsafe(self.look)

    def look(self) -> None:
        """Look now; to be called every half second, since a window that closes need not send a signal."""
        if self._code is None and _has_hung_up():
            self._code = HUNG_UP
        if self._code is not None:
            self._leave(self._code)


def _has_hung_up() -> bool:
    if not hasattr(select, "poll"):
        return False
    poll = select.poll()
    try:
        poll.register(sys.__stdin__.fileno() if sys.__stdin__ else 0, 0)
        return any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in poll.poll(0))
    except (OSError, ValueError):
        return True


def survive_invalid_bytes() -> None:
    """Read what is no UTF-8 as replacement characters; the driver would end the program with a traceback."""
    try:
        from textual.drivers import linux_driver
    except ImportError:  # Windows has another driver, which gets no bytes
        return
    setattr(linux_driver, DECODER, _lenient)


def _lenient(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def let_go(driver: object) -> None:
    """Let nobody wait for a terminal that is gone: the thread that wrote to it has died with it.

    In a thread, since the queue's lock may be held by whoever was interrupted by the signal.
    """
    writer = getattr(driver, "_writer_thread", None)
    if isinstance(writer, WriterThread):
        threading.Thread(target=_widen, args=(writer._queue,), daemon=True).start()


def _widen(waiting: "Queue[str | None]") -> None:
    with waiting.mutex:
        waiting.maxsize = 0
        waiting.not_full.notify_all()


class WindowTitle:
    """The title of the terminal's window. In the end it is again what it was before."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._shown = ""

    def show(self, title: str) -> None:
        """Show a title; cheap where it is shown already."""
        if title != self._shown:
            push = "" if self._shown else "\x1b[22;2t"
            self._write(f"{push}\x1b]2;{plain(title)}\x07")
            self._shown = title

    def give_back(self) -> None:
        """Show again what was there before."""
        if self._shown:
            self._write("\x1b]2;\x07\x1b[23;2t")
            self._shown = ""
