"""This program's JSON export: `{"schema": 1, "sessions": [...]}`, with every field of a session.

With what the user weighed, if that is known: `"body_weights": [{"day": "2026-11-23", "kg": 82.5}]`.
"""

from collections.abc import Sequence

import msgspec

from legday_tui.domain.session import Session
from legday_tui.domain.stats.body_weight import BodyWeight

EXPORT_SCHEMA = 1


def as_json(sessions: Sequence[Session], weights: Sequence[BodyWeight] = ()) -> bytes:
    """Return the export of these sessions and body weights, indented."""
    document: dict[str, object] = {"schema": EXPORT_SCHEMA, "sessions": sessions}
    if weights:
        document["body_weights"] = weights
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
