"""From the command to the first screen: `python -m tests.bench.start` (Linux)."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.many_sessions import write_history
from tests.bench.measuring import BARE, median_ms, row, until
from tests.e2e.terminal import MODULE, Terminal

ROUNDS = 9
MANY = 10_000


def started(command: Sequence[str], directory: Path, word: str) -> float:
    """Seconds."""
    with Terminal(["--no-sound"], data_dir=directory, command=command) as terminal:
        return until(terminal, word)


def main() -> int:
    """Print the medians of rounds in turn."""
    with tempfile.TemporaryDirectory() as name:
        none, many = Path(name) / "none", Path(name) / "many"
        write_history(many, MANY)
        runs = [
            (
                started(BARE, none, "counted"),
                started(MODULE, none, "Advanced"),
                started(MODULE, many, "Advanced"),
            )
            for _ in range(ROUNDS + 1)
        ][1:]  # what is read for the first time is not compared
    bare, empty, full = (median_ms(run[place] for run in runs) for place in range(3))
    row("start: bare app, ours", "ms", (bare, empty))
    row("start: no session, 10 000", "ms", (empty, full))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
