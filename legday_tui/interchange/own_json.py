"""This program's JSON export: `{"schema": 1, "sessions": [...]}`, with every field of a session.

Beside the sessions it has `pinned`, the notes that are pinned to exercises, and `body_weights`, what the user
weighed: `[{"day": "2026-11-23", "kg": 82.5}]`; each only if there is any.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from legday_tui.domain.session import MAX_NAME_LENGTH, Session
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.domain.terms import MAX_PINNED_LENGTH
from legday_tui.interchange.pinned_notes import NOTHING_PINNED
from legday_tui.interchange.wrong_lines import UnknownFormatError

EXPORT_SCHEMA = 1


class _BesideSessions(msgspec.Struct):
    pinned: dict[
        Annotated[str, Meta(max_length=MAX_NAME_LENGTH)], Annotated[str, Meta(max_length=MAX_PINNED_LENGTH)]
    ] = {}


def as_json(
    sessions: Sequence[Session],
    pinned: Mapping[str, str] = NOTHING_PINNED,
    weights: Sequence[BodyWeight] = (),
) -> bytes:
    """Return the export of these sessions, of what is pinned to exercises, and of body weights, indented."""
    document: dict[str, Any] = {"schema": EXPORT_SCHEMA, "sessions": sessions}
    if pinned:
        document["pinned"] = pinned
    if weights:
        document["body_weights"] = weights
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def pinned_in(data: bytes) -> Mapping[str, str]:
    """Return what a JSON file pins to exercises. Raise UnknownFormatError if that has another form."""
    try:
        return msgspec.json.decode(data, type=_BesideSessions).pinned
    except msgspec.ValidationError:
        expected = f"a text of at most {MAX_PINNED_LENGTH} characters for each exercise"
        raise UnknownFormatError(f"pinned: expected {expected}") from None
    except (msgspec.DecodeError, RecursionError):
        return NOTHING_PINNED
