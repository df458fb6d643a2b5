"""What can happen to the terminal of a running program: it sends nonsense, it goes away, it says stop."""

import asyncio
import codecs
import select
import signal
import sys
from collections.abc import Callable
from functools import partial

DECODER = "getincrementaldecoder"
"""The name by which the driver finds its decoder."""
TERMINATED, HUNG_UP = 143, 129
"""Exit codes, as shells know them: 128 and the number of the signal."""


def call_on_signals(leave: Callable[[int], None]) -> None:
    """Have `leave` called with the exit code when the program is told to end, where there are signals."""
    loop = asyncio.get_running_loop()
    for name, code in (("SIGTERM", TERMINATED), ("SIGHUP", HUNG_UP)):
        if hasattr(signal, name):
            try:
                loop.add_signal_handler(getattr(signal, name), leave, code)
            except (NotImplementedError, RuntimeError):  # Windows; not the main thread
                return


def has_hung_up() -> bool:
    """Whether the terminal is gone. A closed window sends no signal to a program that is not its child."""
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
