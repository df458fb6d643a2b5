"""The journal of the workout in progress: an append-only file with one line and checksum per event."""

import os
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.workout.events import Counted, Event, Held, RestPaused, RestResumed, Undone
from legday_tui.storage.errors import DamagedFileError, NewerSchemaError, SaveFailedError
from legday_tui.storage.fs import Fs, RealFs, atomic_write
from legday_tui.storage.quarantine import copy_to_quarantine, move_to_quarantine

Entry = Event | Undone
OPENINGS = msgspec.json.Decoder(Opening)
ENTRIES: msgspec.json.Decoder[Entry] = msgspec.json.Decoder(Entry)
T = TypeVar("T")
UNSYNCED = (Counted, Held, RestPaused, RestResumed)
"""Entries that are written without fsync: they survive a killed process, but not a power failure."""


class Line(msgspec.Struct):
    """A line of the file: an entry and the CRC-32 of its bytes."""

    crc: int
    entry: msgspec.Raw


@dataclass(frozen=True)
class Draft:
    """The content of a journal."""

    opening: Opening
    entries: tuple[Entry, ...]


class Journal:
    """The journal file. Appending takes the same time however many entries there are."""

    def __init__(self, path: Path, fs: Fs | None = None) -> None:
        self.path = path
        self._fs = fs or RealFs()
        self._descriptor: int | None = None
        self._valid_bytes = 0
        self._pending = b""
        """Lines that could not be written so far."""

    def begin(self, opening: Opening, entries: Sequence[Entry] = ()) -> None:
        """Replace the journal by a new one. Raise SaveFailedError.

        A resumed workout is written again with its entries so far: all times in one file must be from the
        monotonic clock of one process.
        """
        self._close()
        lines = b"".join(_format_line(entry) for entry in (opening, *entries))
        try:
            atomic_write(self._fs, self.path, lines)
        except OSError as problem:
            if not self.path.exists():
                self._valid_bytes, self._pending = 0, lines
            raise _failed(self.path, problem) from problem
        self._valid_bytes, self._pending = len(lines), b""

    @property
    def valid_bytes(self) -> int:
        """The size of the valid lines at the beginning of the file, in bytes."""
        return self._valid_bytes

    @property
    def has_unwritten(self) -> bool:
        """Whether there are entries in memory that could not be written so far."""
        return bool(self._pending)

    def append(self, entry: Entry) -> None:
        """Append an entry, and wait until it is on the disk unless it is one of UNSYNCED.

        Raise SaveFailedError if that fails; the entry is written together with the next one.
        """
        self._pending += _format_line(entry)
        self._write(wait=not isinstance(entry, UNSYNCED))

    def retry(self) -> None:
        """Write the entries that could not be written so far. Raise SaveFailedError."""
        if self._pending:
            self._write(wait=True)

    def _write(self, *, wait: bool) -> None:
        try:
            if self._descriptor is None:
                self._descriptor = self._fs.open_append(self.path)
                # An incomplete last line of a killed process would make the next line unreadable.
                self._fs.truncate(self._descriptor, self._valid_bytes)
            self._fs.write(self._descriptor, self._pending)
            if wait:
                self._fs.fsync(self._descriptor)
        except OSError as problem:
            # After a failed fsync, the next one may succeed although the data was never written.
            self._close()
            raise _failed(self.path, problem) from problem
        self._valid_bytes += len(self._pending)
        self._pending = b""

    def read(self) -> Draft | None:
        """Return the valid entries up to the first invalid line; None if there is no journal.

        Raise DamagedFileError if the first line is invalid, and NewerSchemaError if another version of this
        program wrote an entry.
        """
        found = _read(self.path)
        if found is None:
            return None
        draft, self._valid_bytes = found
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
        self._close()
        try:
            self._fs.replace(self.path, self._previous_path)
            self._fs.fsync_dir(self.path.parent)
        except OSError as problem:
            raise _failed(self.path, problem) from problem

    def discard(self, reason: str) -> Path:
        """Move the journal to quarantine. Return its new path; raise SaveFailedError."""
        self._close()
        try:
            return move_to_quarantine(self._fs, self.path, reason)
        except OSError as problem:
            raise _failed(self.path, problem) from problem

    def copy_to_quarantine(self, reason: str) -> Path:
        """Copy the journal to quarantine. Return the path of the copy; raise SaveFailedError."""
        try:
            return copy_to_quarantine(self._fs, self.path, reason)
        except OSError as problem:
            raise _failed(self.path, problem) from problem

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


def _read(path: Path) -> tuple[Draft, int] | None:
    """Return the content of a journal and the size of its valid lines in bytes; None if there is no file."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise DamagedFileError(f"{path} cannot be read: {problem.strerror}") from problem
    lines = data.splitlines(keepends=True)
    first = _parse_line(lines[0]) if lines else None
    if first is None:
        raise DamagedFileError(f"{path} does not begin with a workout")
    opening = _decoded(first, OPENINGS, path)
    valid_bytes = len(lines[0])
    entries: list[Entry] = []
    for line in lines[1:]:
        raw = _parse_line(line)
        if raw is None:
            break
        entries.append(_decoded(raw, ENTRIES, path))
        valid_bytes += len(line)
    return Draft(opening, tuple(entries)), valid_bytes


def _format_line(entry: Opening | Entry) -> bytes:
    raw = msgspec.json.encode(entry)
    return msgspec.json.encode(Line(zlib.crc32(raw), msgspec.Raw(raw))) + b"\n"


def _parse_line(line: bytes) -> msgspec.Raw | None:
    """Return the entry of a line; None if the line is incomplete or its checksum is wrong."""
    if not line.endswith(b"\n"):
        return None
    try:
        read = msgspec.json.decode(line, type=Line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return read.entry if zlib.crc32(bytes(read.entry)) == read.crc else None


def _decoded(raw: msgspec.Raw, decoder: msgspec.json.Decoder[T], path: Path) -> T:
    try:
        return decoder.decode(raw)
    except msgspec.ValidationError as problem:
        raise NewerSchemaError(
            f"{path} was written by another version of legday-tui ({problem})"
        ) from problem


def _failed(path: Path, problem: OSError) -> SaveFailedError:
    return SaveFailedError(f"{path.name} cannot be written: {problem.strerror or problem}")
