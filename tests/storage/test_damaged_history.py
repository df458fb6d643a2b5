"""A damaged history file causes no traceback, loses no valid session, and is copied to quarantine."""

import random
from pathlib import Path

import msgspec
import pytest

from legday_tui.storage.backups import Backups
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.loading import LoadedHistory, open_history, read_history, restore
from tests.sample import session
from tests.storage.file_operations import NOW, fill

DAMAGES = 500


def loaded(directory: Path) -> LoadedHistory:
    return open_history(History(directory / "history.json"), Backups(directory, RealFs()), NOW)


def quarantined(directory: Path) -> list[bytes]:
    return [p.read_bytes() for p in (directory / "quarantine").glob("*-history.json")]


def damage(data: bytes, chance: random.Random) -> bytes:
    """Return the data with a random damage."""
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    match chance.randrange(6):
        case 0:
            return data[:start]
        case 1:
            return data[:start] + data[end:]
        case 2:
            return data[:start] + b"\0" * (end - start) + data[end:]
        case 3:
            return data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]
        case 4:
            return data[:start] + data[start:end] * 2 + data[end:]
        case _:
            return data[start:]


def test_all_valid_sessions_of_randomly_damaged_files_are_found(tmp_path: Path) -> None:
    fill(tmp_path)
    path = tmp_path / "history.json"
    whole = path.read_bytes()
    documents = {number: msgspec.json.encode(session(number)) for number in (1, 2, 3)}
    assert all(document in whole for document in documents.values())
    chance = random.Random(2026)
    for number in range(DAMAGES):
        directory = tmp_path / str(number)
        directory.mkdir()
        bad = damage(whole, chance)
        (directory / "history.json").write_bytes(bad)
        found = loaded(directory)
        ids = {s.id for s in found.sessions}
        assert {f"{n:032x}" for n, document in documents.items() if document in bad} <= ids
        now = (directory / "history.json").read_bytes()
        assert now == bad or bad in quarantined(directory) or list((directory / "backups").glob("schema-*"))
        History(directory / "history.json").upsert(session(9))
        assert {s.id for s in read_history(History(directory / "history.json")).sessions} == ids | {
            f"{9:032x}"
        }


FIXTURES = {
    "empty": b"",
    "null": b"null",
    "list": b"[]",
    "number": b"12",
    "not json": b"<html>sign in to the wireless network</html>",
    "zeros": b"\0" * 512,
    "deep": b"[" * 100_000,
    "deep object": b'{"a":' * 50_000,
    "nan": b'{"sessions":{"1":{"id":NaN}}}',
    "invalid documents": b'{"sessions":{"1":5,"two":{}}}',
    "invalid tables": b'{"sessions":[]}',
    "invalid utf-8": b'{"sessions":{"1":{"id":"\xff\xfe"}}}',
    "utf-16": '{"sessions":{}}'.encode("utf-16"),
}


@pytest.mark.parametrize("name", sorted(FIXTURES))
def test_a_file_that_is_not_a_history_is_quarantined_and_reported(tmp_path: Path, name: str) -> None:
    (tmp_path / "history.json").write_bytes(FIXTURES[name])
    found = loaded(tmp_path)
    assert len(found.sessions) == 0
    assert any("damaged" in notice for notice in found.notices)
    assert quarantined(tmp_path) == [FIXTURES[name]]
    History(tmp_path / "history.json").upsert(session(1))
    assert len(loaded(tmp_path).sessions) == 1


@pytest.mark.parametrize("number", [b"1e999", b"9" * 5000])
def test_a_session_with_an_impossible_number_is_reported_and_not_deleted(
    tmp_path: Path, number: bytes
) -> None:
    path = tmp_path / "history.json"
    path.write_bytes(b'{"meta":{"1":{"schema":1}},"sessions":{"1":{"id":' + number + b"}}}")
    found = loaded(tmp_path)
    assert len(found.sessions) == 0
    assert ["left as it is" in notice for notice in found.notices] == [True]
    History(path).upsert(session(1))
    assert len(loaded(tmp_path).sessions) == 1
    assert number in path.read_bytes()


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    fill(tmp_path)
    path = tmp_path / "history.json"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(loaded(tmp_path).sessions) == 3
    assert not (tmp_path / "quarantine").exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("session_rpe", -3),
        ("started_at", "yesterday"),
        ("id", "../../etc/passwd"),
        ("status", "paused"),
        ("note", "x" * 5000),
        ("sets", [{"phase": "strength"}]),
        ("level", ""),
    ],
)
def test_an_invalid_session_is_reported_and_not_deleted(tmp_path: Path, field: str, value: object) -> None:
    fill(tmp_path)
    path = tmp_path / "history.json"
    tables = msgspec.json.decode(path.read_bytes())
    tables["sessions"]["2"][field] = value
    path.write_bytes(msgspec.json.encode(tables))
    before = path.read_bytes()
    found = loaded(tmp_path)
    assert [s.id for s in found.sessions] == [f"{1:032x}", f"{3:032x}"]
    assert any("cannot be read" in notice for notice in found.notices)
    assert path.read_bytes() == before


