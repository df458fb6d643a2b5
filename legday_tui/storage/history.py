"""Finished sessions, in a TinyDB file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from legday_tui.domain.record import Session
from legday_tui.storage.errors import ChangedOnDiskError, SaveFailedError
from legday_tui.storage.fs import Fs, RealFs
from legday_tui.storage.schema import META, SCHEMA, SESSIONS, Tables, refuse_newer

if TYPE_CHECKING:
    from tinydb import TinyDB

    from legday_tui.storage.safe_json import SafeJSONStorage

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
        """The file as it is. Raises DamagedFileError."""
        return self._storage.read() or {}

    def documents(self) -> list[Document]:
        """All sessions as they are stored, in no order. Raises DamagedFileError."""
        return list(self.tables().get(SESSIONS, {}).values())

    def replace(self, tables: Tables) -> None:
        """Put other tables in the place of all. Raises SaveFailedError."""
        try:
            self._storage.write(tables)
        except (OSError, ChangedOnDiskError) as problem:
            raise _failed(self.path, problem) from problem

    def upsert(self, session: Session) -> None:
        """Keep a session, in the place of the one with its id.

        Raises SaveFailedError, NewerSchemaError or DamagedFileError; nothing was changed then.
        """
        self._take([msgspec.to_builtins(session)], _newer_facts)

    def merge(self, documents: Sequence[Document]) -> tuple[int, int]:
        """Take in sessions from elsewhere: how many are new, how many were fuller than those here.

        Raises as upsert does.
        """
        return self._take(documents, _fuller)

    def _take(self, documents: Sequence[Document], choose: Choice) -> tuple[int, int]:
        for _ in range(TRIES):
            try:
                return self._take_once(documents, choose)
            except ChangedOnDiskError as change:
                changed = change
            except OSError as problem:
                raise _failed(self.path, problem) from problem
        raise _failed(self.path, changed)

    def _take_once(self, documents: Sequence[Document], choose: Choice) -> tuple[int, int]:
        from tinydb import where

        refuse_newer(self.tables(), self.path.name)
        meta = self._database.table(META, cache_size=0)
        table = self._database.table(SESSIONS, cache_size=0)
        known = {document["id"]: dict(document) for document in table.all() if "id" in document}
        new = [d for d in documents if d["id"] not in known]
        chosen = [choose(known[d["id"]], d) for d in documents if d["id"] in known]
        changed = [d for d in chosen if d != known[d["id"]]]
        if meta.get(doc_id=1) is None:
            meta.insert({"schema": SCHEMA})
        if new:
            table.insert_multiple(new)
        if changed:
            table.update_multiple([(d, where("id") == d["id"]) for d in changed])
        return len(new), len(changed)

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


def _newer_facts(known: Document, document: Document) -> Document:
    """The new facts, and of the old ones the fields that this version does not know."""
    return {**{k: v for k, v in known.items() if k not in Session.__struct_fields__}, **document}


def _fuller(known: Document, document: Document) -> Document:
    """The one that knows more: more sets, or the same sets and an end."""

    def worth(of: Document) -> tuple[int, bool]:
        return len(of.get("sets", ())), of.get("finished_at") is not None

    return {**known, **document} if worth(document) > worth(known) else known


def _failed(path: Path, problem: Exception) -> SaveFailedError:
    reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
    return SaveFailedError(f"{path.name} cannot be written: {reason}")
