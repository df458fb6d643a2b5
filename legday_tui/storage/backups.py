"""Older generations of the history: verified when they are made, thinned out as they age."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from legday_tui.storage.errors import DamagedFileError, SaveFailedError
from legday_tui.storage.fingerprint import fingerprint_of, pieces_of
from legday_tui.storage.fs import Fs, atomic_write_all
from legday_tui.storage.safe_json import parse_tables

FOLDER = "backups"
NEWEST, DAYS, WEEKS = 10, 14, 8
"""How many are kept: the newest, and beyond them the last one of each of so many days and weeks."""
NAME = re.compile(r"history-(\d{8}T\d{6}Z)(?:-\d+)?-(\d+)\.json")
STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Backup:
    """A generation, as its file's name tells it."""

    path: Path
    made_at: datetime
    sessions: int


class Backups:
    """The folder `backups` beside the history."""

    def __init__(self, directory: Path, fs: Fs) -> None:
        self._folder = directory / FOLDER
        self._fs = fs

    def all(self) -> list[Backup]:
        """Newest first."""
        found = []
        for path in self._folder.glob("history-*.json"):
            if match := NAME.fullmatch(path.name):
                made_at = datetime.strptime(match[1], STAMP).replace(tzinfo=UTC)
                found.append(Backup(path, made_at, int(match[2])))
        return sorted(found, key=lambda b: (b.made_at, b.path.name), reverse=True)

    def keep_file(self, path: Path, sessions: int, now: datetime) -> None:
        """Keep a history file as it is, unless the newest backup is the same; then thin out.

        Raises SaveFailedError; no older backup is gone then.
        """
        known = self.all()
        try:
            seen = fingerprint_of(path)
            if known and fingerprint_of(known[0].path).crc == seen.crc:
                return
            self._folder.mkdir(mode=0o700, exist_ok=True)
            stamp = now.astimezone(UTC).strftime(STAMP)
            names = (f"history-{stamp}{'' if n == 0 else f'-{n}'}-{sessions}.json" for n in count())
            copy = next(p for p in (self._folder / name for name in names) if not p.exists())
            with path.open("rb") as file:
                atomic_write_all(self._fs, copy, pieces_of(file))
            if fingerprint_of(copy).crc != seen.crc:
                raise SaveFailedError("no backup could be made: the copy is not what was copied")
            kept = set(kept_of(self.all()))
            for old in known:
                if old not in kept:
                    self._fs.unlink(old.path)
        except OSError as problem:
            raise SaveFailedError(f"no backup could be made: {problem}") from problem

    def newest_good(self, more_than: int) -> Backup | None:
        """The newest backup that can be read and holds more sessions than that."""
        for backup in self.all():
            if backup.sessions > more_than and self.read(backup) is not None:
                return backup
        return None

    def read(self, backup: Backup) -> bytes | None:
        """The bytes of a backup, if it is still good."""
        try:
            data = backup.path.read_bytes()
            parse_tables(data, backup.path)
        except (OSError, DamagedFileError):
            return None
        return data


def kept_of(backups: Iterable[Backup]) -> list[Backup]:
    """Those of the backups, given newest first, that are kept: grandfather, father, son."""
    ordered = list(backups)
    kept = dict.fromkeys(ordered[:NEWEST])
    for period, number in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS)):
        newest_of: dict[str, Backup] = {}
        for backup in ordered:
            newest_of.setdefault(backup.made_at.strftime(period), backup)
        kept |= dict.fromkeys(list(newest_of.values())[:number])
    return list(kept)