@pytest.mark.parametrize("load_kg", [-5.0, 1e9])
def test_sessions_with_absurd_loads_are_left_out(tmp_path: Path, load_kg: float) -> None:
    fill(tmp_path)
    path = tmp_path / "history.json"
    tables = msgspec.json.decode(path.read_bytes())
    tables["sessions"]["1"]["sets"][5]["load_each_kg"] = load_kg
    path.write_bytes(msgspec.json.encode(tables))
    assert [s.id for s in loaded(tmp_path).sessions] == [f"{2:032x}", f"{3:032x}"]


def test_unknown_fields_survive_a_change(tmp_path: Path) -> None:
    fill(tmp_path)
    path = tmp_path / "history.json"
    tables = msgspec.json.decode(path.read_bytes())
    tables["sessions"]["2"]["heart_rate"] = [99, 140]
    path.write_bytes(msgspec.json.encode(tables))
    history = History(path)
    history.upsert(session(2, "advanced"))
    history.upsert(session(8))
    again = msgspec.json.decode(path.read_bytes())["sessions"]["2"]
    assert again["heart_rate"] == [99, 140]
    assert again["level"] == "advanced"


def test_an_unknown_field_that_cannot_be_kept_is_a_reason_not_to_save(tmp_path: Path) -> None:
    fill(tmp_path)
    path = tmp_path / "history.json"
    before = path.read_bytes().replace(b'"level":"', b'"heart_rate":1e999,"level":"', 1)
    path.write_bytes(before)
    history = History(path)
    with pytest.raises(SaveFailedError, match="cannot be written"):
        history.upsert(session(1, "advanced"))
    assert path.read_bytes() == before


def test_a_file_with_a_newer_schema_is_read_but_not_written(tmp_path: Path) -> None:
    fill(tmp_path)
    path = tmp_path / "history.json"
    tables = msgspec.json.decode(path.read_bytes())
    tables["meta"]["1"]["schema"] = 99
    path.write_bytes(msgspec.json.encode(tables))
    before = path.read_bytes()
    found = loaded(tmp_path)
    assert len(found.sessions) == 3
    assert found.view_only is not None
    assert "newer" in found.view_only
    assert path.read_bytes() == before


def test_the_newest_readable_backup_is_offered_if_the_history_is_missing(tmp_path: Path) -> None:
    fill(tmp_path)
    history, backups = History(tmp_path / "history.json"), Backups(tmp_path, RealFs())
    backups.add(history.path, 3, NOW)
    (tmp_path / "backups" / "history-20990101T000000Z-7.json").write_bytes(b"damaged")
    history.path.unlink()
    found = loaded(tmp_path)
    assert len(found.sessions) == 0
    assert found.offer is not None
    assert found.offer.sessions == 3
    fresh = History(tmp_path / "history.json")
    assert restore(fresh, backups, found.offer) == 3
    assert len(loaded(tmp_path).sessions) == 3
    assert restore(fresh, backups, found.offer) == 0


def test_conflict_copies_are_merged_once(tmp_path: Path) -> None:
    fill(tmp_path)
    other = History(tmp_path / "history (conflicted copy 2026-11-23).json")
    for number in (3, 4):
        other.upsert(session(number))
    found = loaded(tmp_path)
    assert {s.id for s in found.sessions} == {f"{n:032x}" for n in (1, 2, 3, 4)}
    assert any("Merged" in notice for notice in found.notices)
    assert not other.path.exists()
    assert len(list((tmp_path / "quarantine").glob("*conflicted*.json"))) == 1
    assert not any("Merged" in notice for notice in loaded(tmp_path).notices)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"kind":"reps"', b'"kind":"leaps"'),
        (b'"level":"', b'"heart_rate":1e999,"level":"'),
        (b'{"meta"', b'{{"meta"'),
    ],
    ids=["a wrong set", "a wrong number", "no JSON"],
)
def test_a_damaged_conflict_copy_is_merged_as_far_as_it_can_be_read(
    tmp_path: Path, before: bytes, after: bytes
) -> None:
    fill(tmp_path)
    copy = tmp_path / "history.sync-conflict-1.json"
    other = History(copy)
    for number in (3, 4, 5):
        other.upsert(session(number))
    copy.write_bytes(copy.read_bytes().replace(before, after, 1))
    damaged = copy.read_bytes()
    found = loaded(tmp_path)
    assert {f"{n:032x}" for n in (1, 2, 3, 4, 5)} == {s.id for s in found.sessions}
    assert any("it was damaged, and is kept as" in notice for notice in found.notices)
    assert [p.read_bytes() for p in (tmp_path / "quarantine").glob("*conflict-1.json")] == [damaged]


def test_changes_of_another_process_are_not_overwritten(tmp_path: Path) -> None:
    fill(tmp_path)
    ours, theirs = History(tmp_path / "history.json"), History(tmp_path / "history.json")
    assert len(ours.tables()["sessions"]) == 3
    theirs.upsert(session(4))
    ours.upsert(session(5))
    theirs.upsert(session(6))
    assert {s.id for s in read_history(History(tmp_path / "history.json")).sessions} == {
        f"{n:032x}" for n in (1, 2, 3, 4, 5, 6)
    }


def test_a_symbolic_link_is_not_replaced(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere"
    real.mkdir()
    fill(real)
    link = tmp_path / "history.json"
    link.symlink_to(real / "history.json")
    History(link).upsert(session(4))
    assert link.is_symlink()
    assert len(read_history(History(real / "history.json")).sessions) == 4
