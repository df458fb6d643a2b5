"""What ten thousand sessions cost beside ten: `python -m tests.bench.many_years` (Linux)."""

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.many_sessions import write_history
from tests.e2e.terminal import Terminal

FEW, MANY = 10, 10_000
ROUNDS = 3
KEYS = 40
LISTED = r"\d+ sessions?\b[\s\S]*> \w{3} \d\d \d\d:\d\d"
PATIENCE_S = 30.0


def until(terminal: Terminal, pattern: str) -> float:
    """Seconds until the screen matches."""
    began = time.perf_counter()
    while not re.search(pattern, terminal.text()):
        terminal.read(0.001)
        if time.perf_counter() > began + PATIENCE_S:
            raise TimeoutError(f"{pattern} is not on the screen:\n{terminal.text()}")
    return time.perf_counter() - began


def painted(terminal: Terminal, key: str) -> float:
    """Seconds from a key to the first of what it paints."""
    terminal.read(0.2)
    began, size = time.perf_counter(), len(terminal.raw)
    terminal.press(key)
    while len(terminal.raw) == size:
        terminal.read(0.0005)
    return time.perf_counter() - began


def memory_mb(pid: int) -> float:
    """The most memory that a process has had resident so far, in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


def opened(directory: Path) -> dict[str, float]:
    """Seconds until home and history are there, and megabytes."""
    with Terminal(["--no-sound"], data_dir=directory) as terminal:
        home = until(terminal, "Intermediate")
        past = home + until(terminal, r"last |: take|again|one rep more|now ")
        terminal.read(2.0)
        terminal.press("h")
        history = until(terminal, LISTED)
        return {"home": home, "home with the past": past, "history": history,
                "memory": memory_mb(terminal.process.pid)}  # fmt: skip


def keys(directory: Path) -> Iterator[tuple[str, float]]:
    """Milliseconds from a key to what it paints in the history."""
    with Terminal(["--no-sound"], data_dir=directory) as terminal:
        terminal.process.delaybeforesend = None
        until(terminal, "Intermediate")
        terminal.press("h")
        until(terminal, LISTED)
        terminal.read(8.0)
        for _ in range(KEYS):
            yield "scroll", 1000 * painted(terminal, "j")
        terminal.press("/")
        terminal.read(0.5)
        for letter in "lunge advanced strong":
            yield "filter", 1000 * painted(terminal, letter)


def main() -> int:
    """Print the medians, and their ratios."""
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name) / "few", Path(name) / "many"
        write_history(few, FEW)
        write_history(many, MANY)
        opened(many)  # what is read for the first time is not compared
        runs = [(opened(few), opened(many)) for _ in range(ROUNDS)]
        for what in runs[0][0]:
            a, b = (statistics.median(run[side][what] for run in runs) for side in (0, 1))
            unit, factor = ("MB", 1) if what == "memory" else ("ms", 1000)
            print(f"{what:<20} {a * factor:7.0f} {b * factor:7.0f} {unit}   {b / a:.2f}")
        for what in ("scroll", "filter"):
            times = [sorted(t for name, t in keys(directory) if name == what) for directory in (few, many)]
            p95 = [t[int(len(t) * 0.95)] for t in times]
            print(f"{what + ' p95':<20} {p95[0]:7.1f} {p95[1]:7.1f} ms   {p95[1] / p95[0]:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
