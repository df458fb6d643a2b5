"""`legday-tui about` asks a terminal only if it can."""

import os
import sys
from pathlib import Path

import pytest

from legday_tui.cli import main

assert sys.platform != "win32"  # whose console cannot be asked


def test_a_terminal_that_cannot_be_written_to_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal, program = os.openpty()
    monkeypatch.setattr(os, "tcgetpgrp", lambda _: os.getpgrp())
    with Path(os.ttyname(program)).open() as stdin, (tmp_path / "printed").open("w+") as stdout:
        monkeypatch.setattr(stdout, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setattr(sys, "stdout", stdout)
        assert main(["about", "--data-dir", str(tmp_path)]) == 0
    os.close(terminal)
    os.close(program)
    assert "keyboard      not asked" in (tmp_path / "printed").read_text()
