"""How things are measured in a pseudo-terminal (Linux)."""

import os
import re
import statistics
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pexpect

from tests.e2e.terminal import Terminal

PATIENCE_S = 30.0
BARE = [sys.executable, "-m", "tests.bench.bare_app"]
"""What a Textual app costs that does nothing."""


def until(terminal: Terminal, pattern: str) -> float:
    """Seconds until the screen matches."""
    began = time.perf_counter()
    while not re.search(pattern, terminal.text()):
        with suppress(pexpect.TIMEOUT):
            terminal.read_once(1.0)
        if time.perf_counter() > began + PATIENCE_S:
            raise TimeoutError(f"{pattern} is not on the screen:\n{terminal.text()}")
    return terminal.arrived - began


def painted(terminal: Terminal, key: str, word: str = "") -> float:
    """Seconds from a key to the first of what it paints; to this word where the screen moves by itself."""
    terminal.read(0.2)
    began, size = time.perf_counter(), len(terminal.raw)
    terminal.press(key)
    while len(terminal.raw) == size or word not in terminal.raw[size:]:
        if time.perf_counter() > began + PATIENCE_S:
            raise TimeoutError(f"{key} paints nothing:\n{terminal.text()}")
        with suppress(pexpect.TIMEOUT):
            terminal.read_once(1.0)
    return terminal.arrived - began


def memory_mb(pid: int, what: str = "VmHWM") -> float:
    """The memory that a process has resident, in MB: the most so far, or with VmRSS now."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.findall(rf"{what}:\s+(\d+)", status)[0]) / 1024


def cpu_seconds(pid: int) -> float:
    """What a process has used of the processor so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def used(terminal: Terminal, seconds: float) -> tuple[float, float]:
    """Share of a core, and kilobytes a second to the terminal, while nobody presses a key."""
    before, began, size = cpu_seconds(terminal.process.pid), time.monotonic(), len(terminal.raw)
    while time.monotonic() < began + seconds:
        terminal.read(0.2)
    passed = time.monotonic() - began
    written = len(terminal.raw[size:].encode()) / passed / 1000
    return (cpu_seconds(terminal.process.pid) - before) / passed, written


def p95(values: Iterable[float]) -> float:
    """The value that 95 % of them do not exceed."""
    ordered = sorted(values)
    return ordered[int(len(ordered) * 0.95)]


def row(what: str, unit: str, values: Iterable[float]) -> None:
    """Print figures, and how the last compares with the first."""
    figures = list(values)
    words = "".join(f"{value:9.1f}" for value in figures)
    ratio = f"{figures[-1] / figures[0]:8.2f}" if len(figures) > 1 and figures[0] else ""
    sys.stdout.write(f"{what:<34}{words} {unit:<4}{ratio}\n")
    sys.stdout.flush()


def median_ms(seconds: Iterable[float]) -> float:
    return 1000 * statistics.median(seconds)
