"""The lock file is removed or replaced while a workout runs."""

import shutil
import sys
from pathlib import Path

import pytest

from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import LockLostError, SaveFailedError
from legday_tui.storage.history import History
from legday_tui.storage.loading import read_history
from legday_tui.storage.paths import PRIVATE_DIR
from tests.e2e.runs import files
from tests.sample import events, finished_workout, opening, session
from tests.storage.file_operations import NOW, fill


def claimed(directory: Path) -> DataDir:
    data = DataDir(directory)
    assert data.claim() is None
    return data


def test_a_removed_lock_is_acquired_again(tmp_path: Path) -> None:
    data = claimed(tmp_path)
    data.journal.begin(opening())
    (tmp_path / "legday.lock").unlink()
    data.journal.append(next(iter(events(Workout.begin(opening())))))
    assert DataDir(tmp_path).claim() is not None


def test_a_replaced_lock_that_no_process_holds_is_acquired_again(tmp_path: Path) -> None:
    data = claimed(tmp_path)
    data.journal.begin(opening())
    (tmp_path / "new").touch()
    (tmp_path / "new").replace(tmp_path / "legday.lock")
    data.journal.append(next(iter(events(Workout.begin(opening())))))
    assert DataDir(tmp_path).claim() is not None


def test_nothing_is_written_after_another_process_has_acquired_the_lock(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "journal.jsonl").unlink()
    ours = claimed(tmp_path)
    ours.journal.begin(opening(7))
    (tmp_path / "legday.lock").unlink()
    theirs = claimed(tmp_path)
    theirs.journal.begin(opening(8))
    theirs.history.upsert(session(4))
    before = files(tmp_path)
    entry = next(iter(events(Workout.begin(opening(7)))))

    for write in (
        lambda: ours.journal.append(entry),
        ours.journal.retry,
        ours.journal.rotate,
        lambda: ours.journal.discard("no reason"),
        lambda: ours.journal.begin(opening(9)),
        lambda: ours.history.upsert(session(5)),
        lambda: ours.history.remove(session(1).id),
        lambda: ours.history.undelete(session(6)),
        lambda: ours.backups.add(ours.history.path, 4, NOW),
    ):
        with pytest.raises(LockLostError, match="save this workout elsewhere"):
            write()
    after = files(tmp_path)
    assert {name: data for name, data in after.items() if not name.startswith("backups")} == before
    theirs.journal.append(next(iter(events(Workout.begin(opening(8))))))


def test_a_lost_lock_stays_lost_after_the_other_process_has_ended(tmp_path: Path) -> None:
    ours = claimed(tmp_path)
    ours.journal.begin(opening(7))
    (tmp_path / "legday.lock").unlink()
    theirs = claimed(tmp_path)
    entry = next(iter(events(Workout.begin(opening(7)))))
    with pytest.raises(LockLostError):
        ours.journal.append(entry)
    workout = finished_workout(8)
    theirs.journal.begin(workout.opening, workout.events)
    del theirs
    with pytest.raises(LockLostError):
        ours.journal.append(entry)
    draft = DataDir(tmp_path).journal.read()
    assert draft is not None
    assert draft.opening == workout.opening


def test_a_file_in_the_place_of_the_directory_for_a_while_is_no_lost_lock(tmp_path: Path) -> None:
    there, away = tmp_path / "data", tmp_path / "away"
    there.mkdir()
    ours = claimed(there)
    ours.journal.begin(opening(7))
    first, second, *_ = events(Workout.begin(opening(7)))
    there.rename(away)
    there.touch()
    with pytest.raises(SaveFailedError, match="in the place of the data directory") as failure:
        ours.journal.append(first)
    assert not isinstance(failure.value, LockLostError)
    there.unlink()
    away.rename(there)
    ours.journal.append(second)
    draft = DataDir(there).journal.read()
    assert draft is not None
    assert draft.entries == (first, second)
    assert DataDir(there).claim() is not None


def test_a_removed_directory_is_made_again_and_is_private(tmp_path: Path) -> None:
    there = tmp_path / "data"
    there.mkdir()
    ours = claimed(there)
    ours.journal.begin(opening(7))
    shutil.rmtree(there)
    entry = next(iter(events(Workout.begin(opening(7)))))
    ours.journal.append(entry)
    draft = DataDir(there).journal.read()
    assert draft is not None
    assert draft.entries == (entry,)
    assert sys.platform == "win32" or there.stat().st_mode & 0o777 == PRIVATE_DIR


def test_the_finished_workout_of_both_processes_is_kept(tmp_path: Path) -> None:
    ours = claimed(tmp_path)
    ours.history.upsert(session(1))
    (tmp_path / "legday.lock").unlink()
    theirs = claimed(tmp_path)
    theirs.history.upsert(session(2))
    with pytest.raises(LockLostError):
        ours.history.upsert(session(3))
    assert [int(s.id, 16) for s in read_history(History(tmp_path / "history.json")).sessions] == [1, 2]
