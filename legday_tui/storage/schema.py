"""The schema version of the history file, and the migrations from older versions."""

from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any

import msgspec

from legday_tui.storage.errors import NewerSchemaError
from legday_tui.storage.stored_document import StoredDocument

SCHEMA = 1
META, SESSIONS = "meta", "sessions"
DELETED = "deleted"
"""The table of deleted session ids, so that merging a copy does not restore these sessions."""
IMPORTS = "imports"
"""The table of imports, so that they can be undone."""
BODY_WEIGHTS = "body_weights"
"""The table of what the user weighed, one weight a day."""
Tables = dict[str, dict[str, StoredDocument]]


class _Deletion(msgspec.Struct):
    id: str = ""
    by: str | None = None


_DELETIONS = msgspec.json.Decoder(_Deletion)

NEWER = "you can look at what can be read, but not train or change it"


def version_of(tables: Tables) -> int:
    """Return the schema version of the tables; 0 if they have none.

    A version that is not a whole number was not written by this version of the program: it counts as newer.
    """
    found = 0
    for meta in tables.get(META, {}).values():
        try:
            version = meta.get("schema", 0)
        except msgspec.DecodeError:
            continue
        is_number = isinstance(version, int) and not isinstance(version, bool) and version >= 0
        found = max(found, version if is_number else SCHEMA + 1)
    return found


def refuse_newer(tables: Tables, name: str) -> None:
    """Raise NewerSchemaError if a newer version of this program wrote the file with this name."""
    if version_of(tables) > SCHEMA:
        raise NewerSchemaError(f"{name} was written by a newer legday-tui: {NEWER}")


def upgraded(tables: Tables) -> Tables:
    """Return the tables migrated to SCHEMA."""
    for version in range(version_of(tables), SCHEMA):
        tables = MIGRATIONS[version](tables)
    return tables


def _add_version(tables: Tables) -> Tables:
    """Migrate a TinyDB file without a version, such as one that was written by hand."""
    return {SESSIONS: {}, **tables, META: {"1": StoredDocument.of({"schema": 1})}}


MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {0: _add_version}
"""The function that migrates each version to the next one."""


def deleted_ids(tables: Tables, *, but_by: str | None = None) -> frozenset[str]:
    """Return the ids of deleted sessions, without those of deletions that have the mark `but_by`.

    A session that is stored is not deleted, whatever the table says: an interrupted version of this program
    could leave both.
    """
    found = [_deletion_of(document) for document in tables.get(DELETED, {}).values()]
    deleted = {one.id for one in found if but_by is None or one.by != but_by}
    return frozenset(deleted - {d.id for d in tables.get(SESSIONS, {}).values()} if deleted else ())


def _deletion_of(document: StoredDocument) -> _Deletion:
    """Return a deletion; what else a newer version wrote into its document is not decoded."""
    try:
        return _DELETIONS.decode(document.raw)
    except msgspec.DecodeError:
        return _Deletion(document.id)


def appended(
    table: Mapping[str, StoredDocument], more: Iterable[Mapping[str, Any]]
) -> dict[str, StoredDocument]:
    """Return a copy of a table with more documents appended."""
    first = max(map(int, table), default=0) + 1
    numbered = {
        str(n): d if isinstance(d, StoredDocument) else StoredDocument.of(dict(d))
        for n, d in enumerate(more, start=first)
    }
    return {**table, **numbered}


def without(table: Mapping[str, StoredDocument], ids: Container[str]) -> dict[str, StoredDocument]:
    """Return a copy of a table without the documents with these ids."""
    return {key: document for key, document in table.items() if document.id not in ids}
