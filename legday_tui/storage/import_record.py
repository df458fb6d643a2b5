"""The record of an import in the history file: what it added, and what was there before."""

import base64
import binascii
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from legday_tui.domain.session import Moment, Session
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.schema import IMPORTS, Tables
from legday_tui.storage.stored_document import StoredDocument

MAX_PACKED_BYTES = 1_000_000_000
"""No record unpacks to more, whatever the file says."""
_LEVEL = 3
"""The compression: a million sets take two seconds, and a tenth of their size."""
_SESSIONS = msgspec.json.Decoder(Session)


class Import(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An import: its time, the name of the file, and what it changed.

    The documents are packed, so that nothing takes them for sessions of the history, and so that the file
    does not become twice as large.
    """

    at: Moment
    file: str
    ids: tuple[str, ...]
    """The ids of the new sessions."""
    again: tuple[str, ...] = ()
    """Those of them that the user had deleted before."""
    originals: str = ""
    """The sessions as the file has them: the new ones and the ones that completed others."""
    before: str = ""
    """The sessions that were completed, as they were before."""
    after: str = ""
    """The same sessions after that."""
    body_weights: tuple[BodyWeight, ...] = ()
    """The body weights of days that had none."""


def packed(documents: Iterable[Mapping[str, Any]]) -> str:
    """Return documents as text: lines of JSON, compressed; an empty string for none."""
    compressor = zlib.compressobj(_LEVEL)
    parts = [compressor.compress(_line(document)) for document in documents]
    return base64.b64encode(b"".join([*parts, compressor.flush()])).decode() if parts else ""


def _line(document: Mapping[str, Any]) -> bytes:
    if isinstance(document, StoredDocument):
        return msgspec.json.format(bytes(document.raw), indent=-1) + b"\n"
    return msgspec.json.encode(document) + b"\n"


def unpacked(text: str) -> dict[str, StoredDocument]:
    """Return the documents that `packed` packed, by their ids; none if they cannot be read."""
    try:
        data = zlib.decompressobj().decompress(base64.b64decode(text, validate=True), MAX_PACKED_BYTES)
    except (binascii.Error, ValueError, zlib.error):
        return {}
    documents = (StoredDocument(msgspec.Raw(line)) for line in data.splitlines())
    return {document.id: document for document in documents if document.id}


def last_import(tables: Tables) -> tuple[str, Import] | None:
    """Return the newest import with its document number; None if there is none. Raise DamagedFileError."""
    table = tables.get(IMPORTS, {})
    key = max(table, key=int, default=None)
    if key is None:
        return None
    try:
        return key, msgspec.json.decode(table[key].raw, type=Import)
    except msgspec.DecodeError as problem:
        raise DamagedFileError(f"the record of the last import cannot be read: {problem}") from problem


def originals(tables: Tables) -> dict[str, Session]:
    """Return sessions as the newest file had them from which they were imported, by their ids.

    Records that cannot be read are left out.
    """
    found: dict[str, Session] = {}
    table = tables.get(IMPORTS, {})
    for key in sorted(table, key=int):
        try:
            record = msgspec.json.decode(table[key].raw, type=Import)
        except msgspec.DecodeError:
            continue
        for id_, document in unpacked(record.originals).items():
            session = session_of(document)
            if session is not None:
                found[id_] = session
    return found


def session_of(document: StoredDocument | None) -> Session | None:
    """Return the session of a document; None if there is none, or if it cannot be read."""
    try:
        return None if document is None else _SESSIONS.decode(document.raw)
    except msgspec.DecodeError:
        return None
