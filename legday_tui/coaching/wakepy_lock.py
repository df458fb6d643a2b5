"""Ask the desktop, macOS or Windows to stay awake, through wakepy.

None of its ways leaves anything behind: a desktop forgets the request when the connection to it ends,
`caffeinate` ends with the program, and Windows forgets it with the thread. wakepy is imported at the first
use, because that takes 60 ms.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

SESSION_BUS = "DBUS_SESSION_BUS_ADDRESS"
"""The environment variable by which a program finds the desktop, on Linux and BSD."""


class NoWakeLockError(Exception):
    """Nothing keeps this machine awake. The message is the reason, without a full stop."""


@contextmanager
def screen_kept_on() -> Iterator[str]:
    """Keep the screen on, and the machine with it; yield what does it. Raise NoWakeLockError."""
    with _kept("presenting") as method:
        yield method


@contextmanager
def machine_kept_running() -> Iterator[str]:
    """Keep the machine from falling asleep, but not its screen; yield what does it. Raise NoWakeLockError."""
    with _kept("running") as method:
        yield method


@contextmanager
def _kept(mode: Literal["presenting", "running"]) -> Iterator[str]:
    # wakepy logs what fails. Without a log handler Python prints that on the terminal.
    logging.getLogger("wakepy").addHandler(logging.NullHandler())
    from wakepy import keep

    with getattr(keep, mode)(on_fail="pass") as lock:
        if lock.active_method is None:
            raise NoWakeLockError(_reason([tried.method_name for tried in lock.result.list_methods()]))
        yield str(lock.active_method.name)


def _reason(tried: list[str]) -> str:
    if any("." in name for name in tried) and SESSION_BUS not in os.environ:
        return f"there is no desktop to ask ({SESSION_BUS} isn't set)"
    return f"nothing here can do it (asked {', '.join(tried) or 'nobody'})"
