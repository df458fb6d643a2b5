"""Sessions in files of our own kinds that come from elsewhere: a history, or an export."""

from pathlib import Path
from typing import Any

import msgspec

from legday_tui.domain.session import Session
from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.regular_file import UnfitFileError, content_of
from legday_tui.storage.safe_json import BOM, tables_of
from legday_tui.storage.schema import SESSIONS, refuse_newer

LARGEST_BYTES = 500_000_000
"""Ten thousand sessions are 60 MB."""


class _Export(msgspec.Struct):
    sessions: list[dict[str, Any]]


def documents_of(path: Path) -> list[dict[str, Any]]:
    """The sessions of a history or of a JSON export, each checked.

    Raises DamagedFileError, NewerSchemaError; a file is taken as a whole or not at all.
    """
    try:
        data = content_of(path, "history or export", LARGEST_BYTES)
    except UnfitFileError as unfit:
        raise DamagedFileError(f"{path}: {unfit}") from unfit
    return documents_in(data, path)


def documents_in(data: bytes, path: Path) -> list[dict[str, Any]]:
    """The same, of what was read from the file already."""
    data = data.removeprefix(BOM)
    try:
        documents = msgspec.json.decode(data, type=_Export).sessions
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        tables = tables_of(data, path)
        refuse_newer(tables, str(path))
        documents = [dict(document) for document in tables.get(SESSIONS, {}).values()]
    for number, document in enumerate(documents, start=1):
        try:
            msgspec.convert(document, Session)
        except msgspec.ValidationError as problem:
            raise DamagedFileError(f"{path}: session {number} cannot be read: {problem}") from problem
    return documents
