"""The program in a real pseudo-terminal: keys go in, the screen can be read."""

import os
import re
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pexpect
import pyte

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
# What pyte does not know and would print as text.
UNKNOWN = re.compile(r"\x1b\[[<>=?][0-9;:]*[a-zA-Z$]+p?|\x1b[P_^][^\x1b]*\x1b\\")
PARTIAL = re.compile(r"\x1b(\[[0-9;?:<>=$]*)?$|\x1b[P_^][^\x1b]*\x1b?$")
PATIENCE_S = 0.5
"""How long a key that seems to do nothing is waited for."""
STILL_S = 0.12
"""So long the words stand still when a screen is complete."""
LONGEST_FRAME_S = 0.3
"""A program that never pauses is taken as it is."""
MODULE = [sys.executable, "-m", "legday_tui"]


class Terminal:
    """One run of the program. Leaving the context ends it for certain."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        data_dir: Path,
        size: tuple[int, int] = (80, 24),
        command: Sequence[str] = MODULE,
    ) -> None:
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._rest = ""
        self.raw = ""
        """All that the program wrote."""
        self.arrived = 0.0
        """When the last of it came, on the performance counter."""
        # The size is that of the pseudo-terminal, whatever a runner of tests says of its own.
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        environment = {**inherited, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        self.process = pexpect.spawn(
            command[0],
            [*command[1:], "--data-dir", str(data_dir), *arguments],
            dimensions=(rows, columns),
            env=environment,
            encoding="utf-8",
            codec_errors="replace",
        )
        self.settings_at_start = termios.tcgetattr(self.process.child_fd)
        self.settings_at_end: list[Any] = []

    def text(self) -> str:
        """The screen as it is now."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def read(self, seconds: float = 0.05) -> bool:
        """Take in what the program writes, until it pauses for so long; False once it has ended."""
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
        """Take in what the program writes next. Raises pexpect.TIMEOUT or pexpect.EOF."""
        chunk = self.process.read_nonblocking(65536, timeout=seconds)
        self.arrived = time.perf_counter()
        self.raw += chunk
        text = self._rest + chunk
        partial = PARTIAL.search(text)
        cut = partial.start() if partial else len(text)
        text, self._rest = text[:cut], text[cut:]
        self._stream.feed(UNKNOWN.sub("", text))

    def wait(self, pattern: str, seconds: float = 60.0) -> str:
        """Wait until the screen matches; the screen."""
        deadline = time.monotonic() + seconds
        while not re.search(pattern, self.text()):
            alive = self.read()
            if time.monotonic() > deadline or not alive:
                raise AssertionError(f"{pattern!r} is not on the screen:\n{self.text()}")
        return self.text()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.process.send(KEYS.get(key, key))

    def press_until(self, key: str, pattern: str, seconds: float = 240.0) -> int:
        """Press one key again and again until the screen matches; how often.

        Presses as a person does, who looks what a key has done before the next one.
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
            self._settle()
        return presses

    def _settle(self) -> None:
        """Wait until the words stand still, since a frame comes in parts; on a fast clock they never do."""
        before, since = self._words(), time.monotonic()
        until = since + LONGEST_FRAME_S
        while time.monotonic() < min(since + STILL_S, until) and self.read(0.02):
            if (now := self._words()) != before:
                before, since = now, time.monotonic()

    def _words(self) -> str:
        """The screen without its running numbers and bars."""
        return re.sub(r"[^A-Za-z]+", " ", self.text())

    def exit_code(self, seconds: float = 30.0) -> int | None:
        """Wait for the end of the program; its exit code, or minus the signal that ended it."""
        deadline = time.monotonic() + seconds
        while self.read() and time.monotonic() < deadline:
            pass
        self.settings_at_end = termios.tcgetattr(self.process.child_fd)
        self.process.close(force=False)
        status: int | None = self.process.exitstatus
        return status if status is not None else -self.process.signalstatus

    def close_window(self, seconds: float = 20.0) -> int:
        """Take the terminal away from the program, and wait for its end; the exit code."""
        self.process.ptyproc.fileobj.close()
        self.process.closed = self.process.ptyproc.closed = True
        deadline = time.monotonic() + seconds
        while self.process.isalive():
            if time.monotonic() > deadline:
                raise AssertionError(f"the program still runs after {seconds} s")
            time.sleep(0.02)
        return int(self.process.exitstatus)

    def kill(self) -> None:
        """End the program without a chance to tidy up."""
        self.process.kill(9)
        self.process.wait()

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.close(force=True)
