"""Sessions as the JSON document that the program exports; and exports in files."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from legday_tui.domain.session import Session
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.named_files import write_named_file

EXPORT_SCHEMA = 1


def as_json(sessions: Sequence[Session]) -> bytes:
    """The document, for people to read."""
    document = {"schema": EXPORT_SCHEMA, "sessions": sessions}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def save_elsewhere(session: Session, text: str) -> str:
    """Write one session to a file that a user named, and never over another; what came of it."""
    return _save(as_json([session]), text)


def save_text(text: str, name: str) -> str:
    """Write a text to a file that a user named, and never over another; what came of it."""
    return _save(text.encode(errors="replace"), name)


def _save(content: bytes, name: str) -> str:
    try:
        return f"Saved to {write_named_file(Path(name.strip()), content, new=True)}"
    except SaveFailedError as failure:
        return str(failure)
