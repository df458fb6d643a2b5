"""Temporary files of killed processes do not pile up, and those of running ones are left alone."""

import os
from pathlib import Path

import pytest

from legday_tui.settings.preferences import Preferences
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.fs import RealFs
from legday_tui.storage.leftovers import OLD_S
from legday_tui.storage.loading import open_history
from legday_tui.storage.named_files import write_named_file
from legday_tui.storage.settings_file import SettingsFile
from tests.commands.running import run
from tests.storage.file_operations import NOW, fill


def left(folder: Path, name: str, *, seconds_ago: float = 0) -> Path:
    """Leave a temporary file of a process that was killed that long ago while it wrote a file."""
    folder.mkdir(exist_ok=True)
    path = folder / f".{name}.0a1b2c3d.tmp"
    path.write_bytes(b"half")
    written = path.stat().st_mtime - seconds_ago
    os.utime(path, (written, written))
    return path


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (".", "history.json"),
        (".", "journal.jsonl"),
        ("backups", "history-20261101T000000Z-7.json"),
        ("quarantine", "20261101T000000Z-journal.jsonl"),
    ],
)
def test_the_next_start_removes_what_was_left_in_the_data_directory(
    tmp_path: Path, folder: str, name: str
) -> None:
    fill(tmp_path)
    path = left(tmp_path / folder, name)
    data = DataDir(tmp_path)
    assert f"{path.relative_to(tmp_path)}: left over" in run("doctor", data_dir=tmp_path).stdout
    assert data.claim() is None
    open_history(data.history, data.backups, NOW)
    assert not path.exists()


def test_files_of_the_user_are_not_removed(tmp_path: Path) -> None:
    fill(tmp_path)
    others = [left(tmp_path, "diary.txt"), tmp_path / ".history.json.mine.tmp", tmp_path / ".hidden.tmp"]
    for path in others[1:]:
        path.touch()
    data = DataDir(tmp_path)
    open_history(data.history, data.backups, NOW)
    assert all(path.exists() for path in others)


def test_the_next_write_removes_old_ones_of_the_settings(tmp_path: Path) -> None:
    old, new = (
        left(tmp_path, "settings.toml", seconds_ago=2 * OLD_S),
        tmp_path / ".settings.toml.00000000.tmp",
    )
    new.touch()
    other = left(tmp_path, "program.toml", seconds_ago=2 * OLD_S)
    file = SettingsFile(tmp_path / "settings.toml", Preferences, RealFs())
    file.write("sound", value=False).result()
    assert file.problem is None
    assert [old.exists(), new.exists(), other.exists()] == [False, True, True]


def test_the_next_write_removes_old_ones_of_an_export(tmp_path: Path) -> None:
    old = left(tmp_path, "mine.json", seconds_ago=2 * OLD_S)
    write_named_file(tmp_path / "mine.json", b"{}")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.json"]
    assert not old.exists()


def test_the_next_export_of_many_files_removes_old_ones_of_each(tmp_path: Path) -> None:
    fill(tmp_path)
    folder = tmp_path / "activities"
    assert run("export", "--format", "fit", "-o", str(folder), data_dir=tmp_path).returncode == 0
    files = sorted(folder.iterdir())
    for path in files:
        left(folder, path.name, seconds_ago=2 * OLD_S)
    other = left(folder, "other.fit", seconds_ago=2 * OLD_S)
    assert run("export", "--format", "fit", "-o", str(folder), data_dir=tmp_path).returncode == 0
    assert sorted(folder.iterdir()) == sorted([*files, other])
