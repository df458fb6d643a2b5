"""The version of the history file, and the steps from older ones to the present one."""

from collections.abc import Callable

import msgspec

from legday_tui.storage.errors import NewerSchemaError
from legday_tui.storage.stored_document import StoredDocument

SCHEMA = 1
META, SESSIONS = "meta", "sessions"
DELETED = "deleted"
"""The ids of sessions that the user deleted, so that no copy of them brings them back."""
IMPORTS = "imports"
"""What was imported, so that it can be taken back."""
Tables = dict[str, dict[str, StoredDocument]]


def version_of(tables: Tables) -> int:
    """The version that a file says it has; 0 where it says nothing."""
    named = tables.get(META, {}).get("1")
    try:
        found = 0 if named is None else named.get("schema", 0)
    except msgspec.DecodeError:
        return 0
    return found if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else 0


def refuse_newer(tables: Tables, name: str) -> None:
    """Raises NewerSchemaError where the file belongs to a version to come."""
    if version_of(tables) > SCHEMA:
        raise NewerSchemaError(
            f"{name} was written by a newer legday-tui: it can be read here, but not trained with"
        )


def upgraded(tables: Tables) -> Tables:
    """The same data in the present version; nothing in it is dropped."""
    for version in range(version_of(tables), SCHEMA):
        tables = STEPS[version](tables)
    return tables


def _named_its_version(tables: Tables) -> Tables:
    """A bare TinyDB file of sessions, such as one that was put together by hand."""
    return {SESSIONS: {}, **tables, META: {"1": StoredDocument.of({"schema": 1})}}


STEPS: dict[int, Callable[[Tables], Tables]] = {0: _named_its_version}
"""From each version to the next one."""
