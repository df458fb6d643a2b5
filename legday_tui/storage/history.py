"""The history file: finished sessions in a TinyDB file."""

from collections.abc import Callable, Container, Iterable, Mapping, MutableMapping, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from legday_tui.domain.session import Session
from legday_tui.storage.checked import checked_session
from legday_tui.storage.errors import ChangedOnDiskError, SaveFailedError
from legday_tui.storage.fs import Fs, RealFs
from legday_tui.storage.schema import (
    DELETED,
    META,
    SCHEMA,
    SESSIONS,
    Tables,
    appended,
    deleted_ids,
    refuse_newer,
    upgraded,
    without,
)
from legday_tui.storage.stored_document import StoredDocument

if TYPE_CHECKING:
    from tinydb import TinyDB
    from tinydb.queries import QueryLike
    from tinydb.table import Table

    from legday_tui.storage.safe_json import SafeJSONStorage

T = TypeVar("T")
MAX_ATTEMPTS = 3
"""How often a change is attempted while another program keeps writing to the file."""
Document = dict[str, Any]
Merge = Callable[[Document, Document], Document]
"""A function of a stored session and another one with the same id that returns the one to store."""
NEVER_EMPTIED = ("finished_at", "session_rpe", "note")
"""The fields of a session that merging a copy without them does not clear."""


class Merged(NamedTuple):
    """The numbers of the sessions of a file that was merged."""

    new: int
    fuller: int
    """Those that were more complete than the stored ones."""
    deleted: int
    """Those that were deleted here, and stay deleted."""
    here: int
    """Those that were here, at least as complete."""


