"""Each operation on a file fails, once, for ever, or takes the process with it: nothing is ever lost."""

import json
import os
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
from legday_tui.storage.loading import load
from tests.sample import session
from tests.storage import chores
from tests.storage.faulty_fs import FaultyFs

ENOUGH = 400
"""No chore has so many operations."""


def nothing(directory: Path) -> None:
    """An empty directory."""


def damaged(directory: Path) -> None:
    """A history of which the last session was cut off."""
    chores.fill(directory)
    path = directory / "history.json"
    path.write_bytes(path.read_bytes()[:-900])


def old_schema(directory: Path) -> None:
    """A history that does not say its version."""
    chores.fill(directory)
    path = directory / "history.json"
    tables = json.loads(path.read_text())
    del tables["meta"]
    path.write_text(json.dumps(tables))


def conflict(directory: Path) -> None:
    """A history, and what another machine made of it meanwhile."""
    chores.fill(directory)
    other = History(directory / "history.sync-conflict-20261123-180000.json")
    for number in (2, 3, 4, 5):
        other.upsert(session(number))


@dataclass(frozen=True)
class Case:
    """A chore, on what it works, and which sessions must be there in the end."""

    chore: chores.Chore
    setting: Callable[[Path], None]
    before: frozenset[int]


CASES = {
    "saving sets": Case(chores.save_sets, nothing, frozenset()),
    "finishing": Case(chores.finish, chores.fill, frozenset({1, 2, 3})),
    "rescuing": Case(chores.open_history, damaged, frozenset({1, 2})),
    "migrating": Case(chores.open_history, old_schema, frozenset({1, 2, 3})),
    "merging": Case(chores.open_history, conflict, frozenset({1, 2, 3, 4, 5})),
    "rotating": Case(chores.rotate, chores.nearly_full, frozenset({1, 2, 3})),
}


def in_a_child(run: Callable[[], None]) -> bool:
    """Run in a process of its own; whether it was killed."""
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
    """What must hold after any fault, as the next start of the program finds it."""
    history, journal = History(directory / "history.json"), Journal(directory / "journal.jsonl")
    found = load(history, Backups(directory, RealFs()), chores.NOW)
    ids = {s.id for s in found.sessions}
    assert {f"{number:032x}" for number in case.before} <= ids
    draft = journal.read()
    saved = set(ids)
    if draft is not None:
        workout = Workout.replay(draft.opening, draft.entries)
        saved |= {draft.opening.id} | {done.step.id for done in workout.state.done}
    assert set(chores.told(directory)) <= saved
    for backup in Backups(directory, RealFs()).all():
        json.loads(backup.path.read_bytes())
    if damaged_bytes is not None:
        kept = [path.read_bytes() for path in (directory / "quarantine").glob("*history.json")]
        assert damaged_bytes in kept


@pytest.mark.parametrize("name", sorted(CASES))
@pytest.mark.parametrize("method", ["once", "for ever", "killed"])
def test_nothing_is_lost_whichever_operation_fails(tmp_path: Path, name: str, method: str) -> None:
    case = CASES[name]
    for number in range(1, ENOUGH):
        directory = tmp_path / str(number)
        directory.mkdir()
        case.setting(directory)
        bad = (directory / "history.json").read_bytes() if name == "rescuing" else None
        fs = FaultyFs(number, for_ever=method == "for ever", kill=method == "killed")
        if method == "killed":
            struck = in_a_child(lambda fs=fs, directory=directory: case.chore(directory, fs))  # type: ignore[misc]
        else:
            case.chore(directory, fs)
            struck = fs.operations >= number
        check(directory, case, bad)
        if not struck:
            break
    else:
        raise AssertionError("the chore never came to its end")
    assert number > 3


def test_the_chores_do_what_they_are_for(tmp_path: Path) -> None:
    for name, case in CASES.items():
        directory = tmp_path / name
        directory.mkdir()
        case.setting(directory)
        case.chore(directory, RealFs())
    assert len(chores.told(tmp_path / "saving sets")) >= 6
    assert not (tmp_path / "finishing" / "journal.jsonl").exists()
    assert len(Backups(tmp_path / "rotating", RealFs()).all()) == 10
    assert "meta" in json.loads((tmp_path / "migrating" / "history.json").read_text())
    (copy,) = (tmp_path / "migrating" / "backups").glob("schema-0-*.json")
    assert "meta" not in json.loads(copy.read_text())
    assert list((tmp_path / "merging").glob("*conflict*")) == []
