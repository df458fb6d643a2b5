"""How things are measured in a pseudo-terminal (Linux)."""

import compileall
import os
import re
import statistics
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import pexpect

from tests.e2e.terminal import Terminal

PATIENCE_S = 60.0
BARE = [sys.executable, "-m", "tests.bench.bare_app"]
"""What a Textual app costs that does nothing."""
FRAME_S = 1 / 15
"""How often the figure moves."""
SIZES = (10, 1_000, 10_000)
"""How many sessions lie behind one."""


def compile_all() -> None:
    """Compile what is measured, as an installer does, even where Python is told not to keep that."""
    for folder in ("legday_tui", "tests/bench"):
        compileall.compile_dir(Path(__file__).parents[2] / folder, quiet=2)


def until(terminal: Terminal, pattern: str) -> float:
    """Seconds until what makes the screen match has arrived."""
    began = time.perf_counter()
    while not re.search(pattern, terminal.text()):
        _read_once(terminal, f"{pattern} is not on the screen", began)
    return terminal.arrived - began


def painted(terminal: Terminal, key: str, word: str = "", *, quiet_s: float = 0.2) -> float:
    """Seconds from a key to the first of what it paints; to this word where another part changes by itself.

    The key is pressed as soon as the program has been quiet for so long.
    """
    if quiet_s:
        terminal.read(quiet_s)
    began, size = time.perf_counter(), len(terminal.raw)
    terminal.press(key)
    while len(terminal.raw) == size or word not in terminal.raw[size:]:
        _read_once(terminal, f"{key} paints nothing", began)
    return terminal.arrived - began


def number_painted(terminal: Terminal, key: str, phase: float, *, after_s: float = 0.25) -> float:
    """Seconds from a key to the change of the large number, on a screen whose figure moves all the time.

    The figure is of braille dots, and the number alone of full blocks. The screen is read for `after_s`
    seconds, and the key pressed at `phase` of a frame of the figure, from 0 to 1: waiting for quiet would
    press every key just after a frame.
    """
    until_s = time.perf_counter() + after_s + phase * FRAME_S
    while (left := until_s - time.perf_counter()) > 0:
        with suppress(pexpect.TIMEOUT):
            terminal.read_once(left)
    before, began = _blocks(terminal), time.perf_counter()
    terminal.press(key)
    while _blocks(terminal) == before:
        _read_once(terminal, f"{key} does not change the number", began)
    return terminal.arrived - began


def _blocks(terminal: Terminal) -> str:
    return re.sub(r"[^█\n]", " ", terminal.text())


def _read_once(terminal: Terminal, trouble: str, began: float) -> None:
    if time.perf_counter() > began + PATIENCE_S:
        raise TimeoutError(f"{trouble}:\n{terminal.text()}")
    with suppress(pexpect.TIMEOUT):
        terminal.read_once(1.0)


def memory_mb(pid: int, what: str = "VmHWM") -> float:
    """The memory that a process has resident, in MB: the most so far, or with VmRSS now."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.findall(rf"{what}:\s+(\d+)", status)[0]) / 1024


def cpu_seconds(pid: int) -> float:
    """What a process has used of the processor so far."""
    if sys.platform == "win32":
        raise NotImplementedError
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def used(terminal: Terminal, seconds: float) -> tuple[float, float]:
    """Percent of a core, and kilobytes a second to the terminal, while nobody presses a key."""
    before, began, size = cpu_seconds(terminal.process.pid), time.monotonic(), len(terminal.raw)
    while time.monotonic() < began + seconds:
        terminal.read(0.2)
    passed = time.monotonic() - began
    written = len(terminal.raw[size:].encode()) / passed / 1000
    return 100 * (cpu_seconds(terminal.process.pid) - before) / passed, written


def p95(values: Iterable[float]) -> float:
    """The value that 95 % of them do not exceed."""
    ordered = sorted(values)
    return ordered[int(len(ordered) * 0.95)]


def median_ms(seconds: Iterable[float]) -> float:
    return 1000 * statistics.median(seconds)


def heading(*columns: str) -> None:
    """Print what stands in the columns of the rows that follow."""
    sys.stdout.write(
        f"\n{'':<36}{''.join(f'{column:>12}' for column in columns)}{'':6}{'ratio':>6}  target\n"
    )


def row(what: str, unit: str, figures: Sequence[float], target: str = "", ratio: float | None = None) -> None:
    """Print figures, how the last compares with the first, and what is aimed at."""
    words = "".join(f"{figure:12.1f}" for figure in figures)
    if ratio is None and len(figures) > 1 and figures[0]:
        ratio = figures[-1] / figures[0]
    said = f"{ratio:6.2f}" if ratio is not None else " " * 6
    sys.stdout.write(f"{what:<36}{words} {unit:<5}{said}  {target}".rstrip() + "\n")
    sys.stdout.flush()
