"""What the animated wall sit costs, beside a bare Textual app: `python -m tests.bench.wall_sit` (Linux)."""

import sys
import tempfile
import time
from pathlib import Path

import pexpect

from tests.bench.measuring import cpu_seconds
from tests.e2e.terminal import MODULE, Terminal

SECONDS = 15.0
BARE = [sys.executable, "-m", "tests.bench.bare_digits"]


def measured(process: "pexpect.spawn[str]") -> tuple[float, float]:
    """Share of a core, and kilobytes a second to the terminal, of a process that runs."""
    before, started, written = cpu_seconds(process.pid), time.monotonic(), 0
    while time.monotonic() < started + SECONDS:
        try:
            written += len(process.read_nonblocking(65536, timeout=0.5).encode())
        except pexpect.TIMEOUT:
            continue
    passed = time.monotonic() - started
    return (cpu_seconds(process.pid) - before) / passed, written / passed / 1000


def bare() -> tuple[float, float]:
    """The bare app."""
    process = pexpect.spawn(BARE[0], BARE[1:], dimensions=(24, 80), encoding="utf-8", codec_errors="replace")
    time.sleep(2)
    try:
        return measured(process)
    finally:
        process.close(force=True)


def wall_sit() -> tuple[float, float]:
    """The third minute of somebody's leg day."""
    with (
        tempfile.TemporaryDirectory() as directory,
        Terminal(["--level", "beginner", "--no-sound"], data_dir=Path(directory)) as terminal,
    ):
        terminal.wait("Beginner")
        terminal.press("enter")
        terminal.wait("WARM-UP")
        terminal.press_until("S", "Wall Sit")
        terminal.press("space")
        terminal.wait("breathe")
        return measured(terminal.process)


def main() -> int:
    """Print both; 1 where the wall sit costs more than half as much again."""
    rows = {"bare digits": bare(), "wall sit": wall_sit()}
    for name, (cpu, kilobytes) in rows.items():
        sys.stdout.write(f"{name:<12} {cpu:6.1%} of a core  {kilobytes:5.1f} KB/s\n")
    ratio = rows["wall sit"][0] / max(1e-6, rows["bare digits"][0])
    sys.stdout.write(f"ratio        {ratio:6.2f}   ({' '.join(MODULE[1:])} at 80x24)\n")
    return int(ratio > 1.5)


if __name__ == "__main__":
    raise SystemExit(main())
