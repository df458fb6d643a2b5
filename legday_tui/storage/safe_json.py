"""The file behind TinyDB: replaced as a whole or not at all, and never over what somebody else wrote."""

import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from tinydb import Storage

from legday_tui.storage.errors import ChangedOnDiskError, DamagedFileError
from legday_tui.storage.fingerprint import (
    PIECE,
    Fingerprint,
    fingerprint_of,
    is_unchanged,
    read_with_fingerprint,
)
from legday_tui.storage.fs import Fs, atomic_write_all
from legday_tui.storage.schema import Tables
from legday_tui.storage.stored_document import StoredDocument

BOM = b"\xef\xbb\xbf"


class SafeJSONStorage(Storage):
    """Keeps in memory what is on disk, and never anything else: a failed write changes neither."""

    def __init__(self, path: Path, fs: Fs) -> None:
        self._path = path
        self._fs = fs
        self._tables: Tables | None = None
        self._seen: Fingerprint | None = None

    def read(self) -> Tables | None:
        """All tables; None for a file that is not there. Raises DamagedFileError.

        TinyDB changes what it is given before it writes it, so it gets copies.
        """
        return {
            name: {key: document.copy() for key, document in table.items()}
            for name, table in self.peek().items()
        } or None

    def peek(self) -> Tables:
        """All tables as they are kept: nobody may change them. Raises DamagedFileError."""
        if self._tables is None:
            try:
                data, self._seen = read_with_fingerprint(self._path)
            except FileNotFoundError:
                return {}
            except OSError as problem:
                raise DamagedFileError(f"{self._path} cannot be read: {problem.strerror}") from problem
            self._tables = parse_tables(data, self._path)
        return self._tables

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Replace the file, and read it back. Raises OSError.

        Raises ChangedOnDiskError where another program changed the file since it was read: nothing
        is written, and the next read sees what is there now.
        """
        if not is_unchanged(self._path, self._seen):
            self.forget()
            raise ChangedOnDiskError(f"{self._path} was changed by another program")
        tables = {
            name: {str(key): _settled(document) for key, document in table.items()}
            for name, table in data.items()
        }
        crc = size = 0

        def counted() -> Iterator[bytes]:
            nonlocal crc, size
            for piece in _pieces(tables):
                crc, size = zlib.crc32(piece, crc), size + len(piece)
                yield piece

        atomic_write_all(self._fs, self._path, counted())
        self._seen = fingerprint_of(self._path)
        if (self._seen.crc, self._seen.size) != (crc, size):
            self.forget()
            raise OSError(f"what was written to {self._path.name} is not what is there now")
        self._tables = tables

    def forget(self) -> None:
        """Read the file again the next time."""
        self._tables, self._seen = None, None


def _settled(document: Mapping[str, Any]) -> StoredDocument:
    return document.copy() if isinstance(document, StoredDocument) else StoredDocument.of(dict(document))


def _pieces(tables: Tables) -> Iterator[bytes]:
    """The JSON of all tables, in pieces of about a megabyte."""
    parts: list[bytes | memoryview] = []
    size = 0
    for part in _parts(tables):
        parts.append(part)
        size += len(part)
        if size >= PIECE:
            yield b"".join(parts)
            parts, size = [], 0
    yield b"".join(parts)


def _parts(tables: Tables) -> Iterator[bytes | memoryview]:
    opening = b"{"
    for name, table in tables.items():
        yield opening + msgspec.json.encode(name) + b":{"
        comma = b""
        for key, document in table.items():
            yield comma + msgspec.json.encode(key) + b":"
            yield memoryview(document.raw)
            comma = b","
        yield b"}"
        opening = b","
    yield b"}\n" if tables else b"{}\n"


def parse_tables(data: bytes, path: Path) -> Tables:
    """The tables of a TinyDB file, their documents not decoded yet. Raises DamagedFileError."""
    try:
        found = msgspec.json.decode(data.removeprefix(BOM), type=dict[str, dict[str, msgspec.Raw]])
        ascii_only = data.isascii()
        for table in found.values():
            for key, raw in table.items():
                if not key.isdecimal():
                    raise DamagedFileError(f"{path} cannot be read: {key!r} is no number of a document")
                text = memoryview(raw)
                if text[:1].tobytes() != b"{":
                    raise DamagedFileError(f"{path} cannot be read: document {key} is none")
                if not ascii_only:  # which is not looked into where a document is only carried
                    str(text, "utf-8")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise DamagedFileError(f"{path} cannot be read: {problem}") from problem
    return {name: {key: StoredDocument(raw) for key, raw in table.items()} for name, table in found.items()}
