"""The program in a pseudo-terminal: send keys, read the screen."""

import os
import re
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pexpect
import pyte

from tests.e2e.runs import MODULE

KEYS = {
    "enter": "\r",
    "space": " ",
    "tab": "\t",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
}
# Sequences that pyte does not know and would print as text.
UNKNOWN = re.compile(r"\x1b\[[<>=?][0-9;:]*[a-zA-Z$]+p?|\x1b[P_^][^\x1b]*\x1b\\")
PARTIAL = re.compile(r"\x1b(\[[0-9;?:<>=$]*)?$|\x1b[P_^][^\x1b]*\x1b?$")
PATIENCE_S = 0.5
"""How long to wait for the effect of a key."""
STILL_S = 0.12
"""A screen whose words have not changed for so long is complete."""
LONGEST_FRAME_S = 0.3
"""How long to read from a program that never stops writing."""


class Emulated(pyte.Screen):
    """A screen that survives half a sequence, as every terminal does.

    A program that crashes can leave one behind; the echo of the next key then completes it to anything.
    """

    def report_device_attributes(self, mode: int = 0, *_: int, **__: bool) -> None:
        """Answer nothing: nobody asks."""


class Terminal:
    """One run of the program, which is killed when the context ends."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        data_dir: Path,
        size: tuple[int, int] = (80, 24),
        reported: tuple[int, int] | None = None,
        command: Sequence[str] = MODULE,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        """Start the program in a terminal that reports its size, or another one.

        `variables` are environment variables of the program, besides those of the tests.
        """
        columns, rows = size
        self._screen = Emulated(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._rest = ""
        self.raw = ""
        """Everything that the program has written."""
        self.arrived = 0.0
        """When the last of it was read, by `time.perf_counter`."""
        # The size is that of the pseudo-terminal, not that of the terminal in which the tests run.
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        environment = {**inherited, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        environment |= variables or {}
        self.process = pexpect.spawn(
            command[0],
            [*command[1:], "--data-dir", str(data_dir), *arguments],
            dimensions=(reported or size)[::-1],
            env=environment,
            encoding="utf-8",
            codec_errors="replace",
        )
        self.settings_at_start = _settings(self.process.child_fd)
        self.settings_at_end: list[Any] = []

    def text(self) -> str:
        """The rows of the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def read(self, seconds: float = 0.05) -> bool:
        """Read until the program has written nothing for so many seconds. Return False if it has ended."""
        until = time.monotonic() + LONGEST_FRAME_S
        while time.monotonic() < until:
            try:
                self.read_once(seconds)
            except pexpect.TIMEOUT:
                return True
            except pexpect.EOF:
                return False
        return True

    def read_once(self, seconds: float) -> None:
        """Read once. Raises pexpect.TIMEOUT or pexpect.EOF."""
        chunk = self.process.read_nonblocking(65536, timeout=seconds)
        self.arrived = time.perf_counter()
        self.raw += chunk
        text = self._rest + chunk
        partial = PARTIAL.search(text)
        cut = partial.start() if partial else len(text)
        text, self._rest = text[:cut], text[cut:]
        self._stream.feed(UNKNOWN.sub("", text))

    def wait(self, pattern: str, seconds: float = 60.0) -> str:
        """Wait until the screen matches; return its text."""
        deadline = time.monotonic() + seconds
        while not re.search(pattern, self.text()):
            alive = self.read()
            if time.monotonic() > deadline or not alive:
                raise AssertionError(f"{pattern!r} is not on the screen:\n{self.text()}")
        return self.text()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.process.send(KEYS.get(key, key))

    def press_until(self, key: str, pattern: str, seconds: float = 240.0, *, hasty: bool = False) -> int:
        """Press a key until the screen matches; return the number of presses.

        Before the next press it waits until the screen shows the effect of the one before, and, unless it is
        `hasty`, until all of the screen does.
        """
        deadline = time.monotonic() + seconds
        presses = 0
        while not re.search(pattern, self.text()):
            if time.monotonic() > deadline:
                seen = f"{presses} x {key}:\n{self.text()}"
                raise AssertionError(f"{pattern!r} is not on the screen after {seen}")
            before, pressed = self._words(), time.monotonic()
            self.press(key)
            presses += 1
            while self._words() == before and time.monotonic() < pressed + PATIENCE_S and self.read(0.03):
                pass
            if not hasty:
                self._settle()
        return presses

    def _settle(self) -> None:
        """Wait until the words do not change: a frame arrives in parts. On a fast clock they never stop."""
        before, since = self._words(), time.monotonic()
        until = since + LONGEST_FRAME_S
        while time.monotonic() < min(since + STILL_S, until) and self.read(0.02):
            if (now := self._words()) != before:
                before, since = now, time.monotonic()

    def _words(self) -> str:
        """The letters of the screen, without numbers and bars, which always change."""
        return re.sub(r"[^A-Za-z]+", " ", self.text())

    def exit_code(self, seconds: float = 30.0) -> int | None:
        """Wait until the program ends; return its exit code, or the negative number of a signal."""
        deadline = time.monotonic() + seconds
        while self.read() and time.monotonic() < deadline:
            pass
        self.settings_at_end = _settings(self.process.child_fd)
        self.process.close(force=False)
        status: int | None = self.process.exitstatus
        return status if status is not None else -self.process.signalstatus

    def close_window(self, seconds: float = 20.0) -> int:
        """Close the terminal and wait until the program ends; return the exit code."""
        self.process.ptyproc.fileobj.close()
        self.process.closed = self.process.ptyproc.closed = True
        deadline = time.monotonic() + seconds
        while self.process.isalive():
            if time.monotonic() > deadline:
                raise AssertionError(f"the program still runs after {seconds} s")
            time.sleep(0.02)
        return int(self.process.exitstatus)

    def kill(self) -> None:
        """Send SIGKILL."""
        self.process.kill(9)
        self.process.wait()

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.close(force=True)


def _settings(descriptor: int) -> list[Any]:
    if sys.platform == "win32":
        raise NotImplementedError
    return termios.tcgetattr(descriptor)
