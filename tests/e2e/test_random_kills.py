"""SIGKILL at random moments of a session: each set that was shown as saved is in the history.

In every second session the journal or the lock is removed or replaced before, as other programs do it.
"""

import random
import re
import time
from collections.abc import Mapping
from pathlib import Path

import pexpect
import pytest

from legday_tui.storage.program_file import load_program
from tests.commands.running import run
from tests.e2e.runs import exported
from tests.e2e.terminal import Terminal

SAVED = re.compile(r"Done: ([A-Z][A-Za-z -]+?) (\d)/(\d)")
NOT_SAVED = "NOT SAVED"
LONGEST_S = 1.0
"""Two and a half minutes of a session, on its clock."""


def keys_by_name() -> dict[str, str]:
    """The keys of the exercises by the names that the screen shows."""
    return {exercise.name: key for key, exercise in load_program(None).exercises.items()}


class Disturbance:
    """Removes or replaces the journal, the lock or both, once, when there is a journal."""

    def __init__(self, directory: Path, chance: random.Random) -> None:
        self._journal, self._lock = directory / "journal.jsonl", directory / "legday.lock"
        self._chance = chance
        self._kind = chance.choice(["journal", "lock", "both"])
        self._older = b""

    def strike(self) -> None:
        """Change the files."""
        if self._kind != "lock":
            self._change(self._journal, self._older)
        if self._kind != "journal":
            self._change(self._lock, b"")

    def _change(self, path: Path, content: bytes) -> None:
        if not path.exists():
            return
        if self._chance.random() < 0.5:
            path.unlink()
        else:
            copy = path.with_name("copy-of-another-program")
            copy.write_bytes(content)
            copy.replace(path)

    def remember(self) -> None:
        """Remember the journal as it is now: it may be replaced by this older copy."""
        if self._journal.exists():
            self._older = self._journal.read_bytes()


class Watched:
    """A session that follows along, and the sets that it shows as saved."""

    def __init__(self, terminal: Terminal, exercises: Mapping[str, str]) -> None:
        self._terminal, self._exercises = terminal, exercises
        self.saved: set[tuple[str, int]] = set()
        self.is_over = False
        """Whether nothing comes any more that could be saved."""

    def until(self, sets: int, seconds: float = 60.0) -> None:
        """Watch until so many sets are shown as saved altogether, or the session is over."""
        deadline = time.monotonic() + seconds
        while len(self.saved) < sets and not self.is_over:
            assert time.monotonic() < deadline, self._terminal.text()
            self._look()

    def for_seconds(self, seconds: float) -> None:
        """Watch for so many seconds."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._look()

    def _look(self) -> None:
        try:
            self._terminal.read_once(0.01)
        except pexpect.TIMEOUT:
            return
        text = self._terminal.text()
        self.is_over = "Recap" in text
        if NOT_SAVED not in text:
            found = SAVED.findall(text)
            self.saved.update((self._exercises[name], int(number)) for name, number, _ in found)


def killed_session(
    directory: Path, sets: int, seconds: float, disturbance: Disturbance | None = None
) -> set[tuple[str, int]]:
    """Follow along until so many sets are saved and for so many seconds more, then kill the program.

    Return the sets that were shown as saved. With a disturbance, the program goes on after it until it has
    certainly saved another set: the first one that is shown may have been done before.
    """
    arguments = ["--level", "advanced", "--follow-along", "--speed", "150", "--no-sound"]
    with Terminal(arguments, data_dir=directory) as terminal:
        terminal.wait("LEG DAY|WARM-UP|STRENGTH|EXPLOSIVE|FINISHER|STRETCH|Recap")
        watched = Watched(terminal, keys_by_name())
        watched.until(sets)
        if disturbance is not None:
            disturbance.remember()
            watched.for_seconds(seconds)
            disturbance.strike()
            watched.until(len(watched.saved) + 2)
        else:
            watched.for_seconds(seconds)
        assert len(watched.saved) >= sets or watched.is_over
        terminal.kill()
        return set() if NOT_SAVED in terminal.text() else watched.saved


def check(directory: Path, saved: set[tuple[str, int]]) -> None:
    """Assert that these sets are exported, and that `doctor` finds no problem."""
    sessions = exported(directory)["sessions"]
    assert saved <= {(s["exercise"], s["set"]) for session in sessions for s in session["sets"]}
    doctor = run("doctor", data_dir=directory)
    assert doctor.returncode == 0, doctor.stdout


def kill_repeatedly(directory: Path, times: int) -> None:
    """Kill that many runs in one directory; each resumes the workout of the run before it, or starts one."""
    chance = random.Random(f"{directory.name} {times}")
    saved: set[tuple[str, int]] = set()
    for number in range(times):
        disturbance = Disturbance(directory, chance) if number % 2 else None
        sets = 0 if number % 4 == 0 else 1  # 0: at any moment, in the warm-up as well
        saved |= killed_session(directory, sets, chance.uniform(0, LONGEST_S), disturbance)
        check(directory, saved)
    assert saved


def test_no_saved_set_is_lost_in_six_kills(tmp_path: Path) -> None:
    kill_repeatedly(tmp_path, 6)


@pytest.mark.long
def test_no_saved_set_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    for number in range(20):
        directory = tmp_path / str(number)
        directory.mkdir()
        kill_repeatedly(directory, 10)
