"""The file behind TinyDB: replaced as a whole or not at all, and read once."""

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import msgspec
from tinydb import Storage

from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.fs import Fs, atomic_write

BOM = b"\xef\xbb\xbf"
Tables = dict[str, dict[str, Any]]


class SafeJSONStorage(Storage):
    """Keeps in memory what is on disk, and never anything else: a failed write changes neither."""

    def __init__(self, path: Path, fs: Fs) -> None:
        self._path = path
        self._fs = fs
        self._tables: Tables | None = None

    def read(self) -> Tables | None:
        """All tables; None for a file that is not there. Raises DamagedFileError.

        TinyDB changes what it is given before it writes it, so it gets a copy of the tables' own
        dictionaries; the documents in them it replaces whole.
        """
        if self._tables is None:
            try:
                data = self._path.read_bytes()
            except FileNotFoundError:
                return None
            except OSError as problem:
                raise DamagedFileError(f"{self._path} cannot be read: {problem.strerror}") from problem
            self._tables = _tables_of(data, self._path)
        return {name: dict(table) for name, table in self._tables.items()}

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Replace the file. Raises OSError."""
        tables = {name: {str(key): dict(doc) for key, doc in table.items()} for name, table in data.items()}
        atomic_write(self._fs, self._path, msgspec.json.encode(tables) + b"\n")
        self._tables = deepcopy(tables)


def _tables_of(data: bytes, path: Path) -> Tables:
    try:
        found = msgspec.json.decode(data.removeprefix(BOM), type=dict[str, dict[str, Any]])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise DamagedFileError(f"{path} cannot be read: {problem}") from problem
    return found
