"""What was imported into the history: taken in at one stroke, and taken back at one."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from legday_tui.domain.session import Moment
from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.history import History
from legday_tui.storage.schema import DELETED, IMPORTS, SESSIONS, Tables
from legday_tui.storage.stored_document import StoredDocument

UNDO = "undo"
"""What a deletion says that came from taking an import back: another import of the file undoes it."""


class Import(msgspec.Struct, frozen=True, kw_only=True):
    """One import: when, of which file, and the sessions that it brought."""

    at: Moment
    file: str
    ids: tuple[str, ...]


class Imports:
    """The imports of a history."""

    def __init__(self, history: History) -> None:
        self._history = history

    def last(self) -> Import | None:
        """The import that would be taken back. Raises DamagedFileError."""
        found = _last(self._history.tables())
        return None if found is None else found[1]

    def deleted(self) -> frozenset[str]:
        """The ids of sessions that the user deleted: no import brings them back. Raises DamagedFileError."""
        return _deleted(self._history.tables())

    def take(self, documents: Sequence[Mapping[str, Any]], file: str, at: datetime) -> int:
        """Take in the sessions that are not here and were not deleted; how many. Raises as History.upsert."""
        taken: list[str] = []

        def change(tables: Tables) -> Tables | None:
            there = {document.id for document in tables.get(SESSIONS, {}).values()} | _deleted(tables)
            new = {d["id"]: d for d in documents if d["id"] not in there}
            taken[:] = new
            if not new:
                return None
            back = {k: d for k, d in tables.get(DELETED, {}).items() if d.id not in new}
            name = file.encode(errors="replace").decode()  # names of files need not be text
            record = msgspec.to_builtins(Import(at=at, file=name, ids=tuple(new)))
            return {
                **tables,
                SESSIONS: _with(tables.get(SESSIONS, {}), list(new.values())),
                **({DELETED: back} if DELETED in tables else {}),
                IMPORTS: _with(tables.get(IMPORTS, {}), [record]),
            }

        self._history.rewrite(change)
        return len(taken)

    def undo(self) -> int:
        """Delete what the last import brought, and forget that import; how many sessions. Raises as take."""
        gone: list[str] = []

        def change(tables: Tables) -> Tables | None:
            found = _last(tables)
            if found is None:
                return None
            key, record = found
            sessions = tables.get(SESSIONS, {})
            gone[:] = [d.id for d in sessions.values() if d.id in record.ids]
            buried = [{"id": id_, "by": UNDO} for id_ in gone]
            return {
                **tables,
                SESSIONS: {k: d for k, d in sessions.items() if d.id not in record.ids},
                DELETED: _with(tables.get(DELETED, {}), buried),
                IMPORTS: {k: d for k, d in tables[IMPORTS].items() if k != key},
            }

        self._history.rewrite(change)
        return len(gone)


def _last(tables: Tables) -> tuple[str, Import] | None:
    """The newest import, and the number of its document."""
    table = tables.get(IMPORTS, {})
    key = max(table, key=int, default=None)
    if key is None:
        return None
    try:
        return key, msgspec.json.decode(table[key].raw, type=Import)
    except msgspec.DecodeError as problem:
        raise DamagedFileError(f"the record of the last import cannot be read: {problem}") from problem


def _deleted(tables: Tables) -> frozenset[str]:
    return frozenset(d.id for d in tables.get(DELETED, {}).values() if d.get("by") != UNDO)


def _with(
    table: Mapping[str, StoredDocument], more: Sequence[Mapping[str, Any]]
) -> dict[str, StoredDocument]:
    """A table with more documents, numbered on."""
    first = max(map(int, table), default=0) + 1
    numbered = {str(n): StoredDocument.of(dict(d)) for n, d in enumerate(more, start=first)}
    return {**table, **numbered}
