"""The quarantine folder: unusable files are moved or copied there instead of being deleted."""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from legday_tui.storage.fs import Fs, atomic_write, read_regular

FOLDER = "quarantine"


def move_to_quarantine(fs: Fs, path: Path, reason: str) -> Path:
    """Move a file to the quarantine folder beside it, with a file that has the reason.

    Return the new path. Raise OSError.
    """
    target = _prepare_target(fs, path, reason)
    fs.replace(path, target)
    fs.fsync_dir(path.parent)
    return target


def copy_to_quarantine(fs: Fs, path: Path, reason: str) -> Path:
    """Copy a file to the quarantine folder as `move_to_quarantine` does. Return the path of the copy."""
    return save_to_quarantine(fs, path.parent, path.name, read_regular(path), reason)


def save_to_quarantine(fs: Fs, directory: Path, name: str, content: bytes, reason: str) -> Path:
    """Write a file, and one with its reason, to the quarantine folder in a directory. Return its path."""
    target = _prepare_target(fs, directory / name, reason)
    atomic_write(fs, target, content)
    return target


def _prepare_target(fs: Fs, path: Path, reason: str) -> Path:
    folder = path.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    timestamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    names = (f"{timestamp}{'' if n == 0 else f'-{n}'}-{path.name}" for n in count())
    target = next(folder / name for name in names if not (folder / name).exists())
    atomic_write(fs, target.with_name(f"{target.name}.reason.txt"), f"{reason}\n".encode(errors="replace"))
    return target
