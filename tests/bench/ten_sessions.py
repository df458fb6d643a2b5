"""The memory of one program through ten leg days: `python -m tests.bench.ten_sessions` (Linux)."""

import tempfile
from pathlib import Path

from tests.bench.measuring import memory_mb, row
from tests.bench.stations import training

SESSIONS = 10
SPEED = 600


def main() -> int:
    """Print the memory after the first session, and after the last."""
    with (
        tempfile.TemporaryDirectory() as name,
        training(Path(name), "--follow-along", "--speed", str(SPEED)) as terminal,
    ):
        after = []
        for _ in range(SESSIONS):
            terminal.wait("Recap", 600)
            terminal.read(1.0)
            after.append(memory_mb(terminal.process.pid, "VmRSS"))
            terminal.press_until("enter", "LEG DAY")
            terminal.press_until("enter", "WARM-UP  |Leg Swings +G")
    row(f"memory: 1 session, {SESSIONS} sessions", "MB", (after[0], after[-1]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
