"""Read sessions from a history file or a JSON export of this program that the user named."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from legday_tui.domain.documents.location import location_of
from legday_tui.domain.documents.mismatch import describe_mismatch
from legday_tui.domain.session import Session
from legday_tui.storage.errors import DamagedFileError, NewerSchemaError
from legday_tui.storage.json_text import NotJsonError, decode_json, shape_of
from legday_tui.storage.named_files import UnreadableFileError, read_named_file
from legday_tui.storage.safe_json import BOM, parse_tables
from legday_tui.storage.schema import SCHEMA, SESSIONS, refuse_newer
from legday_tui.storage.stored_document import StoredDocument

EXPECTED = 'a history or an export of legday-tui, which is a table with "sessions"'
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
    documents, wrong = checked_documents(data, path)
    for number, sentence in wrong.items():
        raise DamagedFileError(f"{path}: session {number}: {sentence}")
    return documents


def checked_documents(data: bytes, path: Path) -> tuple[list[dict[str, Any]], dict[int, str]]:
    """Return the documents of the sessions that can be read, and why others cannot, by their numbers from 1.

    Raise DamagedFileError if the file holds no sessions at all, and NewerSchemaError.
    """
    data = data.removeprefix(BOM)
    try:
        documents = msgspec.json.decode(data, type=_Export).sessions
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        documents = _documents_of_history(data, path)
    wrong: dict[int, str] = {}
    for number, document in enumerate(documents, start=1):
        try:
            msgspec.convert(document, Session)
        except msgspec.ValidationError as problem:
            key_path, sentence = describe_mismatch(document, Session, problem)
            location = location_of(document, key_path)
            wrong[number] = f"{location}: {sentence}" if location else sentence
    return [d for number, d in enumerate(documents, start=1) if number not in wrong], wrong


def _documents_of_history(data: bytes, path: Path) -> list[dict[str, Any]]:
    try:
        found = decode_json(data)
    except NotJsonError as error:
        raise DamagedFileError(f"{path}: {error}") from error
    if not isinstance(found, dict) or not all(isinstance(table, dict) for table in found.values()):
        if isinstance(found, dict) and isinstance(found.get("schema"), int) and found["schema"] > SCHEMA:
            raise NewerSchemaError(f"{path} was written by a newer legday-tui: update this one to read it")
        raise DamagedFileError(f"{path}: expected {EXPECTED}, found {_inner_shape(found)}")
    for name, table in found.items():
        for key, document in table.items():
            if not isinstance(document, dict):
                raise DamagedFileError(
                    f"{path}: {name} {key[:40]}: expected a table, found {shape_of(document)}"
                )
    tables = parse_tables(data, path)
    refuse_newer(tables, str(path))
    return [dict(document) for document in tables.get(SESSIONS, {}).values()]


def _inner_shape(found: object) -> str:
    """Return what is where the list of sessions should be."""
    sessions = found.get(SESSIONS) if isinstance(found, dict) else None
    if sessions is None:
        return shape_of(found)
    if isinstance(sessions, list):
        number, odd = next((n, s) for n, s in enumerate(sessions, start=1) if not isinstance(s, dict))
        return f"{shape_of(odd)} as session {number}"
    return f"{shape_of(sessions)} as its sessions"
