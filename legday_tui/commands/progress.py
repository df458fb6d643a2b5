"""A line that says how far something long has come, on terminals only."""

import contextlib
import sys
from time import monotonic
from types import TracebackType

from legday_tui.domain.documents.plain_text import plain

QUIET_S = 0.5
"""Seconds until a line is shown: what is quicker needs none."""
EVERY_S = 0.2
CLEAR = "\r\x1b[K"


class ProgressLine:
    """One line on stderr, such as `reading strong.csv: 40 %, this takes a while`; removed at the end."""

    def __init__(self, what: str) -> None:
        self._what = plain(" ".join(what.split()))
        self._is_terminal = False
        self._next = 0.0
        self._is_shown = False

    def __enter__(self) -> "ProgressLine":
        with contextlib.suppress(AttributeError, OSError, ValueError):  # there may be no stderr
            self._is_terminal = sys.stderr.isatty()
        self._next = monotonic() + QUIET_S
        return self

    def begin(self) -> None:
        """Show the line at once, without a share: it is known that this takes long, but not how far it is."""
        if self._is_terminal:
            self._is_shown = True
            self._write(f"{CLEAR}{self._what}: this takes a while")

    def show(self, share: float) -> None:
        """Show the share that is done, from 0 to 1, if it is time to."""
        if self._is_terminal and monotonic() >= self._next:
            self._next = monotonic() + EVERY_S
            self._is_shown = True
            self._write(f"{CLEAR}{self._what}: {share:.0%}, this takes a while")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_shown:
            self._write(CLEAR)

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(text)
            sys.stderr.flush()
