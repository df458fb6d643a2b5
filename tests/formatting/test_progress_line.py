"""The line that says how far an import has come: on terminals only, and gone at the end."""

import io
import sys

import pytest

from legday_tui.commands import progress
from legday_tui.commands.progress import CLEAR, ProgressLine


class Terminal(io.StringIO):
    """A stream that is a terminal, or not."""

    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


@pytest.mark.parametrize("is_terminal", [True, False])
def test_the_line_is_on_terminals_only_and_gone_at_the_end(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool
) -> None:
    stream = Terminal(is_terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "QUIET_S", 0.0)

    with ProgressLine("reading a\x1b[2Jb.csv") as line:
        line.show(0.25)

    written = stream.getvalue()
    assert written == (f"{CLEAR}reading a [2Jb.csv: 25%, this takes a while{CLEAR}" if is_terminal else "")


def test_what_is_quick_has_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal(True)
    monkeypatch.setattr(sys, "stderr", stream)

    with ProgressLine("reading a.csv") as line:
        line.show(0.5)

    assert stream.getvalue() == ""
