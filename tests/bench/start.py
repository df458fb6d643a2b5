"""From the command to the first screen: `python -m tests.bench.start` (Linux)."""

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.many_sessions import write_history
from tests.bench.measuring import BARE, SIZES, compile_all, heading, median_ms, row, until
from tests.e2e.runs import MODULE
from tests.e2e.terminal import Terminal

ROUNDS = 15


def started(command: Sequence[str], directory: Path, word: str) -> float:
    """Seconds."""
    with Terminal(["--no-sound"], data_dir=directory, command=command) as terminal:
        return until(terminal, word)


def main() -> int:
    """Print the medians of rounds in turn; the ratios are those within a round."""
    compile_all()
    with tempfile.TemporaryDirectory() as name:
        none, many = Path(name) / "none", Path(name) / "many"
        write_history(many, SIZES[-1])
        runs = [
            (
                started(BARE, none, "counted"),
                started(MODULE, none, "Advanced"),
                started(MODULE, many, "Advanced"),
            )
            for _ in range(ROUNDS + 1)
        ][1:]  # what is read for the first time is not compared
    bare, empty, full = (median_ms(run[place] for run in runs) for place in range(3))
    heading("bare app", "no session", "10 000")
    for what, a, b, figures, target in (
        ("start to the first paint", 0, 1, (bare, empty), "1.15"),
        ("the same, with many sessions", 1, 2, (bare, empty, full), "1.1 to no session"),
    ):
        row(what, "ms", figures, target, statistics.median(run[b] / run[a] for run in runs))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
