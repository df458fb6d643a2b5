"""What it costs while nobody presses a key: `python -m tests.bench.idle` (Linux)."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.measuring import BARE, compile_all, heading, row, until, used
from tests.bench.stages import holding, resting, training
from tests.e2e.terminal import Terminal

SECONDS = 20.0
SETTLES_S = 3.0
"""What the many screens before it leave to be cleared away is not the place's own."""


def nothing(terminal: Terminal) -> None:
    """Stay at home."""


def place(go: Callable[[Terminal], None]) -> tuple[float, float]:
    """Percent of a core, and KB/s, at a place of the leg day."""
    with tempfile.TemporaryDirectory() as name, training(Path(name)) as terminal:
        go(terminal)
        used(terminal, SETTLES_S)
        return used(terminal, SECONDS)


def bare(command: list[str]) -> tuple[float, float]:
    """The same of an app that does nothing else."""
    with Terminal([], data_dir=Path(), command=command) as terminal:
        until(terminal, r"\S")
        terminal.read(2.0)
        return used(terminal, SECONDS)


def digits(times_a_second: int) -> list[str]:
    """The app whose only business is a number that changes so often."""
    return [sys.executable, "-m", "tests.bench.bare_digits", str(times_a_second)]


def main() -> int:
    """Print the percent of a core, and kilobytes a second to the terminal."""
    compile_all()
    heading("bare app", "ours")
    for name, command, go, target, bytes_target in (
        ("home", BARE, nothing, "0.5 %", ""),
        ("rest, Digits at 1 Hz", digits(1), resting, "1 %", ""),
        ("wall sit, Digits at 15 Hz", digits(15), holding, "5 %", "8 KB/s"),
    ):
        (bare_cpu, bare_bytes), (cpu, written) = bare(command), place(go)
        row(f"quiet: {name}", "%", (bare_cpu, cpu), target)
        row("  to the terminal", "KB/s", (bare_bytes, written), bytes_target)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
