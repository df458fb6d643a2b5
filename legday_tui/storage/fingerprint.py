"""What tells whether a file is still the one that was read."""

import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

PIECE = 1 << 20


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
        return data, _seen(file, zlib.crc32(data))


def fingerprint_of(path: Path) -> Fingerprint:
    """What a file looks like, without holding it in memory. Raises OSError."""
    with path.open("rb") as file:
        crc = 0
        for piece in pieces_of(file):
            crc = zlib.crc32(piece, crc)
        return _seen(file, crc)


def pieces_of(file: BinaryIO) -> Iterator[bytes]:
    """The rest of a file, a piece at a time."""
    while piece := file.read(PIECE):
        yield piece


def _seen(file: BinaryIO, crc: int) -> Fingerprint:
    stat = os.fstat(file.fileno())
    return Fingerprint(stat.st_ino, stat.st_size, stat.st_mtime_ns, crc)


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
    return now.st_size == before.size and fingerprint_of(path).crc == before.crc
