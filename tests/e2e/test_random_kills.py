"""kill -9 at random moments of a running session: every set that was shown as saved is there."""

import random
import re
import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.terminal import MODULE, Terminal
from tests.e2e.test_whole_session import exported

SAVED = re.compile(r"Done: ([A-Z][A-Za-z -]+?) (\d)/(\d)")


def names() -> dict[str, str]:
    from legday_tui.storage.program_file import load_program

    return {exercise.name: key for key, exercise in load_program(None).exercises.items()}


def killed_session(directory: Path, seconds: float) -> set[tuple[str, int]]:
    """Let the coach go on by itself for so long, then kill it; the sets that were shown as saved."""
    exercises = names()
    saved: set[tuple[str, int]] = set()
    arguments = ["--level", "advanced", "--follow-along", "--speed", "300", "--no-sound"]
    with Terminal(arguments, data_dir=directory) as terminal:
        terminal.wait("LEG DAY|WARM-UP|STRENGTH|EXPLOSIVE|FINISHER|STRETCH|Recap")
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            terminal.read(0.01)
            saved |= {(exercises[name], int(number)) for name, number, _ in SAVED.findall(terminal.text())}
        terminal.kill()
    return saved


def check(directory: Path, saved: set[tuple[str, int]]) -> None:
    found = exported(directory)["sessions"]
    there = {(s["exercise"], s["set"]) for session in found for s in session["sets"]}
    assert saved <= there
    doctor = subprocess.run(
        [*MODULE, "doctor", "--data-dir", str(directory)], capture_output=True, text=True, check=False
    )
    assert doctor.returncode == 0, doctor.stdout


def kill_again_and_again(directory: Path, times: int) -> None:
    """Each run resumes what the one before it left, or begins anew; all on one directory."""
    chance = random.Random(times)
    saved: set[tuple[str, int]] = set()
    for _ in range(times):
        saved |= killed_session(directory, chance.uniform(0.1, 2.5))
        check(directory, saved)
    assert len(saved) > times // 2


def test_ten_kills(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, 10)


@pytest.mark.long
def test_two_hundred_kills(tmp_path: Path) -> None:
    for number in range(20):
        directory = tmp_path / str(number)
        directory.mkdir()
        kill_again_and_again(directory, 10)
