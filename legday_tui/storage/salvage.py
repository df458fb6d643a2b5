"""Recover what is complete in a damaged history file: sessions, deletions, imports and body weights."""

import json
import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

import msgspec

from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.storage.checked import checked_session
from legday_tui.storage.errors import OutOfBoundsError
from legday_tui.storage.import_record import Import
from legday_tui.storage.imports import BY_UNDO
from legday_tui.storage.schema import BODY_WEIGHTS, DELETED, IMPORTS, SESSIONS, Tables, upgraded
from legday_tui.storage.stored_document import StoredDocument

_OBJECT = re.compile(r'\{\s*"')
_BRACKET = re.compile(r"[\[{]")
_SESSION_FIELDS = frozenset({"id", "started_at", "level", "status"})
_IMPORT_FIELDS = frozenset({"at", "file", "ids"})
_WEIGHT_FIELDS = {"day", "kg"}
_DELETIONS = ({"id"}, {"id", "by"})
_MAX_DEPTH = 500
"""Brackets that are skipped in a file with thousands of nested ones, which contains no record there."""
_MAX_OFFSET = 250_000
"""How far into the text parsing begins at most: JSONDecodeError counts all lines before its position."""


def salvage_tables(data: bytes) -> Tables:
    """Return the tables of all valid records found anywhere in the bytes, whatever the order of their keys.

    Of sessions with the same id, the last one is returned.
    The time is proportional to the size: parsing continues behind the place where it failed.
    """
    found = _Records()
    # Invalid bytes become surrogates, with which no record can be encoded.
    text = data.decode("utf-8", errors="surrogateescape")
    decoder = json.JSONDecoder(object_pairs_hook=found.take, parse_constant=_NotANumber)
    position = 0
    while match := _OBJECT.search(text, position):
        start = match.start()
        if start > _MAX_OFFSET:
            text, start = text[start:], 0
        try:
            position = decoder.raw_decode(text, start)[1]
        except json.JSONDecodeError as failure:
            # A text without an end may contain the beginning of a record.
            position = max(start, text.rfind('"', start, max(start, failure.pos - 1))) + 1
        except RecursionError:
            brackets = islice(_BRACKET.finditer(text, start), _MAX_DEPTH)
            position = [bracket.end() for bracket in brackets][-1]
        except ValueError:  # a number of thousands of digits
            position = start + 1
    return found.tables()


class _NotANumber:
    """NaN or an infinity: no record with one can be encoded."""

    def __init__(self, constant: str) -> None:
        self.constant = constant


class _Records:
    """Collects the records among the objects of a file, which the decoder reports from the inside out."""

    def __init__(self) -> None:
        self._sessions: dict[str, StoredDocument] = {}
        self._deletions: dict[str, StoredDocument] = {}
        self._imports: dict[bytes, StoredDocument] = {}
        self._body_weights: dict[str, StoredDocument] = {}

    def take(self, pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
        """Take an object if it is a record. Return it as a dictionary, without the fields of a session."""
        fields = dict(pairs)
        names = fields.keys()
        if names >= _SESSION_FIELDS:
            self._take_session(fields)
            return {}
        if names in _DELETIONS and _is_deletion(fields):
            self._deletions[fields["id"]] = StoredDocument.of(fields)
        elif names >= _IMPORT_FIELDS:
            self._take_import(fields)
        elif names == _WEIGHT_FIELDS:
            self._take_weight(fields)
        return fields

    def _take_session(self, fields: dict[str, Any]) -> None:
        try:
            raw = checked_session(fields)
        except OutOfBoundsError:
            return
        self._sessions[fields["id"]] = StoredDocument(msgspec.Raw(raw))

    def _take_import(self, fields: dict[str, Any]) -> None:
        try:
            raw = msgspec.json.encode(fields)
            msgspec.json.decode(raw, type=Import)
        except (msgspec.MsgspecError, UnicodeEncodeError, TypeError):
            return
        self._imports[raw] = StoredDocument(msgspec.Raw(raw))

    def _take_weight(self, fields: dict[str, Any]) -> None:
        try:
            msgspec.convert(fields, BodyWeight)
        except msgspec.ValidationError:
            return
        self._body_weights[fields["day"]] = StoredDocument.of(fields)

    def tables(self) -> Tables:
        """Return the records as tables of the current schema. A session that is there was not deleted."""
        deletions = [d for id_, d in self._deletions.items() if id_ not in self._sessions]
        weights = list(self._body_weights.values())
        return upgraded(
            {
                SESSIONS: _numbered(list(self._sessions.values())),
                DELETED: _numbered(deletions),
                IMPORTS: _numbered(list(self._imports.values())),
                **({BODY_WEIGHTS: _numbered(weights)} if weights else {}),
            }
        )


def _is_deletion(fields: Mapping[str, Any]) -> bool:
    id_ = fields["id"]
    is_id = isinstance(id_, str) and re.fullmatch("[0-9a-f]{32}", id_) is not None
    return is_id and fields.get("by", BY_UNDO) == BY_UNDO


def _numbered(documents: list[StoredDocument]) -> dict[str, StoredDocument]:
    return {str(number): document for number, document in enumerate(documents, start=1)}
