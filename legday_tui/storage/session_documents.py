"""Read sessions from a history file or a JSON export of this program that the user named."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from legday_tui.domain.session import Session
from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.named_files import UnreadableFileError, read_named_file
from legday_tui.storage.safe_json import BOM, parse_tables
from legday_tui.storage.schema import SCHEMA, SESSIONS, refuse_newer
from legday_tui.storage.stored_document import StoredDocument

MAX_BYTES = 500_000_000
"""Ten thousand sessions are 60 MB."""


class _Export(msgspec.Struct):
    sessions: list[dict[str, Any]]


def export_of(documents: Iterable[StoredDocument]) -> bytes:
    """Return a JSON export of stored sessions, with every field that they have."""
    return msgspec.json.encode({"schema": SCHEMA, "sessions": [document.raw for document in documents]})


def read_documents(path: Path) -> list[dict[str, Any]]:
    """Return the documents of all sessions in a file, after each was validated.

    Raise DamagedFileError if the file or any session in it cannot be read, and NewerSchemaError.
    """
    return parse_documents(read_session_file(path), path)


def read_session_file(path: Path) -> bytes:
    """Return the content of a file of sessions in any format. Raise DamagedFileError."""
    try:
        return read_named_file(path, "history or export", MAX_BYTES)
    except UnreadableFileError as error:
        raise DamagedFileError(f"{path}: {error}") from error


def parse_documents(data: bytes, path: Path) -> list[dict[str, Any]]:
    """Parse the content of the file at `path`, as `read_documents` does."""
    data = data.removeprefix(BOM)
    try:
        documents = msgspec.json.decode(data, type=_Export).sessions
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        tables = parse_tables(data, path)
        refuse_newer(tables, str(path))
        documents = [dict(document) for document in tables.get(SESSIONS, {}).values()]
    for number, document in enumerate(documents, start=1):
        try:
            msgspec.convert(document, Session)
        except msgspec.ValidationError as problem:
            raise DamagedFileError(f"{path}: session {number} cannot be read: {problem}") from problem
    return documents
