"""Whether the screen can stay on during a workout, and what to do where it cannot (`legday-tui doctor`)."""

import os
import threading
from queue import Empty, SimpleQueue
from shutil import which

from legday_tui.coaching.wakepy_lock import NoWakeLockError, screen_kept_on
from legday_tui.storage.checkup import Finding

PATIENCE_S = 10.0
"""How long a desktop may take to answer."""
OVER_SSH = "over SSH the screen that goes dark is the one in front of you: keep that machine awake"
OFF = "screen: may go dark while you train: Keep awake is off in your settings"


def check_screen(*, is_wanted: bool) -> Finding:
    """Return whether the screen can be kept on, after asking for it for a moment."""
    if not is_wanted:
        return Finding("ok", OFF)
    if "SSH_CONNECTION" in os.environ:
        return Finding("note", f"screen: {OVER_SSH}")
    answers: SimpleQueue[Finding] = SimpleQueue()
    threading.Thread(target=lambda: answers.put(_ask()), daemon=True).start()
    try:
        return answers.get(timeout=PATIENCE_S)
    except Empty:
        return _cannot("the desktop doesn't answer")


def _ask() -> Finding:
    try:
        with screen_kept_on() as method:
            return Finding("ok", f"screen: stays on while you train, by {method}")
    except NoWakeLockError as problem:
        return _cannot(str(problem))
    except Exception as problem:  # noqa: BLE001  # whatever a desktop does, it is not a problem of the files
        return _cannot(f"{type(problem).__name__}: {problem}")


def _cannot(reason: str) -> Finding:
    console = ", or use `setterm --blank 0` on a text console" if which("setterm") else ""
    how = f"raise its timeout in your system's settings{console}"
    return Finding("note", f"screen: can't be kept on, because {reason}; {how}")
