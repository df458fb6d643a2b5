"""The journal: every valid line is read, whatever happens to the file."""

import sys
from pathlib import Path

import pytest

from legday_tui.domain.workout.events import Counted, SetDone, Undone
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.errors import DamagedFileError, NewerSchemaError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.journal import Journal
from tests.fake_clock import MONDAY_EVENING
from tests.sample import events, opening


def written(path: Path, count: int = 12) -> list[object]:
    """Write a journal with an opening and so many entries, and return the entries."""
    started = opening()
    journal = Journal(path)
    journal.begin(started)
    entries = list(events(Workout.begin(started)))[:count]
    for entry in entries:
        journal.append(entry)
    journal._close()  # as for a process that has ended
    return list(entries)


def test_read_returns_none_without_a_file(tmp_path: Path) -> None:
    assert Journal(tmp_path / "journal.jsonl").read() is None


def test_read_returns_the_written_entries(tmp_path: Path) -> None:
    entries = written(tmp_path / "journal.jsonl")
    draft = Journal(tmp_path / "journal.jsonl").read()
    assert draft is not None
    assert draft.opening == opening()
    assert list(draft.entries) == entries


def test_a_replayed_workout_equals_the_original(tmp_path: Path) -> None:
    started = opening()
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(started)
    workout = Workout.begin(started)
    for event in events(workout):
        journal.append(event)
        workout = workout.apply(event)
    draft = Journal(tmp_path / "journal.jsonl").read()
    assert draft is not None
    assert Workout.replay(draft.opening, draft.entries) == workout


def test_a_truncated_file_has_every_complete_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    entries = written(path, 6)
    data = path.read_bytes()
    lines = data.splitlines(keepends=True)
    for cut in range(len(lines[0]), len(data) + 1):
        path.write_bytes(data[:cut])
        draft = Journal(path).read()
        assert draft is not None
        whole = data[:cut].count(b"\n") - 1
        assert list(draft.entries) == entries[:whole]


@pytest.mark.parametrize("tail", [b"\0" * 4096, b"\xff\xfe", b"{", b"null\n", b'{"crc":1,"entry":{}}\n'])
def test_garbage_after_the_last_valid_line_is_ignored_and_overwritten(tmp_path: Path, tail: bytes) -> None:
    path = tmp_path / "journal.jsonl"
    entries = written(path, 3)
    path.write_bytes(path.read_bytes() + tail)
    journal = Journal(path)
    draft = journal.read()
    assert draft is not None
    assert list(draft.entries) == entries
    more = Counted(at=MONDAY_EVENING, monotonic=1.0, side=None, reps=3)
    journal.append(more)
    again = Journal(path).read()
    assert again is not None
    assert list(again.entries) == [*entries, more]


def test_a_line_with_a_wrong_checksum_ends_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    entries = written(path, 3)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b'"boot":60.0', b'"boot":61.0')
    path.write_bytes(b"".join(lines))
    draft = Journal(path).read()
    assert draft is not None
    assert list(draft.entries) == entries[:1]


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"[]\n", b"not a journal", b"null"])
def test_a_file_that_is_not_a_journal_is_reported_as_damaged(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(data)
    with pytest.raises(DamagedFileError, match=r"journal\.jsonl"):
        Journal(path).read()


def test_an_unknown_event_is_reported_as_newer(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    written(path, 1)
    import zlib

    entry = b'{"type":"Teleported","at":"2026-11-23T18:00:00Z","boot":1.0}'
    path.write_bytes(path.read_bytes() + b'{"crc":%d,"entry":%b}\n' % (zlib.crc32(entry), entry))
    with pytest.raises(NewerSchemaError):
        Journal(path).read()


def test_a_discarded_journal_is_quarantined_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    written(path, 3)
    data = path.read_bytes()
    Journal(path).discard("discarded by the user")
    assert not path.exists()
    (kept,) = (tmp_path / "quarantine").glob("*-journal.jsonl")
    assert kept.read_bytes() == data
    assert "discarded by the user" in kept.with_name(f"{kept.name}.reason.txt").read_text()


def test_only_the_owner_can_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    written(path, 1)
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o600


def test_undo_is_an_entry(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    entries = written(path, 2)
    journal = Journal(path)
    journal.read()
    undone = Undone(at=MONDAY_EVENING, monotonic=2.0)
    journal.append(undone)
    draft = Journal(path).read()
    assert draft is not None
    assert list(draft.entries) == [*entries, undone]


def test_only_what_cannot_be_done_again_waits_for_the_disk(tmp_path: Path) -> None:
    class Watched(RealFs):
        syncs = 0

        def fsync(self, descriptor: int) -> None:
            self.syncs += 1
            super().fsync(descriptor)

    fs = Watched()
    journal = Journal(tmp_path / "journal.jsonl", fs)
    journal.begin(opening())
    count = Counted(at=MONDAY_EVENING, monotonic=1.0, reps=5)
    done = SetDone(at=MONDAY_EVENING, monotonic=2.0, reps=5)
    undone = Undone(at=MONDAY_EVENING, monotonic=3.0)
    for entry, waits in ((count, 0), (undone, 0), (done, 1), (undone, 1), (undone, 1)):
        before = fs.syncs
        journal.append(entry)
        assert fs.syncs - before == waits, entry
