"""The file behind TinyDB: replaced as a whole or not at all, and never over what somebody else wrote."""

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

import msgspec
from tinydb import Storage

from legday_tui.storage.errors import ChangedOnDiskError, DamagedFileError
from legday_tui.storage.fingerprint import Fingerprint, is_unchanged, read_with_fingerprint
from legday_tui.storage.fs import Fs, atomic_write
from legday_tui.storage.schema import Tables

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

        TinyDB changes what it is given before it writes it, so it gets a copy of the tables' own
        dictionaries; the documents in them it replaces whole.
        """
        if self._tables is None:
            try:
                data, self._seen = read_with_fingerprint(self._path)
            except FileNotFoundError:
                return None
            except OSError as problem:
                raise DamagedFileError(f"{self._path} cannot be read: {problem.strerror}") from problem
            self._tables = tables_of(data, self._path)
        return {name: dict(table) for name, table in self._tables.items()}

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Replace the file, and read it back. Raises OSError.

        Raises ChangedOnDiskError where another program changed the file since it was read: nothing
        is written, and the next read sees what is there now.
        """
        if not is_unchanged(self._path, self._seen):
            self.forget()
            raise ChangedOnDiskError(f"{self._path} was changed by another program")
        tables = {name: {str(key): dict(doc) for key, doc in table.items()} for name, table in data.items()}
        written = msgspec.json.encode(tables) + b"\n"
        atomic_write(self._fs, self._path, written)
        found, self._seen = read_with_fingerprint(self._path)
        if found != written:
            self.forget()
            raise OSError(f"what was written to {self._path.name} is not what is there now")
        self._tables = deepcopy(tables)

    def forget(self) -> None:
        """Read the file again the next time."""
        self._tables, self._seen = None, None


def tables_of(data: bytes, path: Path) -> Tables:
    """The tables of a TinyDB file. Raises DamagedFileError."""
    try:
        tables = msgspec.json.decode(data.removeprefix(BOM), type=dict[str, dict[str, dict[str, Any]]])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise DamagedFileError(f"{path} cannot be read: {problem}") from problem
    strange = next((key for table in tables.values() for key in table if not key.isdecimal()), None)
    if strange is not None:
        raise DamagedFileError(f"{path} cannot be read: {strange!r} is no number of a document")
    return cast("Tables", tables)
