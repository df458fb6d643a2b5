"""A reader that has gone, as Windows and the others report it."""

import errno
import io
import os
import sys

import pytest

from legday_tui.cli import BROKEN_PIPE, main
from legday_tui.platforms.pipes import is_closed_pipe


@pytest.mark.parametrize(
    ("platform", "error", "is_closed"),
    [
        ("win32", OSError(errno.EINVAL, "Invalid argument"), True),
        ("win32", BrokenPipeError(errno.EPIPE, "Broken pipe"), True),
        ("win32", OSError(errno.EINVAL, "Invalid argument", "a:b.json"), False),
        ("win32", OSError(errno.ENOSPC, "No space left on device"), False),
        ("linux", BrokenPipeError(errno.EPIPE, "Broken pipe"), True),
        ("linux", OSError(errno.EINVAL, "Invalid argument"), False),
    ],
)
def test_windows_calls_it_an_invalid_argument(
    monkeypatch: pytest.MonkeyPatch, platform: str, error: OSError, is_closed: bool
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert is_closed_pipe(error) is is_closed


class WindowsPipe(io.RawIOBase):
    """A pipe of Windows that nobody reads."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor

    def writable(self) -> bool:
        return True

    def write(self, _: object) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    def fileno(self) -> int:
        return self._descriptor


def test_a_command_that_nobody_reads_ends_silently(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    descriptor = os.open(os.devnull, os.O_WRONLY)
    monkeypatch.setattr(sys, "platform", "win32")
    stream = io.TextIOWrapper(io.BufferedWriter(WindowsPipe(descriptor)))
    monkeypatch.setattr(sys, "stdout", stream)

    code = main(["completion", "bash"])

    os.close(descriptor)
    assert code == BROKEN_PIPE
    assert capsys.readouterr().err == ""
    with pytest.raises(OSError, match="Invalid argument"):
        stream.close()  # it tries once more
