"""What saving costs, with few and many sessions behind one: `python -m tests.bench.saving` (Linux)."""

import tempfile
from pathlib import Path

from tests.bench.many_sessions import write_history
from tests.bench.measuring import median_ms, painted, row
from tests.bench.stations import in_a_set, training

SIZES = (10, 1_000, 10_000)
TIMES = 20


def saved(directory: Path) -> tuple[float, float, float]:
    """Milliseconds until a set is shown as done, until the recap is there, and from a key there."""
    with training(directory) as terminal:
        terminal.read(2.0)
        in_a_set(terminal)
        times = []
        for _ in range(TIMES):
            times.append(painted(terminal, "enter"))
            terminal.read(0.7)
            terminal.press("u")
            terminal.read(0.4)
        terminal.press("q")
        terminal.wait("Leave the workout")
        terminal.press("enter")
        terminal.exit_code()
    with training(directory) as terminal:
        terminal.read(2.0)
        recap = painted(terminal, "e", "Recap")
        return median_ms(times), 1000 * recap, 1000 * max(painted(terminal, key) for key in "jkjk")


def main() -> int:
    """Print all sizes; the ratio is that of the largest to the smallest."""
    runs = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            write_history(Path(name), size)
            runs.append(saved(Path(name)))
    for place, what in enumerate(("a set is saved", "a session is ended", "a key while it is saved")):
        row(f"{what}: {', '.join(map(str, SIZES))}", "ms", (run[place] for run in runs))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
