"""SIGKILL at random moments of a session: each set that was shown as saved is in the history."""

import random
import re
import time
from pathlib import Path

import pytest

from legday_tui.storage.program_file import load_program
from tests.e2e.runs import exported, run
from tests.e2e.terminal import Terminal

SAVED = re.compile(r"Done: ([A-Z][A-Za-z -]+?) (\d)/(\d)")


def keys_by_name() -> dict[str, str]:
    """The keys of the exercises by the names that the screen shows."""
    return {exercise.name: key for key, exercise in load_program(None).exercises.items()}


def killed_session(directory: Path, seconds: float) -> set[tuple[str, int]]:
    """Follow along for so many seconds, then kill the program; return the sets that were shown as saved."""
    exercises = keys_by_name()
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
    """Assert that these sets are exported, and that `doctor` finds no problem."""
    sessions = exported(directory)["sessions"]
    assert saved <= {(s["exercise"], s["set"]) for session in sessions for s in session["sets"]}
    doctor = run("doctor", data_dir=directory)
    assert doctor.returncode == 0, doctor.stdout


def kill_repeatedly(directory: Path, times: int) -> None:
    """Kill that many runs in one directory; each resumes the workout of the run before it, or starts one."""
    chance = random.Random(times)
    saved: set[tuple[str, int]] = set()
    for _ in range(times):
        saved |= killed_session(directory, chance.uniform(0.1, 2.5))
        check(directory, saved)
    assert len(saved) > times // 2


def test_no_saved_set_is_lost_in_ten_kills(tmp_path: Path) -> None:
    kill_repeatedly(tmp_path, 10)


@pytest.mark.long
def test_no_saved_set_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    for number in range(20):
        directory = tmp_path / str(number)
        directory.mkdir()
        kill_repeatedly(directory, 10)
