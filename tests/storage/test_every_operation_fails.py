"""Each file operation fails once, fails for ever, or kills the process: no saved data is lost."""

import json
import os
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.backups import Backups
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.loading import open_history
from tests.sample import session
from tests.storage import file_operations
from tests.storage.faulty_fs import FaultyFs

MAX_OPERATIONS = 400
"""No sequence has more operations."""


def nothing(directory: Path) -> None:
    """Leave the directory empty."""


def damaged(directory: Path) -> None:
    """Create a history whose last session is cut off."""
    file_operations.fill(directory)
    path = directory / "history.json"
    path.write_bytes(path.read_bytes()[:-900])


def old_schema(directory: Path) -> None:
    """Create a history without a schema version."""
    file_operations.fill(directory)
    path = directory / "history.json"
    tables = json.loads(path.read_text())
    del tables["meta"]
    path.write_text(json.dumps(tables))


def conflict(directory: Path) -> None:
    """Create a history and a conflict copy from another machine."""
    file_operations.fill(directory)
    other = History(directory / "history.sync-conflict-20261123-180000.json")
    for number in (2, 3, 4, 5):
        other.upsert(session(number))


@dataclass(frozen=True)
class Case:
    """A sequence of operations, its initial files, and the sessions that must exist in the end."""

    run: file_operations.Operation
    prepare: Callable[[Path], None]
    before: frozenset[int]


CASES = {
    "saving sets": Case(file_operations.save_sets, nothing, frozenset()),
    "finishing": Case(file_operations.finish, file_operations.fill, frozenset({1, 2, 3})),
    "rescuing": Case(file_operations.open_directory, damaged, frozenset({1, 2})),
    "migrating": Case(file_operations.open_directory, old_schema, frozenset({1, 2, 3})),
    "merging": Case(file_operations.open_directory, conflict, frozenset({1, 2, 3, 4, 5})),
    "rotating": Case(file_operations.rotate, file_operations.nearly_full, frozenset({1, 2, 3})),
}


def in_a_child(run: Callable[[], object]) -> bool:
    """Run in a child process. Return whether it was killed."""
    if sys.platform == "win32":
        pytest.skip("Windows cannot fork")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the threads of the test runner do not matter
        child = os.fork()
    if child == 0:
        try:
            run()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def check(directory: Path, case: Case, damaged_bytes: bytes | None) -> None:
    """Assert what must hold at the next start after any fault."""
    history, journal = History(directory / "history.json"), Journal(directory / "journal.jsonl")
    found = open_history(history, Backups(directory, RealFs()), file_operations.NOW)
    ids = {s.id for s in found.sessions}
    assert {f"{number:032x}" for number in case.before} <= ids
    draft = journal.read()
    saved = set(ids)
    if draft is not None:
        workout = Workout.replay(draft.opening, draft.entries)
        saved |= {draft.opening.id} | {done.step.id for done in workout.state.done}
    assert set(file_operations.saved_ids(directory)) <= saved
    for backup in Backups(directory, RealFs()).all():
        json.loads(backup.path.read_bytes())
    if damaged_bytes is not None:
        kept = [path.read_bytes() for path in (directory / "quarantine").glob("*history.json")]
        assert damaged_bytes in kept


@pytest.mark.parametrize("name", sorted(CASES))
@pytest.mark.parametrize("method", ["once", "for ever", "killed"])
def test_no_saved_data_is_lost_whichever_operation_fails(tmp_path: Path, name: str, method: str) -> None:
    case = CASES[name]
    for number in range(1, MAX_OPERATIONS):
        directory = tmp_path / str(number)
        directory.mkdir()
        case.prepare(directory)
        bad = (directory / "history.json").read_bytes() if name == "rescuing" else None
        fs = FaultyFs(number, for_ever=method == "for ever", kill=method == "killed")
        if method == "killed":
            struck = in_a_child(lambda fs=fs, directory=directory: case.run(directory, fs))  # type: ignore[misc]
        else:
            case.run(directory, fs)
            struck = fs.operations >= number
        check(directory, case, bad)
        if not struck:
            break
    else:
        raise AssertionError("the sequence did not end")
    assert number > 3


def test_the_sequences_have_the_expected_effect(tmp_path: Path) -> None:
    for name, case in CASES.items():
        directory = tmp_path / name
        directory.mkdir()
        case.prepare(directory)
        case.run(directory, RealFs())
    assert len(file_operations.saved_ids(tmp_path / "saving sets")) >= 6
    assert not (tmp_path / "finishing" / "journal.jsonl").exists()
    assert len(Backups(tmp_path / "rotating", RealFs()).all()) == 10
    assert "meta" in json.loads((tmp_path / "migrating" / "history.json").read_text())
    (copy,) = (tmp_path / "migrating" / "backups").glob("schema-0-*.json")
    assert "meta" not in json.loads(copy.read_text())
    assert list((tmp_path / "merging").glob("*conflict*")) == []
