"""Where files go that cannot be read: never deleted, with the reason beside them."""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from legday_tui.storage.fs import Fs, atomic_write

FOLDER = "quarantine"


def move_to_quarantine(fs: Fs, path: Path, reason: str) -> Path:
    """Move a file into the quarantine folder beside it; where it lies now. Raises OSError."""
    target = _target_for(fs, path, reason)
    fs.replace(path, target)
    fs.fsync_dir(path.parent)
    return target


def copy_to_quarantine(fs: Fs, path: Path, reason: str) -> Path:
    """Keep the bytes of a file in the quarantine folder beside it; where. Raises OSError."""
    target = _target_for(fs, path, reason)
    atomic_write(fs, target, path.read_bytes())
    return target


def _target_for(fs: Fs, path: Path, reason: str) -> Path:
    folder = path.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    names = (f"{stamp}{'' if n == 0 else f'-{n}'}-{path.name}" for n in count())
    target = next(folder / name for name in names if not (folder / name).exists())
    atomic_write(fs, target.with_name(f"{target.name}.reason.txt"), f"{reason}\n".encode(errors="replace"))
    return target
