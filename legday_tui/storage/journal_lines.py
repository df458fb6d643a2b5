"""The format of the journal: a line with a checksum for the opening of a workout and for each event."""

import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.workout.events import Event, Undone
from legday_tui.storage.checked import encoded_and_checked
from legday_tui.storage.errors import DamagedFileError, NewerSchemaError

Entry = Event | Undone
OPENINGS = msgspec.json.Decoder(Opening)
ENTRIES: msgspec.json.Decoder[Entry] = msgspec.json.Decoder(Entry)
T = TypeVar("T")


class Line(msgspec.Struct):
    """A line of the file: an entry and the CRC-32 of its bytes."""

    crc: int
    entry: msgspec.Raw


@dataclass(frozen=True)
class Draft:
    """The content of a journal."""

    opening: Opening
    entries: tuple[Entry, ...]
    damaged_line: int | None = None
    """The number of the first line that is complete but invalid, which ends the entries; None without one.

    A process that was killed, or a power failure, leaves an incomplete line at most, which is not damage.
    """


def opening_line(opening: Opening) -> bytes:
    """Return the first line. Raise OutOfBoundsError if it could not be read again."""
    return _format_line(opening, OPENINGS)


def entry_line(entry: Entry) -> bytes:
    """Return the line of an entry. Raise OutOfBoundsError if it could not be read again."""
    return _format_line(entry, ENTRIES)


def parse_journal(data: bytes, path: Path) -> tuple[Draft, bytes]:
    """Return the valid entries up to the first invalid line, and their lines.

    Raise DamagedFileError if the first line is invalid, and NewerSchemaError if another version of this
    program wrote an entry. The messages name the path.
    """
    lines = data.splitlines(keepends=True)
    first = _parse_line(lines[0]) if lines else None
    if first is None:
        raise DamagedFileError(f"{path} does not begin with a workout")
    opening = _decoded(first, OPENINGS, path)
    valid_bytes = len(lines[0])
    entries: list[Entry] = []
    for line in lines[1:]:
        raw = _parse_line(line)
        if raw is None or _is_opening(raw):  # another workout, which another program put there
            break
        entries.append(_decoded(raw, ENTRIES, path))
        valid_bytes += len(line)
    is_damaged = b"\n" in data[valid_bytes:]
    damaged_line = len(entries) + 2 if is_damaged else None
    return Draft(opening, tuple(entries), damaged_line), data[:valid_bytes]


def _format_line(entry: Opening | Entry, decoder: msgspec.json.Decoder[Any]) -> bytes:
    raw = encoded_and_checked(entry, decoder)
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


def _is_opening(raw: msgspec.Raw) -> bool:
    try:
        OPENINGS.decode(raw)
    except msgspec.DecodeError:
        return False
    return True


def _decoded(raw: msgspec.Raw, decoder: msgspec.json.Decoder[T], path: Path) -> T:
    try:
        return decoder.decode(raw)
    except msgspec.ValidationError as problem:
        raise NewerSchemaError(
            f"{path} was written by another version of legday-tui ({problem})"
        ) from problem
