"""Whether the terminal of this program still exists."""

import os
import sys


def has_hung_up(descriptor: int) -> bool:
    """Return whether the terminal or pipe of a descriptor is gone.

    Windows ends a program together with its window, so there it never is.
    """
    if sys.platform == "win32":
        return False
    import select

    if not hasattr(select, "poll"):  # some builds for macOS leave it out; they still get SIGHUP
        return False
    poll = select.poll()
    try:
        poll.register(descriptor, 0)
        events = [event for _, event in poll.poll(0)]
    except (OSError, ValueError):
        return True
    if any(event & (select.POLLHUP | select.POLLERR) for event in events):
        return True
    # The descriptor is closed, or it is one of the terminals that macOS cannot poll.
    return any(event & select.POLLNVAL for event in events) and not os.isatty(descriptor)
