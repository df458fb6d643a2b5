"""A session that was deleted stays deleted, until it is brought back."""

from pathlib import Path

import msgspec
import pytest

from legday_tui.storage.backups import Backups
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.loading import open_history, read_history, restore
from tests.sample import session
from tests.storage.chores import NOW, fill


@pytest.fixture
def history(tmp_path: Path) -> History:
    """Three sessions."""
    fill(tmp_path)
    return History(tmp_path / "history.json")


def numbers(history: History) -> list[int]:
    """The sessions that a program which starts now finds."""
    return [int(s.id, 16) for s in read_history(History(history.path)).sessions]


def test_it_is_gone_and_the_others_stay(history: History) -> None:
    before = history.path.read_bytes()
    history.remove(session(2).id)

    assert numbers(history) == [1, 3]
    for number in (1, 3):
        assert msgspec.json.encode(session(number)) in before
        assert msgspec.json.encode(session(number)) in history.path.read_bytes()


def test_no_copy_from_elsewhere_brings_it_back(history: History) -> None:
    history.remove(session(2).id)

    assert history.merge([msgspec.to_builtins(session(n)) for n in (2, 4)]) == (1, 0)
    assert numbers(history) == [1, 3, 4]


def test_nor_is_a_backup_offered_because_of_it(history: History) -> None:
    backups = Backups(history.path.parent, RealFs())
    backups.add(history.path, 3, NOW)
    history.remove(session(2).id)

    assert open_history(History(history.path), backups, NOW).offer is None
    history.path.unlink()
    offer = open_history(History(history.path), backups, NOW).offer
    assert offer is not None
    assert restore(History(history.path), backups, offer) == 3


def test_it_can_be_brought_back(history: History) -> None:
    history.remove(session(2).id)
    history.undelete(session(2))

    assert numbers(history) == [1, 2, 3]
    assert history.deleted() == frozenset()
    assert list(read_history(History(history.path)).sessions) == [session(n) for n in (1, 2, 3)]


def test_deleting_twice_or_what_is_not_there_changes_nothing_else(history: History) -> None:
    history.remove(session(2).id)
    history.remove(session(2).id)
    history.remove("f" * 32)

    assert numbers(history) == [1, 3]


def test_a_field_that_is_empty_again_is_gone_from_the_file(history: History) -> None:
    noted = msgspec.structs.replace(session(2), note="knees")
    history.upsert(noted)
    history.upsert(session(2))

    assert list(read_history(History(history.path)).sessions)[1].note == ""
    assert b"knees" not in history.path.read_bytes()


def test_fields_of_a_version_to_come_survive_a_change_of_another_session(tmp_path: Path) -> None:
    document = {**msgspec.to_builtins(session(1)), "mood": "fine"}
    path = tmp_path / "history.json"
    path.write_bytes(msgspec.json.encode({"meta": {"1": {"schema": 1}}, "sessions": {"1": document}}))
    history = History(path)

    history.upsert(session(2))
    history.upsert(msgspec.structs.replace(session(1), note="changed"))

    assert b'"mood":"fine"' in path.read_bytes()
    assert numbers(history) == [1, 2]
