"""The things that are done to files, each as one function of a directory, for faults to strike in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from legday_tui.domain.workout.recording import session_of
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.backups import Backups
from legday_tui.storage.errors import StorageError
from legday_tui.storage.fs import Fs, RealFs
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.loading import load
from tests.fake_clock import MONDAY_EVENING
from tests.sample import events, finished_workout, opening, session

NOW = MONDAY_EVENING + timedelta(days=60)
Chore = Callable[[Path, Fs], None]


@dataclass
class RecapFacts:
    """What a chore has told the user to be saved, written where a killed process cannot take it back."""

    path: Path
    lines: list[str] = field(default_factory=list)

    def saved(self, what: str) -> None:
        with self.path.open("a") as file:
            file.write(f"{what}\n")


def told(directory: Path) -> list[str]:
    """What was told to be saved in this directory."""
    path = directory / "told.txt"
    return path.read_text().split() if path.exists() else []


def save_sets(directory: Path, fs: Fs) -> None:
    """Begin a workout and do six sets; failures are tried again, as the coach does."""
    teller = RecapFacts(directory / "told.txt")
    journal = Journal(directory / "journal.jsonl", fs)
    started = opening()
    workout = Workout.begin(started)
    try:
        journal.begin(started)
    except StorageError:
        if not journal.is_behind:
            return
    for event in events(Workout.begin(started)):
        workout = workout.apply(event)
        try:
            journal.append(event)
        except StorageError:
            continue
        for done in workout.state.done:
            teller.saved(done.step.id)
        if len(workout.state.done) == 6:
            return


def finish(directory: Path, fs: Fs) -> None:
    """Put a finished workout away: history, backup, archive."""
    workout = finished_workout(7)
    history, journal = History(directory / "history.json", fs), Journal(directory / "journal.jsonl", fs)
    backups = Backups(directory, fs)
    try:
        history.upsert(session_of(workout))
        RecapFacts(directory / "told.txt").saved(workout.opening.id)
        backups.keep_file(history.path, 4, NOW)
        journal.put_away()
    except StorageError:
        return


def open_history(directory: Path, fs: Fs) -> None:
    """Start the program: mend, migrate, merge what lies there."""
    load(History(directory / "history.json", fs), Backups(directory, fs), NOW)


def keep_bytes(backups: Backups, directory: Path, data: bytes, sessions: int, now: datetime) -> None:
    """A backup of a history with these bytes."""
    path = directory / "to-keep.json"
    path.write_bytes(data)
    backups.keep_file(path, sessions, now)


def rotate(directory: Path, fs: Fs, hours: Iterable[int] = range(9, 14)) -> None:
    """Make a backup at each of these hours. With those of `nearly_full` before them, old ones are deleted."""
    backups = Backups(directory, fs)
    for hour in hours:
        data = msgspec.json.encode({"sessions": {"1": {"day": hour}}})
        try:
            keep_bytes(backups, directory, data, 1, NOW + timedelta(hours=hour))
        except StorageError:
            continue


def nearly_full(directory: Path) -> None:
    """A filled directory with nine backups, one less than are kept."""
    fill(directory)
    rotate(directory, RealFs(), range(9))


def fill(directory: Path) -> None:
    """Three sessions in the history, and a finished workout in the journal."""
    history = History(directory / "history.json")
    for number in (1, 2, 3):
        history.upsert(session(number))
    journal = Journal(directory / "journal.jsonl")
    workout = finished_workout(7)
    journal.begin(workout.opening, workout.events)
