"""The schema version of the history file, and the migrations from older versions."""

from collections.abc import Callable

import msgspec

from legday_tui.storage.errors import NewerSchemaError
from legday_tui.storage.stored_document import StoredDocument

SCHEMA = 1
META, SESSIONS = "meta", "sessions"
DELETED = "deleted"
"""The table of deleted session ids, so that merging a copy does not restore these sessions."""
IMPORTS = "imports"
"""The table of imports, so that they can be undone."""
Tables = dict[str, dict[str, StoredDocument]]


def version_of(tables: Tables) -> int:
    """Return the schema version of the tables; 0 if they have none."""
    meta = tables.get(META, {}).get("1")
    try:
        version = 0 if meta is None else meta.get("schema", 0)
    except msgspec.DecodeError:
        return 0
    return version if isinstance(version, int) and not isinstance(version, bool) and version >= 0 else 0


def refuse_newer(tables: Tables, name: str) -> None:
    """Raise NewerSchemaError if a newer version of this program wrote the file with this name."""
    if version_of(tables) > SCHEMA:
        raise NewerSchemaError(
            f"{name} was written by a newer legday-tui: it can be read here, but not trained with"
        )


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
