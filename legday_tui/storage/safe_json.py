"""A TinyDB storage that writes atomically, and never over changes of another program."""

import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from tinydb import Storage

from legday_tui.storage.errors import ChangedOnDiskError, DamagedFileError, NewerSchemaError, ReadFailedError
from legday_tui.storage.fingerprint import (
    CHUNK_SIZE,
    Fingerprint,
    fingerprint_of,
    is_unchanged,
    read_with_fingerprint,
)
from legday_tui.storage.fs import Fs, atomic_write_chunks
from legday_tui.storage.schema import NEWER, Tables
from legday_tui.storage.stored_document import StoredDocument

BOM = b"\xef\xbb\xbf"
_NUMBER = re.compile(r"0|[1-9]\d{0,17}", re.ASCII)
"""The number of a document, as TinyDB writes it."""


class SafeJSONStorage(Storage):
    """A storage with a cache of the file. If a write fails, neither the file nor the cache is changed."""

    def __init__(self, path: Path, fs: Fs) -> None:
        self._path = path
        self._fs = fs
        self._tables: Tables | None = None
        self._fingerprint: Fingerprint | None = None
        self._collected: Tables | None = None
        """The tables after the writes of `one_write` so far; None outside of it."""

    @contextmanager
    def one_write(self) -> Iterator[None]:
        """Collect the writes of TinyDB, and write the result once, at the end."""
        self._collected = self.peek()
        try:
            yield
            collected = self._collected
        finally:
            self._collected = None
        self.write(collected)

    def read(self) -> Tables | None:
        """Return copies of all tables, which TinyDB modifies; None if there is no file.

        Raise DamagedFileError.
        """
        return {
            name: {key: document.copy() for key, document in table.items()}
            for name, table in (self.peek() if self._collected is None else self._collected).items()
        } or None

    def peek(self) -> Tables:
        """Return the cached tables, which must not be modified. Raise DamagedFileError."""
        if self._tables is None:
            try:
                data, self._fingerprint = read_with_fingerprint(self._path)
            except FileNotFoundError:
                return {}
            except OSError as problem:
                raise ReadFailedError(f"{self._path} cannot be read: {problem.strerror}") from problem
            self._tables = parse_tables(data, self._path)
        return self._tables

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Replace the file, and verify what was written. Raise OSError.

        Raise ChangedOnDiskError if another program changed the file since it was read; then nothing is
        written, and the next read returns the new content.
        """
        tables = {
            name: {str(key): _copied(document) for key, document in table.items()}
            for name, table in data.items()
        }
        if self._collected is not None:
            self._collected = tables
            return
        if not is_unchanged(self._path, self._fingerprint):
            self.forget()
            raise ChangedOnDiskError(f"{self._path} was changed by another program")
        crc = size = 0

        def counted_chunks() -> Iterator[bytes]:
            nonlocal crc, size
            for chunk in _chunks(tables):
                crc, size = zlib.crc32(chunk, crc), size + len(chunk)
                yield chunk

        atomic_write_chunks(self._fs, self._path, counted_chunks())
        self._fingerprint = fingerprint_of(self._path)
        if (self._fingerprint.crc, self._fingerprint.size) != (crc, size):
            self.forget()
            raise OSError(f"what was written to {self._path.name} is not what is there now")
        self._tables = tables

    def forget(self) -> None:
        """Discard the cache, so that the next access reads the file."""
        self._tables, self._fingerprint = None, None


def _copied(document: Mapping[str, Any]) -> StoredDocument:
    return document.copy() if isinstance(document, StoredDocument) else StoredDocument.of(dict(document))


def _chunks(tables: Tables) -> Iterator[bytes]:
    """Yield the JSON of all tables in chunks of about a megabyte."""
    fragments: list[bytes | memoryview] = []
    size = 0
    for fragment in _fragments(tables):
        fragments.append(fragment)
        size += len(fragment)
        if size >= CHUNK_SIZE:
            yield b"".join(fragments)
            fragments, size = [], 0
    yield b"".join(fragments)


def _fragments(tables: Tables) -> Iterator[bytes | memoryview]:
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
    """Parse a TinyDB file, without decoding its documents.

    Raise DamagedFileError if the bytes are not JSON, or hold no record. Raise NewerSchemaError if they are
    JSON of another shape: a newer version of this program may have written it.
    """
    data = data.removeprefix(BOM)
    try:
        found = msgspec.json.decode(data, type=dict[str, dict[str, msgspec.Raw]])
        if not data.isascii():  # msgspec does not validate the UTF-8 of a Raw value
            str(data, "utf-8")
        for table in found.values():
            for key, raw in table.items():
                if not _NUMBER.fullmatch(key):
                    raise msgspec.ValidationError(f"{key!r} is not the number of a document")
                if memoryview(raw)[:1].tobytes() != b"{":
                    raise msgspec.ValidationError(f"document {key} is none")
    except msgspec.ValidationError as problem:
        if _holds_records(data):
            raise NewerSchemaError(
                f"{path} is in a format this legday-tui doesn't know; a newer one may have written it: "
                f"{NEWER}"
            ) from problem
        raise DamagedFileError(f"{path} cannot be read: {problem}") from problem
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise DamagedFileError(f"{path} cannot be read: {problem}") from problem
    return {name: {key: StoredDocument(raw) for key, raw in table.items()} for name, table in found.items()}


def _holds_records(data: bytes) -> bool:
    """Return whether JSON has a value at the top of an object, or an object with fields further below."""
    try:
        value: object = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    if isinstance(value, dict):
        tables = list(value.values())
        if not all(isinstance(table, dict | list) for table in tables):
            return True
        value = [d for table in tables for d in (table.values() if isinstance(table, dict) else table)]
    return isinstance(value, list) and any(isinstance(record, dict | list) and record for record in value)
