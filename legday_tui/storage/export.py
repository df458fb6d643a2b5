"""Sessions as the JSON document that the program exports; and exports in files."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from legday_tui.domain.record import Session
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import RealFs, atomic_write

EXPORT_SCHEMA = 1


def as_json(sessions: Sequence[Session]) -> bytes:
    """The document, for people to read."""
    document = {"schema": EXPORT_SCHEMA, "sessions": sessions}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def write_export(path: Path, data: bytes) -> None:
    """Put an export into a file, whole or not at all. Raises SaveFailedError."""
    target = path.expanduser().absolute()
    if target.is_dir() or not target.parent.is_dir():
        raise SaveFailedError(f"{target} is not a file that can be written")
    try:
        atomic_write(RealFs(), target, data)
    except OSError as problem:
        raise SaveFailedError(f"{target} cannot be written: {problem.strerror or problem}") from problem


def save_elsewhere(session: Session, text: str) -> str:
    """Write one session to a file that a user named, and never over another; what came of it."""
    path = Path(text.strip()).expanduser().absolute()
    if path.exists():
        return f"{path} is there already; choose another name"
    try:
        write_export(path, as_json([session]))
    except SaveFailedError as failure:
        return str(failure)
    return f"Saved to {path}"


def save_text(text: str, name: str) -> str:
    """Write a text to a file that a user named, and never over another; what came of it."""
    path = Path(name.strip()).expanduser().absolute()
    if path.exists():
        return f"{path} is there already; choose another name"
    try:
        atomic_write(RealFs(), path, text.encode(errors="replace"))
    except OSError as problem:
        return f"{path} cannot be written: {problem.strerror or problem}"
    return f"Saved to {path}"
