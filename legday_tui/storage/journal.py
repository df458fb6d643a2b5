"""The journal of the workout in progress: an append-only file with one line and checksum per event."""

import os
from collections.abc import Sequence
from pathlib import Path

from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.workout.events import Counted, Held, RestPaused, RestResumed, Undone
from legday_tui.storage.errors import DamagedFileError, ReadFailedError, SaveFailedError
from legday_tui.storage.fs import Fs, NotRegularFileError, RealFs, atomic_write, identity_of, read_regular
from legday_tui.storage.journal_lines import Draft, Entry, entry_line, opening_line, parse_journal
from legday_tui.storage.paths import is_there
from legday_tui.storage.quarantine import copy_to_quarantine, move_to_quarantine

UNSYNCED = (Counted, Held, RestPaused, RestResumed)
"""Entries that are written without fsync: they survive a killed process, but not a power failure. So is the
undoing of a count right after it."""


class Journal:
    """The journal file. Appending takes the same time however many entries there are.

    All lines are in memory as well. If the file at the path is not the one that was written, because another
    program removed or replaced it, it is written again as a whole.
    """

    def __init__(self, path: Path, fs: Fs | None = None) -> None:
        self.path = path
        self._fs = fs or RealFs()
        self._descriptor: int | None = None
        self._lines = bytearray()
        """All lines of the workout."""
        self._valid_bytes = 0
        """How many bytes of the lines are in the file."""
        self._last: Entry | None = None
        """The entry that was appended last."""

    def begin(self, opening: Opening, entries: Sequence[Entry] = ()) -> None:
        """Replace the journal by a new one. Raise SaveFailedError or OutOfBoundsError.

        A resumed workout is written again with its entries so far: all times in one file must be from the
        monotonic clock of one process.
        """
        self._close()
        lines = [opening_line(opening), *map(entry_line, entries)]
        before, self._lines = self._lines, bytearray().join(lines)
        try:
            self._set_aside_others(before)
            atomic_write(self._fs, self.path, bytes(self._lines))
        except (OSError, SaveFailedError) as problem:
            if isinstance(problem, SaveFailedError) or self._may_hold_other_than(self._lines):
                self._lines = before
            else:
                self._valid_bytes = 0
            raise _failed(self.path, problem) from problem
        self._valid_bytes = len(self._lines)

    def _may_hold_other_than(self, lines: bytes | bytearray) -> bool:
        """Return whether there is, or may be, anything else than these lines at the path."""
        try:
            return read_regular(self.path) != lines
        except OSError:
            return is_there(self.path)

    @property
    def valid_bytes(self) -> int:
        """The size of the valid lines at the beginning of the file, in bytes."""
        return self._valid_bytes

    @property
    def has_unwritten(self) -> bool:
        """Whether there are entries in memory that could not be written so far."""
        return self._valid_bytes < len(self._lines)

    @property
    def in_memory(self) -> Draft | None:
        """The workout with all its entries, written or not; None if there is none."""
        return parse_journal(bytes(self._lines), self.path)[0] if self._lines else None

    def append(self, entry: Entry) -> None:
        """Append an entry, and wait until it is on the disk; see UNSYNCED for the exceptions.

        Raise SaveFailedError if that fails; the entry is written together with the next one. Raise
        OutOfBoundsError if the entry could not be read again; it is not written then.
        """
        self._lines += entry_line(entry)
        undoes_count = isinstance(entry, Undone) and isinstance(self._last, Counted)
        self._last = entry
        self._write(wait=not (undoes_count or isinstance(entry, UNSYNCED)))

    def retry(self) -> None:
        """Write the entries that are not in the file at the path. Raise SaveFailedError."""
        if self.has_unwritten or not self._is_in_place():
            self._write(wait=True)

    def _write(self, *, wait: bool) -> None:
        """Write the lines that are not in the file, and make sure that it still is the file at the path."""
        try:
            if self._descriptor is None and not self._open():
                self._rewrite()
                return
            assert self._descriptor is not None
            self._fs.write(self._descriptor, bytes(self._lines[self._valid_bytes :]))
            if wait:
                self._sync(self._descriptor)
            self._valid_bytes = len(self._lines)
            if not self._is_in_place():
                self._rewrite()
        except OSError as problem:
            self._close()
            raise _failed(self.path, problem) from problem

    def _sync(self, descriptor: int) -> None:
        try:
            self._fs.fsync(descriptor)
        except OSError:
            # The next fsync may succeed although the data was never written: only a new file is certain.
            self._valid_bytes = 0
            raise

    def _open(self) -> bool:
        """Open the file for appending; return False if it does not begin with the lines written so far."""
        try:
            self._descriptor = self._fs.open_append(self.path)
            is_ours = read_regular(self.path).startswith(self._lines[: self._valid_bytes])
        except (FileNotFoundError, NotRegularFileError):
            is_ours = False
        if not self._valid_bytes or not is_ours:
            self._close()
            return False
        assert self._descriptor is not None
        # An incomplete last line of a killed process would make the next line unreadable.
        self._fs.truncate(self._descriptor, self._valid_bytes)
        return True

    def _is_in_place(self) -> bool:
        """Return whether the file with the lines written so far is the one at the path, with that size."""
        try:
            if not self._lines or (self._descriptor is None and not self._open()):
                return not self._lines
            assert self._descriptor is not None
            size = os.fstat(self._descriptor).st_size
            return size == self._valid_bytes and identity_of(self._descriptor) == identity_of(self.path)
        except OSError:
            self._close()
            return False

    def _rewrite(self) -> None:
        """Write all lines into a new file at the path. The next write opens it."""
        self._close()
        self._valid_bytes = 0
        self._set_aside_others(self._lines)
        atomic_write(self._fs, self.path, bytes(self._lines))
        self._valid_bytes = len(self._lines)

    def _put_in_place(self) -> None:
        """Make sure that the file at the path has all lines, and close it."""
        if self.has_unwritten or not self._is_in_place():
            self._rewrite()
        self._close()

    def _set_aside_others(self, lines: bytes | bytearray) -> None:
        """Move the file at the path to quarantine, unless it begins with these lines, or they with it."""
        try:
            there = read_regular(self.path)
        except FileNotFoundError:
            return
        if not (lines.startswith(there) or (lines and there.startswith(lines))):
            move_to_quarantine(self._fs, self.path, "another program replaced the journal")

    def read(self) -> Draft | None:
        """Return the valid entries up to the first invalid line; None if there is no journal.

        Raise DamagedFileError if the first line is invalid, and NewerSchemaError if another version of this
        program wrote an entry.
        """
        found = _read(self.path)
        if found is None:
            return None
        draft, lines = found
        self._close()
        self._lines, self._valid_bytes = bytearray(lines), len(lines)
        return draft

    def read_previous(self) -> Draft | None:
        """Return the content of the previous journal, as `read` does; None if there is none.

        Its workout is in the history.
        """
        found = _read(self._previous_path)
        return None if found is None else found[0]

    @property
    def _previous_path(self) -> Path:
        return self.path.with_name("journal.last.jsonl")

    def rotate(self) -> None:
        """Make the journal the previous one, after its workout was saved to the history.

        Raise SaveFailedError.
        """
        try:
            self._put_in_place()
            self._fs.replace(self.path, self._previous_path)
            self._fs.fsync_dir(self.path.parent)
        except OSError as problem:
            raise _failed(self.path, problem) from problem
        self._forget()

    def discard(self, reason: str) -> Path:
        """Move the journal to quarantine. Return its new path; raise SaveFailedError."""
        try:
            self._put_in_place()
            copy = move_to_quarantine(self._fs, self.path, reason)
        except OSError as problem:
            raise _failed(self.path, problem) from problem
        self._forget()
        return copy

    def copy_to_quarantine(self, reason: str) -> Path:
        """Copy the journal to quarantine. Return the path of the copy; raise SaveFailedError."""
        try:
            return copy_to_quarantine(self._fs, self.path, reason)
        except OSError as problem:
            raise _failed(self.path, problem) from problem

    def _forget(self) -> None:
        self._lines, self._valid_bytes = bytearray(), 0

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


def _read(path: Path) -> tuple[Draft, bytes] | None:
    """Return the content of a journal and its valid lines; None if there is no file."""
    try:
        data = read_regular(path)
    except FileNotFoundError:
        return None
    except (PermissionError, NotRegularFileError) as problem:
        raise DamagedFileError(f"{path} cannot be read: {problem.strerror}") from problem
    except OSError as problem:
        raise ReadFailedError(f"{path} cannot be read: {problem.strerror}") from problem
    return parse_journal(data, path)


def _failed(path: Path, problem: OSError | SaveFailedError) -> SaveFailedError:
    if isinstance(problem, SaveFailedError):
        return problem
    return SaveFailedError(f"{path.name} cannot be written: {problem.strerror or problem}")
