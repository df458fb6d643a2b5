"""The memory of one program through ten leg days: `python -m tests.bench.ten_sessions` (Linux)."""

import tempfile
from pathlib import Path

from tests.bench.measuring import compile_all, heading, memory_mb, row
from tests.bench.stages import training

SESSIONS = 10
SPEED = 600


def main() -> int:
    """Print the memory after the first session, and after the last."""
    compile_all()
    with (
        tempfile.TemporaryDirectory() as name,
        training(Path(name), "--follow-along", "--speed", str(SPEED)) as terminal,
    ):
        after = []
        for _ in range(SESSIONS):
            terminal.wait("Recap", 600)
            terminal.read(1.0)
            after.append(memory_mb(terminal.process.pid, "VmRSS"))
            terminal.press_until("escape", "LEG DAY")
            terminal.press_until("enter", r"0/\d+ sets")
    heading("1 session", f"{SESSIONS} sessions", "growth")
    row(
        "memory after whole sessions",
        "MB",
        (after[0], after[-1], after[-1] - after[0]),
        "growth 5 MB",
        after[-1] / after[0],
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