class History:
    """The sessions of `history.json`. TinyDB is imported on first use.

    Methods that change the file raise SaveFailedError, OutOfBoundsError, NewerSchemaError or
    DamagedFileError; the file is unchanged then. Each change is one write, and threads make theirs one after
    the other.
    """

    def __init__(self, path: Path, fs: Fs | None = None) -> None:
        self.path = path
        self.fs = fs or RealFs()
        self._opened: TinyDB | None = None
        self._changing = Lock()

    def tables(self) -> Tables:
        """Return the tables of the file, which must not be modified.

        Raise DamagedFileError or NewerSchemaError.
        """
        return self._storage.peek()

    def replace(self, tables: Tables) -> None:
        """Replace all tables."""
        try:
            with self._changing:
                self._storage.write(tables)
        except (OSError, ChangedOnDiskError) as problem:
            raise _failed(self.path, problem) from problem

    def rewrite(self, change: Callable[[Tables], Tables | None]) -> None:
        """Replace all tables by the result of `change`, atomically; None changes nothing.

        `change` must not modify the tables that it is called with.
        """
        self._attempt(lambda: self._rewrite(change))

    def upsert(self, session: Session) -> None:
        """Insert a session, or replace the one with the same id."""
        document = document_of(session)
        self._attempt(lambda: self._store([document], updated))

    def merge(self, documents: Iterable[Document]) -> Merged:
        """Merge sessions from another file; sessions that were deleted here are left out."""
        found: dict[str, Document] = {}
        for document in documents:
            checked_session(document)
            other = found.get(document["id"])
            found[document["id"]] = document if other is None else _more_complete(other, document)
        deleted = self.deleted() & found.keys()
        others = [document for id_, document in found.items() if id_ not in deleted]
        new, fuller = self._attempt(lambda: self._store(others, _more_complete))
        return Merged(new, fuller, len(deleted), len(others) - new - fuller)

    def remove(self, session_id: str) -> None:
        """Delete a session, and record its id, so that merging a copy does not restore it."""

        def change(tables: Tables) -> Tables:
            return {
                **tables,
                SESSIONS: without(tables.get(SESSIONS, {}), {session_id}),
                DELETED: appended(without(tables.get(DELETED, {}), {session_id}), [{"id": session_id}]),
            }

        self.rewrite(change)

    def undelete(self, session: Session) -> None:
        """Store a deleted session again, and remove the record of its deletion."""
        document = document_of(session)

        def change(tables: Tables) -> Tables:
            others = without(tables.get(SESSIONS, {}), {session.id})
            return {
                **tables,
                SESSIONS: appended(others, [document]),
                DELETED: without(tables.get(DELETED, {}), {session.id}),
            }

        self.rewrite(change)

    def deleted(self) -> frozenset[str]:
        """Return the ids of deleted sessions. Raise DamagedFileError or NewerSchemaError."""
        return deleted_ids(self.tables())

    def _attempt(self, change: Callable[[], T]) -> T:
        """Make a change, again from the new content if another program changed the file meanwhile."""
        for _ in range(MAX_ATTEMPTS):
            try:
                with self._changing:
                    refuse_newer(self.tables(), self.path.name)
                    return change()
            except ChangedOnDiskError as error:
                changed = error
            # A field that this version does not know is only decoded for a change.
            except (OSError, msgspec.DecodeError) as problem:
                raise _failed(self.path, problem) from problem
        raise _failed(self.path, changed)

    def _store(self, documents: Sequence[Document], merge: Merge) -> tuple[int, int]:
        stored = {document.id: document for document in self.tables().get(SESSIONS, {}).values()}
        new = [d for d in documents if d["id"] not in stored]
        merged = {d["id"]: merge(dict(stored[d["id"]]), d) for d in documents if d["id"] in stored}
        changed = {id_: document for id_, document in merged.items() if document != stored[id_]}

        if not new and not changed:
            return 0, 0

        def put(document: MutableMapping[str, Any]) -> None:
            fields = changed[document["id"]]
            document.clear()
            document.update(fields)

        with self._storage.one_write():
            if self._table(META).get(doc_id=1) is None:
                self._table(META).insert({"schema": SCHEMA})
            if new:
                self._table(SESSIONS).insert_multiple(new)
            if changed:
                self._table(SESSIONS).update(put, _has_id(changed))
        return len(new), len(changed)

    def _rewrite(self, change: Callable[[Tables], Tables | None]) -> None:
        changed = change(upgraded(self.tables()))
        if changed is not None:
            self._storage.write(changed)
            self._opened = None  # TinyDB caches the next document number

    def _table(self, name: str) -> "Table":
        return self._database.table(name, cache_size=0)

    @property
    def _database(self) -> "TinyDB":
        if self._opened is None:
            from tinydb import TinyDB

            storage = self._storage
            self._opened = TinyDB(storage=lambda: storage)
        return self._opened

    @cached_property
    def _storage(self) -> "SafeJSONStorage":
        from legday_tui.storage.safe_json import SafeJSONStorage

        return SafeJSONStorage(self.path, self.fs)


def document_of(session: Session) -> Document:
    """Return the document of a session. Raise OutOfBoundsError if it could not be read again."""
    document: Document = msgspec.json.decode(checked_session(session))
    return document


def _has_id(ids: Container[str]) -> "QueryLike":
    """Return a query for documents with these ids that does not decode any document."""
    return lambda document: isinstance(document, StoredDocument) and document.id in ids


def updated(stored: Document, document: Document) -> Document:
    """Return the new document, with fields of the stored one that this version does not know."""
    return {**{k: v for k, v in stored.items() if k not in Session.__struct_encode_fields__}, **document}


def completeness(document: Mapping[str, Any]) -> tuple[int, bool]:
    """Return a sort key for how complete a session is: the number of its sets, then whether it has an end."""
    return len(document.get("sets", ())), document.get("finished_at") is not None


def _more_complete(stored: Document, document: Document) -> Document:
    """Return the stored document, updated with the other one if that is more complete.

    An end, a note or an effort that only the stored one has is kept.
    """
    if completeness(document) <= completeness(stored):
        return stored
    kept = {name: stored[name] for name in NEVER_EMPTIED if stored.get(name) and not document.get(name)}
    return {**stored, **document, **kept}


def _failed(path: Path, problem: Exception) -> SaveFailedError:
    reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
    return SaveFailedError(f"{path.name} cannot be written: {reason}")
