"""The data directory and its files. Each module is imported when its file is first used."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from legday_tui.storage.errors import SpecialFileError
from legday_tui.storage.fs import Fs, RealFs, special_kind
from legday_tui.storage.lock import DataLock, LockedFs
from legday_tui.storage.paths import is_there

if TYPE_CHECKING:
    from legday_tui.storage.backups import Backups
    from legday_tui.storage.history import History
    from legday_tui.storage.journal import Journal

HISTORY, JOURNAL = "history.json", "journal.jsonl"


class DataDir:
    """An existing data directory."""

    def __init__(self, directory: Path, fs: Fs | None = None) -> None:
        self.path = directory
        self.lock = DataLock(directory)
        self.was_busy = False
        """Whether another process had the directory when this one claimed it; it may end."""
        self._fs: Fs = LockedFs(fs or RealFs(), self.lock)

    def refuse_special_files(self) -> None:
        """Raise SpecialFileError if the history or the journal is a folder, a pipe or a device."""
        for path in (self.path / HISTORY, self.path / JOURNAL):
            try:
                kind = special_kind(path.stat().st_mode)
            except OSError:
                continue  # there is none, or reading it gives the reason
            if kind is not None:
                raise SpecialFileError(f"{path} is a {kind}, not a file; move it away and start again")

    @cached_property
    def history(self) -> History:
        from legday_tui.storage.history import History

        return History(self.path / HISTORY, self._fs)

    @cached_property
    def backups(self) -> Backups:
        from legday_tui.storage.backups import Backups

        return Backups(self.path, self._fs)

    @cached_property
    def journal(self) -> Journal:
        from legday_tui.storage.journal import Journal

        return Journal(self.path / JOURNAL, self._fs)

    @property
    def has_journal(self) -> bool:
        """Whether there is a journal file, readable or not: a workout was not moved to the history."""
        return is_there(self.path / JOURNAL)

    def claim(self) -> str | None:
        """Lock the directory for this process. Return None, or a sentence with the reason if that fails."""
        try:
            is_ours = self.lock.acquire()
        except OSError as problem:
            return f"{self.path} cannot be locked, so you can only look around: {problem.strerror}"
        self.was_busy = not is_ours
        return (
            None
            if is_ours
            else f"Another legday-tui is using {self.path}: you can look around here, but not train"
        )

    def claim_late(self) -> str | None:
        """Lock the directory as `claim` does, after `has_journal` was found to be false.

        Fail also if another process has created a journal since then.
        """
        refusal = self.claim()
        if refusal is None and self.has_journal:
            self.was_busy = True
            return "Another legday-tui has just left an unfinished workout here"
        return refusal

    def claim_again(self) -> bool:
        """Return whether this process now has the directory that another one had; its files may be new."""
        return self.was_busy and self.claim() is None
