"""A pipe, a device or a folder in the place of a file: one sentence, and no waiting."""

import json
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from legday_tui.domain.workout.workout import Workout
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.backups import Backups
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.settings_file import SettingsFile
from tests.e2e.terminal import Terminal
from tests.sample import events, opening, session
from tests.storage.special_files import KINDS, device, folder, pipe

CHECKOUT = Path(__file__).parents[2]
MEMORY = 1_500_000_000
COMMANDS = [["export"], ["history"], ["plan"], ["doctor"], ["merge", "FILE"], ["import", "FILE"], ["--plain"]]


RUN_ALL = """
import json, sys
from tests.commands.running import run
ends = [run(*arguments) for arguments in json.loads(sys.argv[1])]
print(json.dumps([[end.args, end.returncode, end.stdout, end.stderr] for end in ends]))
"""


def limited(*commands: list[str], directory: Path) -> Iterator[subprocess.CompletedProcess[str]]:
    """Run commands, one after another in one process with bounded time and memory."""

    def limit_memory() -> None:
        if sys.platform == "win32":
            raise NotImplementedError
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    where = ["--data-dir", str(directory)]
    done = subprocess.run(
        [sys.executable, "-c", RUN_ALL, json.dumps([[*where, *arguments] for arguments in commands])],
        capture_output=True, text=True, check=True, timeout=30, stdin=subprocess.DEVNULL,
        preexec_fn=limit_memory, cwd=CHECKOUT,
    )  # fmt: skip
    return (subprocess.CompletedProcess(*end) for end in json.loads(done.stdout))


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("name", ["history.json", "journal.jsonl"])
def test_every_command_says_so_and_ends(tmp_path: Path, name: str, kind: str) -> None:
    other = tmp_path / "other.json"
    History(other).upsert(session(1))
    directory = tmp_path / "data"
    directory.mkdir()
    KINDS[kind](directory / name)
    commands = [[str(other) if word == "FILE" else word for word in command] for command in COMMANDS]
    for result in limited(*commands, directory=directory):
        assert result.returncode == 2, result
        assert result.stderr.count("\n") == 1
        words = "folder" if kind == "folder" else "pipe or a device"
        assert f"{directory / name} is a {words}" in result.stderr
    assert not (directory / name).is_file()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_app_says_so_and_ends(tmp_path: Path, kind: str) -> None:
    KINDS[kind](tmp_path / "journal.jsonl")
    with Terminal([], data_dir=tmp_path) as terminal:
        assert terminal.exit_code() == 2
        assert "journal.jsonl is a" in terminal.raw


@pytest.mark.parametrize("kind", [pipe, device, folder])
def test_backups_and_the_last_journal_are_left_out(tmp_path: Path, kind: Callable[[Path], None]) -> None:
    (tmp_path / "backups").mkdir()
    kind(tmp_path / "backups" / "history-20261101T000000Z-7.json")
    kind(tmp_path / "journal.last.jsonl")
    kind(tmp_path / "history.sync-conflict-1.json")
    History(tmp_path / "history.json").upsert(session(1))
    result, export = limited(["doctor"], ["export"], directory=tmp_path)
    assert result.returncode == 1
    assert "history-20261101T000000Z-7.json cannot be read" in result.stdout
    assert Backups(tmp_path, RealFs()).newest_readable(more_than=0) is None
    assert export.returncode == 0


@pytest.mark.parametrize("kind", [pipe, device, folder])
def test_settings_are_the_defaults_and_are_not_replaced(
    tmp_path: Path, own_home: Path, kind: Callable[[Path], None]
) -> None:
    path = own_home / ".config" / "legday-tui" / "settings.toml"
    path.parent.mkdir(parents=True)
    kind(path)
    [result] = limited(["doctor"], directory=tmp_path)
    assert result.returncode == 1
    assert "expected a settings file, found a" in result.stdout
    file = SettingsFile(path, Preferences)
    file.write("sound", False).result()
    assert file.problem is not None
    assert not path.is_file()


@pytest.mark.parametrize("kind", [pipe, device, folder])
def test_a_journal_that_is_replaced_by_one_is_reported_as_unsaved(
    tmp_path: Path, kind: Callable[[Path], None]
) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(opening())
    first, second, *_ = events(Workout.begin(opening()))
    journal.append(first)
    journal.path.unlink()
    kind(journal.path)
    with pytest.raises(SaveFailedError, match=r"journal\.jsonl cannot be written"):
        journal.append(second)
    assert not journal.path.is_file()
    journal.path.rmdir() if journal.path.is_dir() else journal.path.unlink()
    journal.retry()
    draft = Journal(journal.path).read()
    assert draft is not None
    assert list(draft.entries) == [first, second]
