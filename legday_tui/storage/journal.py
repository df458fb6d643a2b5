"""The workout in progress: one line per thing that happened, each with a checksum, only ever appended to."""

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
QUICK = (Counted, Held, RestPaused, RestResumed)
"""Entries that survive the death of the program, but are not worth waiting for the disk."""


class Line(msgspec.Struct):
    """A line of the file: an entry, and the CRC-32 of its exact bytes."""

    crc: int
    entry: msgspec.Raw


@dataclass(frozen=True)
class Draft:
    """What a journal holds."""

    opening: Opening
    entries: tuple[Entry, ...]


class Journal:
    """The journal file. What an entry costs does not depend on anything written before."""

    def __init__(self, path: Path, fs: Fs | None = None) -> None:
        self.path = path
        self._fs = fs or RealFs()
        self._descriptor: int | None = None
        self._good = 0
        self._pending = b""
        """Lines that could not be written yet."""

    def begin(self, opening: Opening, entries: Sequence[Entry] = ()) -> None:
        """Start a new journal in the place of an old one. Raises SaveFailedError.

        A workout that is resumed begins anew with what has happened so far: the clocks of this process
        do not count from where those of the last one did, and one file has one reckoning.
        """
        self._close()
        lines = b"".join(_line(entry) for entry in (opening, *entries))
        try:
            atomic_write(self._fs, self.path, lines)
        except OSError as problem:
            if not self.path.exists():
                self._good, self._pending = 0, lines
            raise _failed(self.path, problem) from problem
        self._good, self._pending = len(lines), b""

    @property
    def whole_bytes(self) -> int:
        """How many bytes of the file are known to be whole lines."""
        return self._good

    @property
    def is_behind(self) -> bool:
        """Whether something is kept in memory that could not be written yet."""
        return bool(self._pending)

    def append(self, entry: Entry) -> None:
        """Write an entry; but for quick ones, wait until it is on the disk.

        Raises SaveFailedError; the entry is then kept, and written with the next one.
        """
        self._pending += _line(entry)
        self._write(wait=not isinstance(entry, QUICK))

    def retry(self) -> None:
        """Write what could not be written so far. Raises SaveFailedError."""
        if self._pending:
            self._write(wait=True)

    def _write(self, *, wait: bool) -> None:
        try:
            if self._descriptor is None:
                self._descriptor = self._fs.open_append(self.path)
                # What a killed program left of its last line would make the next one unreadable.
                self._fs.truncate(self._descriptor, self._good)
            self._fs.write(self._descriptor, self._pending)
            if wait:
                self._fs.fsync(self._descriptor)
        except OSError as problem:
            # A descriptor whose fsync failed may say yes the next time without having written.
            self._close()
            raise _failed(self.path, problem) from problem
        self._good += len(self._pending)
        self._pending = b""

    def read(self) -> Draft | None:
        """What the journal holds, up to the first line that is not whole; None where there is no journal.

        Raises DamagedFileError where not even the first line can be read, NewerSchemaError where a
        newer version wrote it.
        """
        found = _read(self.path)
        if found is None:
            return None
        draft, self._good = found
        return draft

    def last(self) -> Draft | None:
        """What the journal before this one held, which is in the history; None where there is none.

        Raises as read does.
        """
        found = _read(self._previous)
        return None if found is None else found[0]

    @property
    def _previous(self) -> Path:
        return self.path.with_name("journal.last.jsonl")

    def put_away(self) -> None:
        """Put the journal of a workout that is in the history out of the way. Raises SaveFailedError."""
        self._close()
        try:
            self._fs.replace(self.path, self._previous)
            self._fs.fsync_dir(self.path.parent)
        except OSError as problem:
            raise _failed(self.path, problem) from problem

    def discard(self, reason: str) -> Path:
        """Move the journal into quarantine; where it lies now. Raises SaveFailedError."""
        self._close()
        try:
            return move_to_quarantine(self._fs, self.path, reason)
        except OSError as problem:
            raise _failed(self.path, problem) from problem

    def copy_to_quarantine(self, reason: str) -> Path:
        """Keep a copy of the journal in quarantine; where. Raises SaveFailedError."""
        try:
            return copy_to_quarantine(self._fs, self.path, reason)
        except OSError as problem:
            raise _failed(self.path, problem) from problem

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


def _read(path: Path) -> tuple[Draft, int] | None:
    """A journal, and how many bytes of it are whole lines."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise DamagedFileError(f"{path} cannot be read: {problem.strerror}") from problem
    lines = data.splitlines(keepends=True)
    first = _whole(lines[0]) if lines else None
    if first is None:
        raise DamagedFileError(f"{path} does not begin with a workout")
    opening = _decoded(first, OPENINGS, path)
    good = len(lines[0])
    entries: list[Entry] = []
    for line in lines[1:]:
        raw = _whole(line)
        if raw is None:
            break
        entries.append(_decoded(raw, ENTRIES, path))
        good += len(line)
    return Draft(opening, tuple(entries)), good


def _line(entry: Opening | Entry) -> bytes:
    raw = msgspec.json.encode(entry)
    return msgspec.json.encode(Line(zlib.crc32(raw), msgspec.Raw(raw))) + b"\n"


def _whole(line: bytes) -> msgspec.Raw | None:
    """The entry of a line, if the line is complete and its checksum right."""
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
