"""Read sessions from a history file or a JSON export of this program that the user named."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from legday_tui.domain.documents.location import location_of
from legday_tui.domain.documents.mismatch import describe_mismatch
from legday_tui.domain.session import Session
from legday_tui.storage.errors import DamagedFileError, NewerSchemaError, StorageError
from legday_tui.storage.json_text import TABLE, NotJsonError, check_json, decode_json, shape_of
from legday_tui.storage.named_files import UnreadableFileError, read_named_file
from legday_tui.storage.safe_json import BOM, parse_tables
from legday_tui.storage.schema import SCHEMA, SESSIONS, refuse_newer
from legday_tui.storage.stored_document import StoredDocument

EXPECTED = 'a history or an export of legday-tui, which is a table with "sessions"'
MAX_BYTES = 500_000_000
"""Ten thousand sessions are 60 MB."""


MAX_TABLES = 100
"""No history has so many tables."""
_SESSIONS = msgspec.json.Decoder(Session)


class _Export(msgspec.Struct):
    sessions: list[msgspec.Raw]


def export_of(documents: Iterable[StoredDocument]) -> bytes:
    """Return a JSON export of stored sessions, with every field that they have."""
    return msgspec.json.encode({"schema": SCHEMA, "sessions": [document.raw for document in documents]})


def read_session_file(path: Path) -> bytes:
    """Return the content of a file of sessions in any format. Raise DamagedFileError."""
    try:
        return read_named_file(path, "history or export", MAX_BYTES)
    except UnreadableFileError as error:
        raise DamagedFileError(f"{path}: {error}") from error


def parse_documents(data: bytes, path: Path) -> list[dict[str, Any]]:
    """Return the documents of all sessions in the content of the file at `path`, each validated.

    Raise DamagedFileError if the file or any session in it cannot be read, and NewerSchemaError.
    """
    documents, wrong = checked_documents(data, path, 1)
    for number, sentence in wrong.items():
        raise DamagedFileError(f"{path}: session {number}: {sentence}")
    return [dict(document) for document in documents]


def checked_documents(
    data: bytes, path: Path, most_wrong: int | None
) -> tuple[list[StoredDocument], dict[int, str]]:
    """Return the sessions that can be read, and why others cannot, by their numbers from 1.

    After this many that cannot be read, the rest is not looked at. Raise DamagedFileError if the file holds
    no sessions at all, and NewerSchemaError.
    """
    data = data.removeprefix(BOM)
    try:
        raws: Sequence[msgspec.Raw] = msgspec.json.decode(data, type=_Export).sessions
        str(data, "utf-8")  # msgspec does not validate the UTF-8 of a Raw value
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raws = _sessions_of_history(data, path)
    documents: list[StoredDocument] = []
    wrong: dict[int, str] = {}
    for number, raw in enumerate(raws, start=1):
        try:
            _SESSIONS.decode(raw)
            msgspec.json.decode(raw)  # also the fields that this version does not know
        except (msgspec.DecodeError, RecursionError):
            wrong[number] = _sentence(raw)
            if len(wrong) == most_wrong:
                break
        else:
            documents.append(StoredDocument(raw))
    return documents, wrong


def _sentence(raw: msgspec.Raw) -> str:
    """Return why a document is not a session."""
    try:
        document = decode_json(raw)
        msgspec.convert(document, Session)
    except NotJsonError as error:
        return error.sentence
    except msgspec.ValidationError as problem:
        key_path, sentence = describe_mismatch(document, Session, problem)
        location = location_of(document, key_path)
        return f"{location}: {sentence}" if location else sentence
    return "this isn't a session"


def _sessions_of_history(data: bytes, path: Path) -> Sequence[msgspec.Raw]:
    try:
        tables = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        try:
            check_json(data)
        except NotJsonError as error:
            raise DamagedFileError(f"{path}: {error}") from error
        raise DamagedFileError(f"{path}: expected {EXPECTED}, found {shape_of(data)}") from None
    if len(tables) > MAX_TABLES or any(shape_of(table) != TABLE for table in tables.values()):
        raise _wrong_shape(tables, path)
    for name, table in tables.items():
        for key, raw in msgspec.json.decode(table, type=dict[str, msgspec.Raw]).items():
            if shape_of(raw) != TABLE:
                raise DamagedFileError(f"{path}: {name} {key[:40]}: expected {TABLE}, found {shape_of(raw)}")
    stored = parse_tables(data, path)
    refuse_newer(stored, str(path))
    return [document.raw for document in stored.get(SESSIONS, {}).values()]


def _wrong_shape(fields: dict[str, msgspec.Raw], path: Path) -> StorageError:
    """Return the error for a JSON table that is neither an export nor a history."""
    schema = bytes(fields.get("schema", msgspec.Raw(b"")))
    if schema.isdigit() and len(schema) < 10 and int(schema) > SCHEMA:
        return NewerSchemaError(f"{path} was written by a newer legday-tui: update this one to read it")
    names = ", ".join(f'"{name[:40]}"' for name in islice(fields, 5))
    found = f"{TABLE} with the keys {names}{', ...' if len(fields) > 5 else ''}"
    if SESSIONS in fields:
        found = f"{shape_of(fields[SESSIONS])} as its sessions"
    return DamagedFileError(f"{path}: expected {EXPECTED}, found {found}")
