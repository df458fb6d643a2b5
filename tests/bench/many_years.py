"""What ten thousand sessions cost beside ten: `python -m tests.bench.many_years` (Linux)."""

import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.many_sessions import write_history
from tests.bench.measuring import memory_mb, p95, painted, until
from tests.e2e.terminal import Terminal

FEW, MANY = 10, 10_000
ROUNDS = 3
KEYS = 40
LISTED = r"\d+ sessions?\b[\s\S]*> \w{3} \d\d \d\d:\d\d"


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
            a, b = (p95(t for name, t in keys(directory) if name == what) for directory in (few, many))
            print(f"{what + ' p95':<20} {a:7.1f} {b:7.1f} ms   {b / a:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
