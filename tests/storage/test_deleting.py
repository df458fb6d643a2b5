"""A deleted session stays deleted until it is restored."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from legday_tui.storage.backups import Backups
from legday_tui.storage.errors import OutOfBoundsError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.imports import Imports
from legday_tui.storage.loading import open_history, read_history, restore
from legday_tui.storage.stored_document import StoredDocument
from tests.sample import session
from tests.storage.file_operations import NOW, fill


@pytest.fixture
def history(tmp_path: Path) -> History:
    """Return a history with three sessions."""
    fill(tmp_path)
    return History(tmp_path / "history.json")


def numbers(history: History) -> list[int]:
    """Return the numbers of the sessions in the file."""
    return [int(s.id, 16) for s in read_history(History(history.path)).sessions]


def test_remove_deletes_one_session_only(history: History) -> None:
    before = history.path.read_bytes()
    history.remove(session(2).id)

    assert numbers(history) == [1, 3]
    for number in (1, 3):
        assert msgspec.json.encode(session(number)) in before
        assert msgspec.json.encode(session(number)) in history.path.read_bytes()


def test_merging_a_copy_does_not_restore_a_deleted_session(history: History) -> None:
    history.remove(session(2).id)

    assert history.merge([msgspec.to_builtins(session(n)) for n in (2, 4)]) == (1, 0, 1, 0)
    assert numbers(history) == [1, 3, 4]


def test_a_backup_is_not_offered_because_of_a_deleted_session(history: History) -> None:
    backups = Backups(history.path.parent, RealFs())
    backups.add(history.path, 3, NOW)
    history.remove(session(2).id)

    assert open_history(History(history.path), backups, NOW).offer is None
    history.path.unlink()
    offer = open_history(History(history.path), backups, NOW).offer
    assert offer is not None
    assert restore(History(history.path), backups, offer) == 3


def test_undelete_restores_the_session(history: History) -> None:
    history.remove(session(2).id)
    history.undelete(session(2))

    assert numbers(history) == [1, 2, 3]
    assert history.deleted() == frozenset()
    assert list(read_history(History(history.path)).sessions) == [session(n) for n in (1, 2, 3)]


def test_deleting_twice_or_an_unknown_session_changes_nothing(history: History) -> None:
    history.remove(session(2).id)
    history.remove(session(2).id)
    history.remove("f" * 32)

    assert numbers(history) == [1, 3]


def test_a_note_that_was_cleared_is_not_in_the_file(history: History) -> None:
    noted = msgspec.structs.replace(session(2), note="knees")
    history.upsert(noted)
    history.upsert(session(2))

    assert list(read_history(History(history.path)).sessions)[1].note == ""
    assert b"knees" not in history.path.read_bytes()


def test_unknown_fields_survive_a_change_of_any_session(tmp_path: Path) -> None:
    document = {**msgspec.to_builtins(session(1)), "mood": "fine"}
    path = tmp_path / "history.json"
    path.write_bytes(msgspec.json.encode({"meta": {"1": {"schema": 1}}, "sessions": {"1": document}}))
    history = History(path)

    history.upsert(session(2))
    history.upsert(msgspec.structs.replace(session(1), note="changed"))

    assert b'"mood":"fine"' in path.read_bytes()
    assert numbers(history) == [1, 2]


class CountingFs(RealFs):
    """Counts how often a file is replaced."""

    def __init__(self) -> None:
        self.replaced = 0

    def replace(self, source: Path, target: Path) -> None:
        self.replaced += 1
        super().replace(source, target)


@pytest.mark.parametrize(
    "change",
    [
        lambda history: history.remove(session(1).id),
        lambda history: history.undelete(session(2)),
        lambda history: history.upsert(session(5)),
        lambda history: history.merge([msgspec.to_builtins(session(n)) for n in (8, 9)]),
    ],
)
def test_each_change_is_one_write(history: History, change: Callable[[History], object]) -> None:
    history.remove(session(2).id)
    history.upsert(msgspec.structs.replace(session(8), sets=()))
    fs = CountingFs()
    change(History(history.path, fs))
    assert fs.replaced == 1


def test_the_first_session_is_one_write(tmp_path: Path) -> None:
    fs = CountingFs()
    History(tmp_path / "history.json", fs).upsert(session(1))
    assert fs.replaced == 1


def test_a_stored_session_is_not_deleted(history: History) -> None:
    tables = msgspec.json.decode(history.path.read_bytes())
    tables["deleted"] = {"1": {"id": session(2).id}, "2": {"id": session(4).id}}
    history.path.write_bytes(msgspec.json.encode(tables))
    again = History(history.path)
    assert again.deleted() == {session(4).id}
    assert read_history(again).deleted == 1
    document = msgspec.to_builtins(session(2))
    assert again.merge([{**document, "sets": document["sets"] * 2}]) == (0, 1, 0, 0)
    again.remove(session(2).id)
    assert again.deleted() == {session(2).id, session(4).id}


def test_a_session_beyond_the_bounds_is_not_written(history: History) -> None:
    before = history.path.read_bytes()
    wrong = session(2)
    wrong = msgspec.structs.replace(wrong, sets=(msgspec.structs.replace(wrong.sets[0], reps=1001),))
    odd = StoredDocument.of({**msgspec.to_builtins(wrong), "id": "a" * 32})
    for write in (
        lambda: history.upsert(wrong),
        lambda: history.undelete(wrong),
        lambda: history.merge([msgspec.to_builtins(wrong)]),
        lambda: Imports(history).add([odd], "file", NOW),
    ):
        with pytest.raises(OutOfBoundsError, match="1000"):
            write()
    assert history.path.read_bytes() == before


@pytest.mark.parametrize("later", [b"1e999", b"9" * 5000, b'{"a": 1e999}'])
def test_a_deletion_counts_whatever_a_newer_version_wrote_beside_it(history: History, later: bytes) -> None:
    """The numbers are valid JSON, but none that can be decoded."""
    history.remove(session(1).id)
    history.remove(session(2).id)
    first, second = (f'"id":"{session(number).id}"'.encode() for number in (1, 2))
    data = history.path.read_bytes().replace(first, first + b',"later":' + later)
    history.path.write_bytes(data.replace(second, second + b',"by":"undo","later":' + later))
    history = History(history.path)

    assert history.deleted() == {session(1).id, session(2).id}
    assert Imports(history).deleted() == {session(1).id}
