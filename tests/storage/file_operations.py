"""Typical sequences of file operations, as functions of a directory and a file system that may fail."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.backups import Backups
from legday_tui.storage.errors import StorageError
from legday_tui.storage.fs import Fs, RealFs
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.loading import open_history
from tests.fake_clock import MONDAY_EVENING
from tests.sample import events, finished_workout, opening, session

NOW = MONDAY_EVENING + timedelta(days=60)
Operation = Callable[[Path, Fs], None]


@dataclass
class SavedLog:
    """The ids of what was shown as saved, in a file that survives a killed process."""

    path: Path
    lines: list[str] = field(default_factory=list)

    def add(self, id_: str) -> None:
        with self.path.open("a") as file:
            file.write(f"{id_}\n")


def saved_ids(directory: Path) -> list[str]:
    """Return the ids in the log of this directory."""
    path = directory / "saved.txt"
    return path.read_text().split() if path.exists() else []


def save_sets(directory: Path, fs: Fs) -> None:
    """Begin a workout and do six sets; continue after a failure, as the coach does."""
    saved = SavedLog(directory / "saved.txt")
    journal = Journal(directory / "journal.jsonl", fs)
    started = opening()
    workout = Workout.begin(started)
    try:
        journal.begin(started)
    except StorageError:
        if not journal.has_unwritten:
            return
    for event in events(Workout.begin(started)):
        workout = workout.apply(event)
        try:
            journal.append(event)
        except StorageError:
            continue
        for done in workout.state.done:
            saved.add(done.step.id)
        if len(workout.state.done) == 6:
            return


def finish(directory: Path, fs: Fs) -> None:
    """Save a finished workout: history, backup, journal rotation."""
    workout = finished_workout(7)
    history, journal = History(directory / "history.json", fs), Journal(directory / "journal.jsonl", fs)
    backups = Backups(directory, fs)
    try:
        history.upsert(workout.to_session())
        SavedLog(directory / "saved.txt").add(workout.opening.id)
        backups.add(history.path, 4, NOW)
        journal.rotate()
    except StorageError:
        return


def open_directory(directory: Path, fs: Fs) -> None:
    """Open the history as the program does: repair, migrate, merge conflict copies."""
    open_history(History(directory / "history.json", fs), Backups(directory, fs), NOW)


def add_backup(backups: Backups, directory: Path, data: bytes, sessions: int, now: datetime) -> None:
    """Make a backup of a history file with this content."""
    path = directory / "to-keep.json"
    path.write_bytes(data)
    backups.add(path, sessions, now)


def rotate(directory: Path, fs: Fs, hours: Iterable[int] = range(9, 14)) -> None:
    """Make a backup at each of these hours; after `nearly_full`, old backups are deleted."""
    backups = Backups(directory, fs)
    for hour in hours:
        data = msgspec.json.encode({"sessions": {"1": {"day": hour}}})
        try:
            add_backup(backups, directory, data, 1, NOW + timedelta(hours=hour))
        except StorageError:
            continue


def nearly_full(directory: Path) -> None:
    """A filled directory with nine backups, one less than are kept."""
    fill(directory)
    rotate(directory, RealFs(), range(9))


def fill(directory: Path) -> None:
    """Create three sessions in the history, and a finished workout in the journal."""
    history = History(directory / "history.json")
    for number in (1, 2, 3):
        history.upsert(session(number))
    journal = Journal(directory / "journal.jsonl")
    workout = finished_workout(7)
    journal.begin(workout.opening, workout.events)
