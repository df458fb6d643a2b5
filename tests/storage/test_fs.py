"""The machine's own file system."""

import os
import sys
from pathlib import Path

import pytest

from legday_tui.storage.fs import RealFs, atomic_write
from tests.storage.faulty_fs import FaultyFs


class Recorded(RealFs):
    """Records when a file takes the name of another."""

    def __init__(self, order: list[str]) -> None:
        self._order = order

    def replace(self, source: Path, target: Path) -> None:
        self._order.append("replace")
        super().replace(source, target)


def test_the_file_is_synced_before_it_replaces_the_old_one_and_the_directory_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def fsync(descriptor: int) -> None:
        inode = os.fstat(descriptor).st_ino
        order.append("sync directory" if inode == tmp_path.stat().st_ino else "sync file")

    monkeypatch.setattr(os, "fsync", fsync)
    atomic_write(Recorded(order), tmp_path / "file", b"data")
    last = [] if sys.platform == "win32" else ["sync directory"]
    assert order == ["sync file", "replace", *last]
    assert (tmp_path / "file").read_bytes() == b"data"


def test_a_closed_descriptor_cannot_be_synced(tmp_path: Path) -> None:
    descriptor = os.open(tmp_path / "file", os.O_RDWR | os.O_CREAT)
    os.close(descriptor)
    with pytest.raises(OSError, match=r"Bad file descriptor|handle is invalid|Invalid handle"):
        RealFs().fsync(descriptor)


@pytest.mark.parametrize("operation", [1, 2, 3, 4])
def test_a_failed_write_names_the_file_that_was_asked_for(tmp_path: Path, operation: int) -> None:
    with pytest.raises(OSError, match="No space left") as caught:
        atomic_write(FaultyFs(operation), tmp_path / "file", b"data")
    assert (caught.value.filename, caught.value.filename2) == (str(tmp_path / "file"), None)


def test_a_folder_that_is_not_there_is_not_told_by_the_name_of_a_temporary_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        atomic_write(RealFs(), tmp_path / "none" / "file", b"data")
    assert caught.value.filename == str(tmp_path / "none" / "file")
