"""Save a session or a text to a file that the user named, without replacing an existing file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.named_files import write_named_file

if TYPE_CHECKING:
    from legday_tui.domain.session import Session


def save_session(session: Session, name: str) -> str:
    """Save a session as JSON. Return a sentence with the path, or with the reason of the failure."""
    from legday_tui.interchange.own_json import as_json

    return _save(as_json([session]), name)


def save_text(text: str, name: str) -> str:
    """Save a text in UTF-8. Return a sentence with the path, or with the reason of the failure."""
    return _save(text.encode(errors="replace"), name)


def _save(content: bytes, name: str) -> str:
    try:
        return f"Saved to {write_named_file(Path(name.strip()), content, new=True)}"
    except SaveFailedError as failure:
        return str(failure)
