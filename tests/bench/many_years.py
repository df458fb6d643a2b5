"""Opening home and history with few and many sessions: `python -m tests.bench.many_years` (Linux)."""

import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.many_sessions import write_history
from tests.bench.measuring import SIZES, compile_all, heading, memory_mb, p95, painted, row, until
from tests.e2e.terminal import Terminal

ROUNDS = 3
KEYS = 40
OVERVIEW = r"BETTER\?[\s\S]*\d+ sessions?\b"
LISTED = r"\d+ sessions?\b[\s\S]*> \w{3} \d\d \d\d:\d\d"


def opened(directory: Path) -> dict[str, float]:
    """Milliseconds until home and history are there, and megabytes."""
    with Terminal(["--no-sound"], data_dir=directory) as terminal:
        home = until(terminal, "Intermediate")
        past = home + until(terminal, r"last |: take|again|one rep more|now ")
        terminal.read(2.0)
        terminal.press("h")
        until(terminal, OVERVIEW)
        terminal.press("2")
        history = until(terminal, LISTED)
        return {
            "home: first paint": 1000 * home,
            "home: last time's results": 1000 * past,
            "history: first page": 1000 * history,
            "most memory": memory_mb(terminal.process.pid),
        }


def keys(directory: Path) -> Iterator[tuple[str, float]]:
    """Milliseconds from a key to what it paints in the history."""
    with Terminal(["--no-sound"], data_dir=directory) as terminal:
        terminal.process.delaybeforesend = None
        until(terminal, "Intermediate")
        terminal.press("h")
        until(terminal, OVERVIEW)
        terminal.press("2")
        until(terminal, LISTED)
        terminal.read(8.0)
        for _ in range(KEYS):
            yield "history: scroll, 95th perc.", 1000 * painted(terminal, "j")
        terminal.press("/")
        terminal.read(0.5)
        for letter in "lunge advanced strong":
            yield "history: find, 95th perc.", 1000 * painted(terminal, letter)


def main() -> int:
    """Print the medians, and the ratios of the largest to the smallest."""
    compile_all()
    with tempfile.TemporaryDirectory() as name:
        directories = [Path(name) / str(size) for size in SIZES]
        for size, directory in zip(SIZES, directories, strict=True):
            write_history(directory, size)
        opened(directories[-1])  # what is read for the first time is not compared
        rounds = [[opened(directory) for directory in directories] for _ in range(ROUNDS)]
        pressed = [[*keys(directory)] for directory in directories]
    heading(*(f"{size} sess." for size in SIZES))
    for what in rounds[0][0]:
        figures = [statistics.median(run[place][what] for run in rounds) for place in range(len(SIZES))]
        row(what, "MB" if "memory" in what else "ms", figures)
    for what in dict(pressed[0]):
        row(what, "ms", [p95(t for name, t in times if name == what) for times in pressed])
    return 0


if __name__ == "__main__":
    sys.exit(main())
