"""What saving costs, with few and many sessions behind one: `python -m tests.bench.saving` (Linux)."""

import statistics
import tempfile
from pathlib import Path
from time import sleep

from tests.bench.many_sessions import write_history
from tests.bench.measuring import SIZES, compile_all, heading, median_ms, painted, row
from tests.bench.stages import in_a_set, training

TIMES, ROUNDS = 20, 2


def saved(directory: Path) -> tuple[float, float, float]:
    """Milliseconds until a set is shown as done, until the recap is there, and from a key there."""
    with training(directory) as terminal:
        in_a_set(terminal)
        sleep(8.0)  # until all sessions are gone through
        times = []
        for _ in range(TIMES):
            times.append(painted(terminal, "enter", "REST"))
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
        # Meanwhile the session is on its way into the history.
        keys = [painted(terminal, key, "of 10", quiet_s=0.0) for key in "787878"]
        return median_ms(times), 1000 * recap, 1000 * max(keys)


def _with_history(size: int) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as name:
        write_history(Path(name), size)
        return saved(Path(name))


def main() -> int:
    """Print all sizes; the ratio is that of the largest to the smallest."""
    compile_all()
    rounds = [[_with_history(size) for size in SIZES] for _ in range(ROUNDS)]
    runs = [
        [statistics.median(values) for values in zip(*runs, strict=True)]
        for runs in zip(*rounds, strict=True)
    ]
    heading(*(f"{size} sess." for size in SIZES))
    for place, (what, target) in enumerate(
        (
            ("a set is saved and shown", "1.1"),
            ("a session is ended", ""),
            ("a key while it is saved, worst", ""),
        )
    ):
        row(what, "ms", [run[place] for run in runs], target)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
