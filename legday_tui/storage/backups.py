"""Backups of the history file: verified when they are made, and thinned out as they get older."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from legday_tui.storage.errors import DamagedFileError, NewerSchemaError, SaveFailedError
from legday_tui.storage.fingerprint import fingerprint_of, read_chunks
from legday_tui.storage.fs import Fs, atomic_write_chunks, open_regular, read_regular
from legday_tui.storage.safe_json import parse_tables

FOLDER = "backups"
NEWEST, DAYS, WEEKS = 10, 14, 8
"""How many backups are retained: the newest ones, and the last one of each of the last days and weeks."""
FILE_NAME = re.compile(r"history-(\d{8}T\d{6}Z)(?:-\d+)?-(\d+)\.json")
TIMESTAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Backup:
    """A backup, with the time and the number of sessions from its file name."""

    path: Path
    made_at: datetime
    sessions: int


class Backups:
    """The folder `backups` in the data directory."""

    def __init__(self, directory: Path, fs: Fs) -> None:
        self._folder = directory / FOLDER
        self._fs = fs

    def all(self) -> list[Backup]:
        """Return all backups, newest first. Raise OSError."""
        found = []
        for path in self._paths():
            match = FILE_NAME.fullmatch(path.name)
            # A folder is none, whatever its name: it can be neither read nor deleted as a backup.
            if match is not None and (made_at := _time(match[1])) is not None and path.is_file():
                found.append(Backup(path, made_at, int(match[2])))
        return _newest_first(found)

    def special(self) -> list[Path]:
        """Return the folders, pipes and devices with the name of a backup. Raise OSError."""
        return sorted(p for p in self._paths() if FILE_NAME.fullmatch(p.name) and not p.is_file())

    def _paths(self) -> list[Path]:
        try:
            return [*self._folder.iterdir()]  # unlike glob, it says if that is not permitted
        except FileNotFoundError:
            return []

    def add(self, path: Path, sessions: int, now: datetime) -> None:
        """Copy a history file, unless the newest backup is equal, and delete backups that are not retained.

        Raise SaveFailedError if no copy could be made; no backup is deleted then.
        """
        try:
            existing = self.all()
            source = fingerprint_of(path)
            if existing and _crc(existing[0].path) == source.crc:
                return
            self._folder.mkdir(mode=0o700, exist_ok=True)
            timestamp = now.astimezone(UTC).strftime(TIMESTAMP)
            names = (f"history-{timestamp}{'' if n == 0 else f'-{n}'}-{sessions}.json" for n in count())
            copy = next(p for p in (self._folder / name for name in names) if not p.exists())
            with open_regular(path) as file:
                atomic_write_chunks(self._fs, copy, read_chunks(file))
            if fingerprint_of(copy).crc != source.crc:
                raise SaveFailedError("couldn't make a backup: the copy differs from the original")
            made_at = now.astimezone(UTC).replace(microsecond=0)
            backups = _newest_first([Backup(copy, made_at, sessions), *existing])
            retained_now = {
                *retained(b for b in backups if b.made_at <= made_at),
                # The clock was ahead when they were made, or it is behind now.
                *retained(b for b in backups if b.made_at > made_at),
            }
            for old in existing:
                if old not in retained_now:
                    self._fs.unlink(old.path)
        except OSError as problem:
            raise SaveFailedError(f"couldn't make a backup: {problem.strerror or problem}") from problem

    def newest_readable(self, more_than: int) -> Backup | None:
        """Return the newest readable backup with more than that many sessions. Raise OSError."""
        for backup in self.all():
            if backup.sessions > more_than and self.read(backup) is not None:
                return backup
        return None

    def read(self, backup: Backup) -> bytes | None:
        """Return the content of a backup; None if it is damaged."""
        try:
            data = read_regular(backup.path)
            parse_tables(data, backup.path)
        except (OSError, DamagedFileError, NewerSchemaError):
            return None
        return data


def _crc(path: Path) -> int | None:
    """Return the CRC-32 of a backup; None if it cannot be read, which keeps no other one away."""
    try:
        return fingerprint_of(path).crc
    except OSError:
        return None


def _newest_first(backups: Iterable[Backup]) -> list[Backup]:
    return sorted(backups, key=lambda b: (b.made_at, b.path.name), reverse=True)


def _time(text: str) -> datetime | None:
    """Return the time in the name of a backup; None if there is no such time, as in one that is not ours."""
    try:
        return datetime.strptime(text, TIMESTAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def retained(backups: Iterable[Backup]) -> list[Backup]:
    """Return the backups to retain, of backups given newest first (grandfather-father-son rotation).

    The one with the most sessions is among them: if the clock was behind when it was made, it looks old.
    """
    ordered = list(backups)
    fullest = sorted(ordered, key=lambda b: b.sessions, reverse=True)[:1]
    result = dict.fromkeys([*ordered[:NEWEST], *fullest])
    for period, number in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS)):
        newest_of: dict[str, Backup] = {}
        for backup in ordered:
            newest_of.setdefault(backup.made_at.strftime(period), backup)
        result |= dict.fromkeys(list(newest_of.values())[:number])
    return list(result)
