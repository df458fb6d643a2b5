"""What is complete in a damaged history file is recovered, with the deletions and the imports."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from legday_tui.storage.backups import Backups
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.imports import Imports
from legday_tui.storage.loading import open_history, read_history, restore
from legday_tui.storage.salvage import salvage_tables
from legday_tui.storage.schema import SESSIONS
from legday_tui.storage.stored_document import StoredDocument
from tests.sample import session
from tests.storage.file_operations import NOW, fill

SECONDS_PER_MB = 2
"""Far more than a linear search needs, and far less than a quadratic one."""


def in_order(document: dict[str, Any], order: Callable[[list[str]], list[str]]) -> dict[str, Any]:
    return {key: document[key] for key in order(list(document))}


def last_first(keys: list[str]) -> list[str]:
    return keys[::-1]


def id_last(keys: list[str]) -> list[str]:
    return [*(key for key in keys if key != "id"), "id"]


def history_file(numbers: range, order: Callable[[list[str]], list[str]]) -> bytes:
    """Return a history file whose sessions have their keys in this order, and an unknown field."""
    documents = {
        str(n): in_order({**msgspec.to_builtins(session(n)), "watch": {"pulse": [99, 140]}}, order)
        for n in numbers
    }
    return msgspec.json.encode({"meta": {"1": {"schema": 1}}, "sessions": documents})


@pytest.mark.parametrize("order", [sorted, last_first, id_last])
@pytest.mark.parametrize("share", [0.001, 0.3, 0.6, 0.999])
def test_sessions_are_found_in_any_order_of_their_keys(
    tmp_path: Path, order: Callable[[list[str]], list[str]], share: float
) -> None:
    data = history_file(range(1, 11), order)
    damaged = int(len(data) * share)
    (tmp_path / "history.json").write_bytes(data[:damaged] + b"\0" + data[damaged + 1 :])

    found = open_history(History(tmp_path / "history.json"), Backups(tmp_path, RealFs()), NOW)

    assert len(found.sessions) >= 9
    assert b'"watch"' in (tmp_path / "history.json").read_bytes()


@pytest.mark.parametrize("order", [sorted, last_first])
def test_a_backup_is_restored_in_any_order_of_its_keys(
    tmp_path: Path, order: Callable[[list[str]], list[str]]
) -> None:
    backups = Backups(tmp_path, RealFs())
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "history-20261101T000000Z-4.json").write_bytes(history_file(range(1, 5), order))
    history = History(tmp_path / "history.json")

    offer = open_history(history, backups, NOW).offer

    assert offer is not None
    assert restore(history, backups, offer) == 4


@pytest.mark.parametrize("size", [6_000_000, pytest.param(60_000_000, marks=pytest.mark.long)])
def test_a_large_file_is_searched_in_linear_time(size: int) -> None:
    one = msgspec.json.encode(msgspec.to_builtins(session(1)))
    count = size // len(one)
    ids = [b"%032x" % number for number in range(count)]
    documents = [  # every third one is damaged in all of its sets
        b'"%d":' % n + one.replace(b"%032x" % 1, id_).replace(b'"}', b'}"}' if n % 3 == 0 else b'"}')
        for n, id_ in enumerate(ids)
    ]
    data = b'{"meta":{"1":{"schema":1}},"sessions":{' + b",".join(documents)

    start = time.process_time()
    found = salvage_tables(data)[SESSIONS]

    assert time.process_time() - start < SECONDS_PER_MB * size / 1e6
    assert len(found) == count - len(range(0, count, 3))


@pytest.mark.parametrize("piece", [b'{"a":', b"[{", b'{"id":"', b'"{', b"{", b'{"a":{}},', b'[1,{"a":"'])
def test_hostile_bytes_are_searched_in_linear_time(piece: bytes) -> None:
    one = msgspec.json.encode(msgspec.to_builtins(session(1)))
    start = time.process_time()
    (found,) = salvage_tables(piece * (100_000 // len(piece)) + one)[SESSIONS].values()
    assert dict(found) == msgspec.json.decode(one)
    assert time.process_time() - start < 30


@pytest.fixture
def rescued(tmp_path: Path) -> History:
    """Return a rescued history that had a deletion, an import and an undone import, and a damaged byte."""
    fill(tmp_path)
    path = tmp_path / "history.json"
    history = History(path)
    Imports(history).add(
        [StoredDocument.of(msgspec.to_builtins(session(n))) for n in (6, 7)], "undone.csv", NOW
    )
    Imports(history).undo()
    history.remove(session(2).id)
    Imports(history).add(
        [StoredDocument.of(msgspec.to_builtins(session(n))) for n in (4, 5)], "strong.csv", NOW
    )
    data = path.read_bytes()
    place = data.index(b'"level"')
    path.write_bytes(data[:place] + b"\0" + data[place + 1 :])
    open_history(History(path), Backups(tmp_path, RealFs()), NOW)
    return History(path)


def numbers(history: History) -> set[int]:
    """Return the numbers of the sessions in the file."""
    return {int(s.id, 16) for s in read_history(History(history.path)).sessions}


def test_a_deleted_session_is_not_restored_by_a_merge_after_a_rescue(rescued: History) -> None:
    assert numbers(rescued) == {3, 4, 5}
    assert rescued.merge([msgspec.to_builtins(session(n)) for n in (1, 2, 3)]) == (1, 0, 1, 1)
    assert numbers(rescued) == {1, 3, 4, 5}


def test_an_import_can_be_undone_after_a_rescue(rescued: History) -> None:
    undone = Imports(rescued).undo()
    assert undone is not None
    assert undone.record.file == "strong.csv"
    assert (len(undone.removed), undone.edited) == (2, [])
    assert numbers(rescued) == {3}


def test_an_undone_import_can_be_imported_again_after_a_rescue(rescued: History) -> None:
    assert Imports(rescued).deleted() == {session(2).id}
    assert Imports(rescued).add([StoredDocument.of(msgspec.to_builtins(session(6)))], "again.csv", NOW) == (
        1,
        0,
    )
