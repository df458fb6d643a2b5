"""This program's JSON export: `{"schema": 1, "sessions": [...]}`, with every field of a session."""

from collections.abc import Sequence

import msgspec

from legday_tui.domain.session import Session

EXPORT_SCHEMA = 1


def as_json(sessions: Sequence[Session]) -> bytes:
    """Return the export of these sessions, indented."""
    document = {"schema": EXPORT_SCHEMA, "sessions": sessions}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
