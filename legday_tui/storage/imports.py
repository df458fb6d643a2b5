"""Imports into the history file. Each import is atomic, and can be undone."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from legday_tui.domain.session import Moment
from legday_tui.storage.checked import checked_session
from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.history import History
from legday_tui.storage.schema import DELETED, IMPORTS, SESSIONS, Tables, appended, deleted_ids

BY_UNDO = "undo"
"""The mark of sessions that were deleted by undoing an import: they can be imported again."""


class Import(msgspec.Struct, frozen=True, kw_only=True):
    """The record of an import: its time, the name of the file, and the ids of the new sessions."""

    at: Moment
    file: str
    ids: tuple[str, ...]


class Imports:
    """The imports of a history file. Methods that change it raise the same errors as `History.upsert`."""

    def __init__(self, history: History) -> None:
        self._history = history

    def last(self) -> Import | None:
        """Return the newest import, which `undo` undoes; None if there is none. Raise DamagedFileError."""
        found = _last(self._history.tables())
        return None if found is None else found[1]

    def deleted(self) -> frozenset[str]:
        """Return the ids of deleted sessions, which are not imported again. Raise DamagedFileError."""
        return deleted_ids(self._history.tables(), but_by=BY_UNDO)

    def add(self, documents: Sequence[Mapping[str, Any]], file: str, at: datetime) -> int:
        """Import the sessions that are not stored and were not deleted. Return their number."""
        added: list[str] = []

        def change(tables: Tables) -> Tables | None:
            stored = {document.id for document in tables.get(SESSIONS, {}).values()}
            present = stored | deleted_ids(tables, but_by=BY_UNDO)
            new = {d["id"]: d for d in documents if d["id"] not in present}
            for document in new.values():
                checked_session(document)
            added[:] = new
            if not new:
                return None
            deletions = {k: d for k, d in tables.get(DELETED, {}).items() if d.id not in new}
            name = file.encode(errors="replace").decode()  # a file name need not be valid Unicode
            record = msgspec.to_builtins(Import(at=at, file=name, ids=tuple(new)))
            return {
                **tables,
                SESSIONS: appended(tables.get(SESSIONS, {}), list(new.values())),
                **({DELETED: deletions} if DELETED in tables else {}),
                IMPORTS: appended(tables.get(IMPORTS, {}), [record]),
            }

        self._history.rewrite(change)
        return len(added)

    def undo(self) -> int:
        """Delete the sessions of the newest import, and its record. Return the number of sessions."""
        removed: list[str] = []

        def change(tables: Tables) -> Tables | None:
            found = _last(tables)
            if found is None:
                return None
            key, record = found
            sessions = tables.get(SESSIONS, {})
            removed[:] = [d.id for d in sessions.values() if d.id in record.ids]
            deletions = [{"id": id_, "by": BY_UNDO} for id_ in removed]
            return {
                **tables,
                SESSIONS: {k: d for k, d in sessions.items() if d.id not in record.ids},
                DELETED: appended(tables.get(DELETED, {}), deletions),
                IMPORTS: {k: d for k, d in tables[IMPORTS].items() if k != key},
            }

        self._history.rewrite(change)
        return len(removed)


def _last(tables: Tables) -> tuple[str, Import] | None:
    """Return the newest import and its document number."""
    table = tables.get(IMPORTS, {})
    key = max(table, key=int, default=None)
    if key is None:
        return None
    try:
        return key, msgspec.json.decode(table[key].raw, type=Import)
    except msgspec.DecodeError as problem:
        raise DamagedFileError(f"the record of the last import cannot be read: {problem}") from problem
