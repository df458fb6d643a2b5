"""A deleted session stays deleted until it is restored."""

from pathlib import Path

import msgspec
import pytest

from legday_tui.storage.backups import Backups
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.loading import open_history, read_history, restore
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

    assert history.merge([msgspec.to_builtins(session(n)) for n in (2, 4)]) == (1, 0)
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
