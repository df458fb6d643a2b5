"""What it costs while nobody presses a key: `python -m tests.bench.quiet` (Linux)."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.measuring import BARE, row, until, used
from tests.bench.stations import holding, resting, training
from tests.e2e.terminal import Terminal

SECONDS = 15.0
DIGITS = [BARE[0], "-m", "tests.bench.bare_digits"]


def nothing(terminal: Terminal) -> None:
    """Stay at home."""


def place(go: Callable[[Terminal], None]) -> tuple[float, float]:
    """Share of a core and KB/s at a place of the leg day."""
    with tempfile.TemporaryDirectory() as name, training(Path(name)) as terminal:
        go(terminal)
        return used(terminal, SECONDS)


def bare_digits() -> tuple[float, float]:
    with Terminal([], data_dir=Path(), command=DIGITS) as terminal:
        until(terminal, r"\S")
        terminal.read(2.0)
        return used(terminal, SECONDS)


def main() -> int:
    """Print the share of a core in percent, and kilobytes a second to the terminal."""
    for name, go in (("home", nothing), ("rest", resting)):
        cpu, kilobytes = place(go)
        row(f"quiet: {name}", "%", (100 * cpu,))
        row(f"quiet: {name}, to the terminal", "KB/s", (kilobytes,))
    (bare, bare_kilobytes), (cpu, kilobytes) = bare_digits(), place(holding)
    row("15 times a second: Digits, wall sit", "%", (100 * bare, 100 * cpu))
    row("the same, to the terminal", "KB/s", (bare_kilobytes, kilobytes))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
