"""Files that another program has open, on Windows, and writing through to the disk, on macOS.

`os` is replaced where Windows or macOS would answer in its own way.
"""

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from legday_tui.platforms import files
from legday_tui.storage.checkup import check_up
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import NotRegularFileError, RealFs, atomic_write, open_regular
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from tests.sample import finished_workout, session

FOR_EVER = 1_000_000


class BusyOs:
    """Functions of `os` that Windows refuses so many times, because another program has the file open."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str, times: int) -> None:
        self.calls = 0
        self._times = times
        self._real = getattr(os, name)
        monkeypatch.setattr(os, name, self)
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setattr(files, "WAITS_S", (0.0,) * 4)

    def __call__(self, path: object, *arguments: object, **options: object) -> object:
        self.calls += 1
        if self.calls <= self._times:
            raise PermissionError(errno.EACCES, "Access is denied", str(path))
        return self._real(path, *arguments, **options)

    def release(self) -> None:
        """The other program closes the file."""
        self._times = 0


def test_a_file_that_is_busy_for_a_moment_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "history.json"
    path.write_bytes(b"old")
    busy = BusyOs(monkeypatch, "replace", 2)

    atomic_write(RealFs(), path, b"new")

    assert busy.calls == 3
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("name", ["unlink", "open"])
def test_a_file_that_is_busy_for_a_moment_is_removed_and_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b"line")
    operations: dict[str, Callable[[], object]] = {
        "unlink": lambda: RealFs().unlink(path),
        "open": lambda: os.close(RealFs().open_append(path)),
    }
    busy = BusyOs(monkeypatch, name, 2)

    operations[name]()

    assert busy.calls == 3
    assert path.exists() == (name == "open")


def test_a_history_that_stays_busy_loses_nothing_and_is_written_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = History(tmp_path / "history.json")
    history.upsert(session(1))
    before = history.path.read_bytes()
    busy = BusyOs(monkeypatch, "replace", FOR_EVER)

    with pytest.raises(SaveFailedError, match=r"^history\.json cannot be written: another program"):
        history.upsert(session(2))
    assert history.path.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["history.json"]

    busy.release()
    history.upsert(session(2))
    assert len(History(history.path).tables()["sessions"]) == 2


def test_a_journal_that_stays_busy_keeps_its_workout_and_is_moved_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workout = finished_workout(7)
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(workout.opening, workout.events)
    busy = BusyOs(monkeypatch, "replace", FOR_EVER)

    with pytest.raises(SaveFailedError, match="another program has it open"):
        journal.rotate()
    draft = Journal(journal.path).read()
    assert draft is not None
    assert draft.entries == tuple(workout.events)

    busy.release()
    journal.rotate()
    assert journal.read_previous() == draft


def test_elsewhere_a_refusal_is_final_and_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = BusyOs(monkeypatch, "replace", 1)
    monkeypatch.setattr(sys, "platform", "linux")

    with pytest.raises(PermissionError, match="Access is denied"):
        atomic_write(RealFs(), tmp_path / "file", b"new")
    assert busy.calls == 1


def test_a_failure_to_remove_the_temporary_file_does_not_hide_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    BusyOs(monkeypatch, "unlink", FOR_EVER)

    def no_room(_: object, __: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", no_room)

    with pytest.raises(OSError, match="No space left on device"):
        atomic_write(RealFs(), tmp_path / "file", b"new")


def test_a_folder_that_windows_cannot_open_is_called_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = BusyOs(monkeypatch, "open", FOR_EVER)

    with pytest.raises(NotRegularFileError, match="it is a folder"):
        open_regular(tmp_path)
    assert busy.calls == 1


def test_windows_is_not_asked_to_open_a_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    busy = BusyOs(monkeypatch, "open", FOR_EVER)
    files.sync_directory(tmp_path)
    assert busy.calls == 0


@pytest.mark.parametrize(
    ("refusal", "calls"),
    [(None, ["full"]), (errno.ENOTSUP, ["full", "plain"]), (errno.EIO, ["full"])],
)
def test_macos_writes_through_the_memory_of_the_drive(
    monkeypatch: pytest.MonkeyPatch, refusal: int | None, calls: list[str]
) -> None:
    called: list[str] = []

    def fcntl(_: int, command: int) -> None:
        called.append("full" if command == 51 else "something else")
        if refusal is not None:
            raise OSError(refusal, os.strerror(refusal))

    monkeypatch.setitem(sys.modules, "fcntl", SimpleNamespace(fcntl=fcntl, F_FULLFSYNC=51))
    monkeypatch.setattr(os, "fsync", lambda _: called.append("plain"))
    monkeypatch.setattr(sys, "platform", "darwin")

    if refusal == errno.EIO:  # asking again would get a lie
        with pytest.raises(OSError, match="Input/output error"):
            RealFs().fsync(1)
    else:
        RealFs().fsync(1)

    assert called == calls


@pytest.mark.parametrize(
    ("platform", "sentence"), [("linux", "can be read by others (mode "), ("win32", "is yours alone")]
)
def test_only_where_there_are_permission_bits_they_are_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, sentence: str
) -> None:
    tmp_path.chmod(0o755)  # Windows reports 777 for every folder
    monkeypatch.setattr(sys, "platform", platform)
    assert sentence in next(check_up(DataDir(tmp_path))).sentence


def test_a_temporary_file_is_private_and_beside_its_target(tmp_path: Path) -> None:
    descriptor, path = RealFs().create(tmp_path, ".file.")
    os.close(descriptor)
    assert path.parent == tmp_path
    assert path.name.startswith(".file.")
    assert path.name.endswith(".tmp")
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600
