"""Whether a terminal tells all keys apart: the kitty keyboard protocol, which the terminal is asked about."""

import os
import re
import sys

QUESTION = b"\x1b[?u\x1b[c"
"""Which keys are told apart, and then what the terminal is: every terminal answers the second question.

Source: https://sw.kovidgoyal.net/kitty/keyboard-protocol/#detection-of-support-for-this-protocol
"""
PATIENCE_S = 0.5
"""How long a terminal may take for the next part of its answer."""
_LONGEST_ANSWER = 256
_TELLS_KEYS_APART = re.compile(rb"\x1b\[\?\d+u")
_LAST_ANSWER = re.compile(rb"\x1b\[\?[\d;]*c")


def can_be_asked(descriptor: int) -> bool:
    """Return whether a descriptor is the terminal of this process, and would give it the answer.

    The console of Windows cannot be asked.
    """
    if sys.platform == "win32":
        return False
    try:
        return os.tcgetpgrp(descriptor) == os.getpgrp()
    except OSError:
        return False


def has_kitty_keyboard(descriptor: int) -> bool | None:
    """Ask the terminal at a descriptor that is open for reading and writing; None if it does not answer."""
    if sys.platform == "win32":
        return None
    import select
    import termios
    import tty

    before = termios.tcgetattr(descriptor)
    tty.setcbreak(descriptor, termios.TCSANOW)  # the answer has no line end, and is not to be shown
    answer = b""
    try:
        os.write(descriptor, QUESTION)
        while len(answer) < _LONGEST_ANSWER and not _LAST_ANSWER.search(answer):
            readable, _, _ = select.select([descriptor], [], [], PATIENCE_S)
            part = os.read(descriptor, _LONGEST_ANSWER) if readable else b""
            if not part:
                return None
            answer += part
    finally:
        termios.tcsetattr(descriptor, termios.TCSAFLUSH, before)
    return bool(_TELLS_KEYS_APART.search(answer))
