"""A file cannot be read, or looked at, for a moment: it is neither damaged, nor gone, nor somebody else's."""

import errno
import os
from pathlib import Path

import pytest

from legday_tui.clock import SystemClock
from legday_tui.coaching.unfinished import read_unfinished
from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.workout.workout import Workout
from legday_tui.history.store import HistoryStore
from legday_tui.storage.backups import Backups
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.journal import Journal
from legday_tui.storage.loading import open_history
from legday_tui.storage.lock import NAME
from tests.commands.running import run
from tests.e2e.runs import files
from tests.sample import events, opening, session
from tests.storage.failing_calls import FailingCall
from tests.storage.file_operations import NOW, fill

ALWAYS = 1_000_000


@pytest.fixture
def ours(tmp_path: Path) -> DataDir:
    data = DataDir(tmp_path)
    assert data.claim() is None
    return data


def test_a_lock_that_cannot_be_looked_at_is_not_lost(ours: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    ours.journal.begin(opening())
    entries = iter(events(Workout.begin(opening())))
    FailingCall(monkeypatch, "stat", ours.path / NAME)
    with pytest.raises(SaveFailedError, match="Input/output error"):
        ours.journal.append(next(entries))
    ours.journal.append(next(entries))
    draft = Journal(ours.path / "journal.jsonl").read()
    assert draft is not None
    assert len(draft.entries) == 2


def test_a_lock_that_could_not_be_looked_at_can_be_acquired_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = DataDir(tmp_path)
    failing = FailingCall(monkeypatch, "stat", tmp_path / NAME, times=ALWAYS)
    assert "cannot be locked" in (data.claim() or "")
    failing.left = 0
    assert data.claim() is None
    assert "Another legday-tui" in (DataDir(tmp_path).claim() or "")


def test_a_journal_whose_size_cannot_be_told_is_written_again(
    ours: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours.journal.begin(opening())
    first = next(iter(events(Workout.begin(opening()))))
    ours.journal.append(first)

    def fails(_: int) -> os.stat_result:
        monkeypatch.undo()
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fstat", fails)
    ours.journal.retry()
    draft = Journal(ours.path / "journal.jsonl").read()
    assert draft is not None
    assert draft.entries == (first,)


def test_an_unfinished_workout_that_cannot_be_read_now_stays_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.jsonl"
    entries = list(events(Workout.begin(opening())))[:11]
    Journal(path).begin(opening(), entries)
    before = files(tmp_path)
    FailingCall(monkeypatch, "open", path)
    found = read_unfinished(Journal(path))
    assert f"{path} cannot be read: Input/output error" in (found.view_only or "")
    assert files(tmp_path) == before
    again = read_unfinished(Journal(path))
    assert again.workout is not None
    assert list(again.workout.events) == entries


def test_a_journal_that_cannot_be_looked_at_is_not_taken_for_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = DataDir(tmp_path)
    assert not data.has_journal
    data.journal.begin(opening())
    FailingCall(monkeypatch, "lstat", tmp_path / "journal.jsonl", times=ALWAYS)
    assert data.has_journal


def test_a_history_that_cannot_be_read_once_is_not_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    before = files(tmp_path)
    FailingCall(monkeypatch, "open", tmp_path / "history.json")
    data = DataDir(tmp_path)
    found = open_history(data.history, data.backups, NOW)
    assert [s.id for s in found.sessions] == [session(n).id for n in (1, 2, 3)]
    assert found.notices == (f"{tmp_path / 'history.json'} cannot be read: Input/output error",)
    assert files(tmp_path) == before


def test_a_history_that_can_never_be_read_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    FailingCall(monkeypatch, "open", tmp_path / "history.json", times=ALWAYS)
    data = DataDir(tmp_path)
    found = open_history(data.history, data.backups, NOW)
    assert found.notices == (f"{tmp_path / 'history.json'} cannot be read: Input/output error",)


def test_a_quarantine_that_takes_nothing_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "history.json").write_bytes(b"{")
    FailingCall(monkeypatch, "mkdir", tmp_path / "quarantine")
    data = DataDir(tmp_path)
    found = open_history(data.history, data.backups, NOW)
    assert found.notices[0] == f"{tmp_path / 'quarantine'}: Input/output error"


@pytest.mark.parametrize("reason", [errno.EIO, errno.EACCES])
@pytest.mark.parametrize("calls", [["stat"], ["listdir", "scandir"]])
async def test_backups_that_cannot_be_listed_keep_nothing_from_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: list[str], reason: int
) -> None:
    fill(tmp_path)
    (tmp_path / "journal.jsonl").unlink()
    Backups(tmp_path, RealFs()).add(tmp_path / "history.json", 3, NOW)
    folder = tmp_path / "backups"
    path = next(folder.iterdir()) if calls == ["stat"] else folder
    for call in calls:
        FailingCall(monkeypatch, call, path, times=ALWAYS, reason=reason)
    data = DataDir(tmp_path)
    store = HistoryStore(data, SystemClock(), claim=data.claim_late)
    await store.loaded()
    assert len(store.sessions) == 3
    assert store.notices == [f"your backups cannot be read: {os.strerror(reason)}"]
    assert store.last_backup() is None
    assert await store.back_up() == f"couldn't make a backup: {os.strerror(reason)}"
    assert (
        f"PROBLEM  backups cannot be read: {os.strerror(reason)}" in run("doctor", data_dir=tmp_path).stdout
    )


class UnsyncedDirectory(RealFs):
    """A file system whose directories cannot be synchronised, once."""

    def __init__(self) -> None:
        self._left = 1

    def fsync_dir(self, directory: Path) -> None:
        if self._left:
            self._left -= 1
            raise OSError(errno.EIO, "Input/output error")
        super().fsync_dir(directory)


@pytest.mark.parametrize("before", [None, opening(7)])
def test_a_workout_begins_although_its_directory_could_not_be_synchronised(
    tmp_path: Path, before: Opening | None
) -> None:
    path = tmp_path / "journal.jsonl"
    if before is not None:
        Journal(path).begin(before)
    journal = Journal(path, UnsyncedDirectory())
    journal.read()
    with pytest.raises(SaveFailedError):
        journal.begin(opening())
    assert journal.has_unwritten
    first = next(iter(events(Workout.begin(opening()))))
    journal.append(first)
    draft = Journal(path).read()
    assert draft is not None
    assert (draft.opening, draft.entries) == (opening(), (first,))
