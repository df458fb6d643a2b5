"""Writing to file systems that cannot sync a directory, such as some network folders."""

import errno
import os
import stat
from pathlib import Path

import pytest

from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import RealFs, atomic_write
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from tests.sample import finished_workout, session


def fail_directory_fsync(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """Make fsync fail with this error number for directories."""
    fsync = os.fsync

    def failing_fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(code, os.strerror(code))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", failing_fsync)


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP])
def test_a_directory_that_cannot_be_synced_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    fail_directory_fsync(monkeypatch, code)
    workout = finished_workout(7)
    history, journal = History(tmp_path / "history.json"), Journal(tmp_path / "journal.jsonl")

    history.upsert(session(1))
    journal.begin(workout.opening, workout.events)
    journal.rotate()

    assert len(History(history.path).tables()["sessions"]) == 1
    assert journal.read() is None
    assert journal.read_previous() is not None


def test_another_error_of_a_directory_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_directory_fsync(monkeypatch, errno.EIO)

    with pytest.raises(OSError, match="Input/output error"):
        atomic_write(RealFs(), tmp_path / "file", b"content")
    with pytest.raises(SaveFailedError, match="cannot be written"):
        History(tmp_path / "history.json").upsert(session(1))


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_that_cannot_be_synced_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def failing_fsync(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", failing_fsync)

    with pytest.raises(SaveFailedError, match="cannot be written"):
        History(tmp_path / "history.json").upsert(session(1))
    assert list(tmp_path.iterdir()) == []
