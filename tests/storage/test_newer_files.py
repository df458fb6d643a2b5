"""A file that a newer version of the program may have written is left alone."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from legday_tui.storage.backups import Backups
from legday_tui.storage.checkup import check_up
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import NewerSchemaError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.loading import open_history, read_history
from tests.e2e.runs import files, run
from tests.sample import session
from tests.storage.file_operations import NOW

DOCUMENTS: list[Any] = [msgspec.to_builtins(session(n)) for n in (1, 2, 3)]
TABLE = {str(n): document for n, document in enumerate(DOCUMENTS, start=1)}
META = {"1": {"schema": 1}}
SHAPES: dict[str, Any] = {
    "schema at the top": {"schema": 2, "sessions": TABLE},
    "schema at the top, no session": {"schema": 2, "sessions": {}},
    "list of sessions": {"meta": {"1": {"schema": 2}}, "sessions": DOCUMENTS},
    "sessions alone": DOCUMENTS,
    "keys that are ids": {"meta": META, "sessions": {d["id"]: d for d in DOCUMENTS}},
    "keys with a letter": {"sessions": {f"s{n}": d for n, d in TABLE.items()}},
    "unknown list": {"meta": META, "sessions": TABLE, "goals": [{"reps": 5}]},
    "unknown value": {"meta": META, "sessions": TABLE, "owner": "me"},
    "schema as text": {"meta": {"1": {"schema": "2.0"}}, "sessions": TABLE},
    "schema as fraction": {"meta": {"1": {"schema": 1.5}}, "sessions": TABLE},
    "schema in another document": {"meta": {**META, "2": {"schema": 2}}, "sessions": TABLE},
}


@pytest.fixture(params=sorted(SHAPES))
def directory(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a directory with a history of another shape."""
    (tmp_path / "history.json").write_bytes(msgspec.json.encode(SHAPES[request.param]))
    return tmp_path


def test_it_is_read_as_far_as_possible_and_not_written(directory: Path) -> None:
    before = files(directory)
    found = open_history(History(directory / "history.json"), Backups(directory, RealFs()), NOW)
    assert found.view_only is not None
    assert "newer" in found.view_only
    assert [n for n in found.notices if "newer" in n] == [found.view_only]
    holds_sessions = b"heel-raise" in before["history.json"]
    assert len(found.sessions) == 3 * holds_sessions
    assert len(read_history(History(directory / "history.json")).sessions) == 3 * holds_sessions
    history = History(directory / "history.json")
    for write in (
        lambda: history.upsert(session(4)),
        lambda: history.remove(session(1).id),
        lambda: history.undelete(session(1)),
        lambda: history.merge(DOCUMENTS),
    ):
        with pytest.raises(NewerSchemaError):
            write()
    assert files(directory) == before


def test_doctor_reports_it(directory: Path) -> None:
    before = files(directory)
    problems = [f.sentence for f in check_up(DataDir(directory)) if f.severity == "PROBLEM"]
    assert any("newer" in problem for problem in problems)
    assert files(directory) == before


def test_a_conflict_copy_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    History(tmp_path / "history.json").upsert(session(1))
    copy = tmp_path / "history.sync-conflict-1.json"
    copy.write_text(json.dumps({"schema": 2, "workouts": [{"at": 5}]}))
    before = files(tmp_path)
    found = open_history(History(tmp_path / "history.json"), Backups(tmp_path, RealFs()), NOW)
    assert any("left as it is" in notice for notice in found.notices)
    assert files(tmp_path) == before


def test_commands_say_so_and_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "history.json").write_bytes(msgspec.json.encode(SHAPES["list of sessions"]))
    other = tmp_path / "other.json"
    History(other).upsert(session(9))
    before = (tmp_path / "history.json").read_bytes()
    for command, code in (
        (("doctor",), 1),
        (("merge", str(other)), 2),
        (("import", str(other)), 2),
        (("import", "--undo"), 2),
        (("export", "-o", str(tmp_path / "out.json")), 1),
    ):
        result = run(*command, data_dir=tmp_path)
        assert result.returncode == code, command
        assert "newer" in result.stdout + result.stderr
        assert (tmp_path / "history.json").read_bytes() == before
    assert not (tmp_path / "out.json").exists()
