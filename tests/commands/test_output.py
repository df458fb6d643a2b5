"""Printing to a standard output that takes nothing."""

import errno
import io
import os
import sys
from collections.abc import Callable

import pytest

from legday_tui.commands.output import print_bytes, print_lines


class Full(io.RawIOBase):
    """A file on a full disk."""

    def writable(self) -> bool:
        return True

    def write(self, _: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("printing", [lambda: print_bytes(b"squats"), lambda: print_lines(["squats"])])
def test_a_full_disk_is_told_in_one_sentence(
    printing: Callable[[], int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = io.TextIOWrapper(io.BufferedWriter(Full()))
    monkeypatch.setattr(sys, "stdout", stream)
    with pytest.raises(SystemExit) as ended:
        printing()
    monkeypatch.undo()

    assert ended.value.code == 2
    assert capsys.readouterr().err == "legday-tui: standard output: No space left on device\n"
    with pytest.raises(OSError, match="No space"):
        stream.close()  # it tries once more
