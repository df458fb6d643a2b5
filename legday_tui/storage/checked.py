"""Encode records so that nothing is written that cannot be read again."""

from typing import Any

import msgspec

from legday_tui.domain.session import Session
from legday_tui.storage.errors import OutOfBoundsError
from legday_tui.storage.stored_document import StoredDocument

_SESSIONS = msgspec.json.Decoder(Session)


def encoded_and_checked(record: object, decoder: msgspec.json.Decoder[Any]) -> bytes:
    """Return a record as JSON, after the decoder has read it. Raise OutOfBoundsError."""
    try:
        encoded = msgspec.json.encode(record)
        decoder.decode(encoded)
    except (msgspec.MsgspecError, UnicodeEncodeError, TypeError) as problem:
        raise OutOfBoundsError(
            f"this cannot be saved, because it couldn't be read back: {problem}"
        ) from problem
    return encoded


def check_stored(document: StoredDocument) -> None:
    """Raise OutOfBoundsError if a document is not a valid session."""
    try:
        _SESSIONS.decode(document.raw)
    except msgspec.MsgspecError as problem:
        raise OutOfBoundsError(
            f"a session cannot be saved, because it couldn't be read back: {problem}"
        ) from problem


def checked_session(record: object) -> bytes:
    """Return a session, or the document of one, as JSON. Raise OutOfBoundsError if it is not valid."""
    return encoded_and_checked(record, _SESSIONS)
