"""The signals that end the program, and the exit codes that tell them."""

import signal
from collections.abc import Callable, Collection

TERMINATED, HUNG_UP, INTERRUPTED, BROKEN_OFF = 143, 129, 130, 149
"""Exit codes as shells report them: 128 plus the number of the signal."""
SIGNALS = {
    "SIGTERM": TERMINATED,
    "SIGHUP": HUNG_UP,
    "SIGINT": INTERRUPTED,
    "SIGBREAK": BROKEN_OFF,
}
"""The signals that end the program, as far as this platform has them. Windows sends SIGBREAK for ctrl+break,
and when the window is closed. No key sends SIGINT, since ctrl+c is a key of the app; another program can."""


def on_ending_signals(received: Callable[[int], None], *, but: Collection[str] = ()) -> None:
    """Call `received` with the exit code, in the main thread, at each of SIGNALS except for these.

    Not loop.add_signal_handler: it passes signals through a pipe, and loses them while a large paste fills
    that pipe.
    """
    for name, code in SIGNALS.items():
        if hasattr(signal, name) and name not in but:
            signal.signal(getattr(signal, name), _calling(received, code))


def is_ignored(name: str) -> bool:
    """Return whether this process was started to ignore a signal, as `nohup` does with SIGHUP."""
    return hasattr(signal, name) and signal.getsignal(getattr(signal, name)) == signal.SIG_IGN


def _calling(received: Callable[[int], None], code: int) -> Callable[[int, object], None]:
    return lambda _number, _frame: received(code)
