"""The lock file is removed or replaced while a workout runs."""

from pathlib import Path

import pytest

from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import LockLostError
from legday_tui.storage.history import History
from legday_tui.storage.loading import read_history
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


def test_the_finished_workout_of_both_processes_is_kept(tmp_path: Path) -> None:
    ours = claimed(tmp_path)
    ours.history.upsert(session(1))
    (tmp_path / "legday.lock").unlink()
    theirs = claimed(tmp_path)
    theirs.history.upsert(session(2))
    with pytest.raises(LockLostError):
        ours.history.upsert(session(3))
    assert [int(s.id, 16) for s in read_history(History(tmp_path / "history.json")).sessions] == [1, 2]
