"""What tells whether a file is still the one that was read."""

import os
import zlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Fingerprint:
    """A file as it was seen: which one, how long, when changed, and what was in it."""

    inode: int
    size: int
    mtime_ns: int
    crc: int


def read_with_fingerprint(path: Path) -> tuple[bytes, Fingerprint]:
    """The bytes of a file and what it looked like while they were read. Raises OSError."""
    with path.open("rb") as file:
        data = file.read()
        seen = os.fstat(file.fileno())
    return data, Fingerprint(seen.st_ino, seen.st_size, seen.st_mtime_ns, zlib.crc32(data))


def is_unchanged(path: Path, before: Fingerprint | None) -> bool:
    """Whether a file is what it was; None stands for no file. Its content decides, whatever its dates say."""
    try:
        now = path.stat()
    except FileNotFoundError:
        return before is None
    if before is None:
        return False
    if (now.st_ino, now.st_size, now.st_mtime_ns) == (before.inode, before.size, before.mtime_ns):
        return True
    return now.st_size == before.size and zlib.crc32(path.read_bytes()) == before.crc
