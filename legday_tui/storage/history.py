"""Finished sessions, in a TinyDB file."""

from collections.abc import Callable, Container, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from legday_tui.domain.session import Session
from legday_tui.storage.errors import ChangedOnDiskError, SaveFailedError
from legday_tui.storage.fs import Fs, RealFs
from legday_tui.storage.schema import DELETED, META, SCHEMA, SESSIONS, Tables, refuse_newer, upgraded
from legday_tui.storage.stored_document import StoredDocument

if TYPE_CHECKING:
    from tinydb import TinyDB
    from tinydb.queries import QueryLike
    from tinydb.table import Table

    from legday_tui.storage.safe_json import SafeJSONStorage

T = TypeVar("T")
TRIES = 3
"""How often a change begins anew because another program wrote in between."""
Document = dict[str, Any]
Choice = Callable[[Document, Document], Document]
"""Of a stored session and another one with its id, what is to be stored."""


class History:
    """The sessions of `history.json`. TinyDB is loaded when it is first asked for."""

    def __init__(self, path: Path, fs: Fs | None = None) -> None:
        self.path = path
        self.fs = fs or RealFs()
        self._opened: TinyDB | None = None

    def tables(self) -> Tables:
        """The file as it is, to be looked at. Raises DamagedFileError."""
        return self._storage.peek()

    def replace(self, tables: Tables) -> None:
        """Put other tables in the place of all. Raises SaveFailedError."""
        try:
            self._storage.write(tables)
        except (OSError, ChangedOnDiskError) as problem:
            raise _failed(self.path, problem) from problem

    def rewrite(self, change: Callable[[Tables], Tables | None]) -> None:
        """Change any of the tables, all at one stroke; None changes nothing. Raises as upsert does.

        What is given to `change` is to be copied, not to be changed.
        """
        self._try(lambda: self._rewrite(change))

    def upsert(self, session: Session) -> None:
        """Keep a session, in the place of the one with its id.

        Raises SaveFailedError, NewerSchemaError or DamagedFileError; nothing was changed then.
        """
        self._try(lambda: self._take([msgspec.to_builtins(session)], _newer_facts))

    def merge(self, documents: Sequence[Document]) -> tuple[int, int]:
        """Take in sessions from elsewhere: how many are new, how many were fuller than those here.

        Those that were deleted here stay so. Raises as upsert does.
        """
        deleted = self.deleted()
        return self._try(lambda: self._take([d for d in documents if d["id"] not in deleted], _fuller))

    def remove(self, session_id: str) -> None:
        """Delete a session, and remember that, so that no copy brings it back. Raises as upsert does."""
        self._try(lambda: self._remove(session_id))

    def bring_back(self, session: Session) -> None:
        """Keep a session that was deleted. Raises as upsert does."""
        self.upsert(session)
        self._try(lambda: self._undelete(session.id))

    def deleted(self) -> frozenset[str]:
        """The ids of the sessions that were deleted. Raises DamagedFileError."""
        return frozenset(document.id for document in self.tables().get(DELETED, {}).values())

    def _try(self, change: Callable[[], T]) -> T:
        """Change the file; anew, where another program wrote in between."""
        for _ in range(TRIES):
            try:
                refuse_newer(self.tables(), self.path.name)
                return change()
            except ChangedOnDiskError as met:
                changed = met
            except OSError as problem:
                raise _failed(self.path, problem) from problem
        raise _failed(self.path, changed)

    def _take(self, documents: Sequence[Document], choose: Choice) -> tuple[int, int]:
        known = {document.id: document for document in self.tables().get(SESSIONS, {}).values()}
        new = [d for d in documents if d["id"] not in known]
        chosen = {d["id"]: choose(dict(known[d["id"]]), d) for d in documents if d["id"] in known}
        changed = {id_: document for id_, document in chosen.items() if document != known[id_]}

        def put(document: MutableMapping[str, Any]) -> None:
            fields = changed[document["id"]]
            document.clear()
            document.update(fields)

        if self._table(META).get(doc_id=1) is None:
            self._table(META).insert({"schema": SCHEMA})
        if new:
            self._table(SESSIONS).insert_multiple(new)
        if changed:
            self._table(SESSIONS).update(put, _one_of(changed))
        return len(new), len(changed)

    def _rewrite(self, change: Callable[[Tables], Tables | None]) -> None:
        changed = change(upgraded(self.tables()))
        if changed is not None:
            self._storage.write(changed)
            self._opened = None  # TinyDB would go on counting documents from what it saw

    def _remove(self, session_id: str) -> None:
        if session_id not in self.deleted():
            self._table(DELETED).insert({"id": session_id})
        self._table(SESSIONS).remove(_one_of({session_id}))

    def _undelete(self, session_id: str) -> None:
        self._table(DELETED).remove(_one_of({session_id}))

    def _table(self, name: str) -> "Table":
        return self._database.table(name, cache_size=0)

    @property
    def _database(self) -> "TinyDB":
        if self._opened is None:
            from tinydb import TinyDB

            from legday_tui.storage.safe_json import SafeJSONStorage

            self._opened = TinyDB(self.path, self.fs, storage=SafeJSONStorage)
        return self._opened

    @property
    def _storage(self) -> "SafeJSONStorage":
        from legday_tui.storage.safe_json import SafeJSONStorage

        storage = self._database.storage
        assert isinstance(storage, SafeJSONStorage)
        return storage


def _one_of(ids: Container[str]) -> "QueryLike":
    """The query for documents with one of these ids, which decodes none of the others."""
    return lambda document: isinstance(document, StoredDocument) and document.id in ids


def _newer_facts(known: Document, document: Document) -> Document:
    """The new facts, and of the old ones the fields that this version does not know."""
    return {**{k: v for k, v in known.items() if k not in Session.__struct_encode_fields__}, **document}


def worth(document: Mapping[str, Any]) -> tuple[int, bool]:
    """How much a session knows: its sets, and then whether it came to an end."""
    return len(document.get("sets", ())), document.get("finished_at") is not None


def _fuller(known: Document, document: Document) -> Document:
    """The one that knows more."""
    return {**known, **document} if worth(document) > worth(known) else known


def _failed(path: Path, problem: Exception) -> SaveFailedError:
    reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
    return SaveFailedError(f"{path.name} cannot be written: {reason}")
