"""The journal is removed or replaced by another program while a workout runs."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from legday_tui.domain.workout.events import Counted, SetDone
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.errors import OutOfBoundsError, SaveFailedError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.journal import Journal
from legday_tui.storage.journal_lines import Entry
from tests.fake_clock import MONDAY_EVENING
from tests.sample import events, opening


def remove(path: Path) -> None:
    path.unlink()


def restore_older_copy(path: Path) -> None:
    """Replace the journal by a copy without its last line, as a synchronisation program does."""
    lines = path.read_bytes().splitlines(keepends=True)
    copy = path.with_name("copy")
    copy.write_bytes(b"".join(lines[:-1]))
    copy.replace(path)


def rename_to_itself(path: Path) -> None:
    """Replace the journal by an equal file with another inode."""
    copy = path.with_name("copy")
    shutil.copyfile(path, copy)
    copy.replace(path)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def put_other_workout(path: Path) -> None:
    copy = path.with_name("copy")
    Journal(copy).begin(opening(5))
    copy.replace(path)


def put_link(path: Path) -> None:
    """Move the journal to another folder, and link to a copy of it."""
    folder = path.parent / "elsewhere"
    folder.mkdir()
    path.replace(folder / "journal.jsonl")
    path.symlink_to(folder / "journal.jsonl")


CHANGES = [remove, restore_older_copy, rename_to_itself, empty, put_other_workout, put_link]


def entries_in(path: Path) -> list[Entry]:
    draft = Journal(path).read()
    assert draft is not None
    assert draft.opening == opening()
    return list(draft.entries)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("when", [0, 1, 5])
def test_every_appended_entry_is_in_the_file_at_the_path(
    tmp_path: Path, change: Callable[[Path], None], when: int
) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(opening())
    written: list[Entry] = []
    for number, entry in enumerate(list(events(Workout.begin(opening())))[:8]):
        if number == when and (when or change is not restore_older_copy):
            change(journal.path)
        journal.append(entry)
        written.append(entry)
        assert entries_in(journal.path) == written


@pytest.mark.parametrize("change", CHANGES)
def test_retry_writes_the_journal_again_without_an_entry(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(opening())
    written = list(events(Workout.begin(opening())))[:4]
    for entry in written:
        journal.append(entry)
    change(journal.path)
    journal.retry()
    assert entries_in(journal.path) == written


def test_the_journal_of_another_workout_is_moved_to_quarantine(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(opening())
    put_other_workout(journal.path)
    other = journal.path.read_bytes()
    journal.append(next(iter(events(Workout.begin(opening())))))
    assert [p.read_bytes() for p in (tmp_path / "quarantine").glob("*.jsonl")] == [other]


def test_begin_does_not_replace_a_journal_that_was_not_read(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    Journal(path).begin(opening(5))
    other = path.read_bytes()
    Journal(path).begin(opening())
    assert [p.read_bytes() for p in (tmp_path / "quarantine").glob("*.jsonl")] == [other]


class FullDisk(RealFs):
    """A file system on which no file can be created."""

    full = False

    def create(self, directory: Path, prefix: str) -> tuple[int, Path]:
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().create(directory, prefix)


def test_an_entry_is_reported_as_unsaved_if_the_journal_cannot_be_written_again(tmp_path: Path) -> None:
    disk = FullDisk()
    journal = Journal(tmp_path / "journal.jsonl", disk)
    journal.begin(opening())
    first, second, *_ = events(Workout.begin(opening()))
    journal.append(first)
    disk.full = True
    journal.path.unlink()
    with pytest.raises(SaveFailedError, match="No space left"):
        journal.append(second)
    assert journal.has_unwritten
    disk.full = False
    journal.retry()
    assert entries_in(journal.path) == [first, second]


def test_rotating_keeps_the_whole_workout_if_the_journal_was_removed(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(opening())
    first = next(iter(events(Workout.begin(opening()))))
    journal.append(first)
    journal.path.unlink()
    journal.rotate()
    draft = journal.read_previous()
    assert draft is not None
    assert list(draft.entries) == [first]


@pytest.mark.parametrize(
    "entry",
    [
        Counted(at=MONDAY_EVENING, monotonic=1.0, reps=1001),
        SetDone(at=MONDAY_EVENING, monotonic=1.0, reps=9999),
        SetDone(at=MONDAY_EVENING, monotonic=float("nan"), reps=9),
        SetDone(at=MONDAY_EVENING.replace(tzinfo=None), monotonic=1.0, reps=9),
    ],
)
def test_an_entry_that_could_not_be_read_again_is_not_written(tmp_path: Path, entry: Entry) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(opening())
    before = journal.path.read_bytes()
    with pytest.raises(OutOfBoundsError, match="cannot be saved"):
        journal.append(entry)
    assert journal.path.read_bytes() == before
    assert not journal.has_unwritten
    first = next(iter(events(Workout.begin(opening()))))
    journal.append(first)
    assert entries_in(journal.path) == [first]
