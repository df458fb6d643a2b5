"""Detect whether a file was changed since it was read."""

import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from legday_tui.storage.fs import open_regular

CHUNK_SIZE = 1 << 20


@dataclass(frozen=True)
class Fingerprint:
    """Inode, size in bytes, modification time, and CRC-32 of a file."""

    inode: int
    size: int
    mtime_ns: int
    crc: int


def read_with_fingerprint(path: Path) -> tuple[bytes, Fingerprint]:
    """Return the content of a file and its fingerprint. Raise OSError."""
    with open_regular(path) as file:
        data = file.read()
        return data, _fingerprint(file, zlib.crc32(data))


def fingerprint_of(path: Path) -> Fingerprint:
    """Return the fingerprint of a file, which is read in chunks. Raise OSError."""
    with open_regular(path) as file:
        crc = 0
        for chunk in read_chunks(file):
            crc = zlib.crc32(chunk, crc)
        return _fingerprint(file, crc)


def read_chunks(file: BinaryIO) -> Iterator[bytes]:
    """Yield the rest of a file in chunks of CHUNK_SIZE bytes."""
    while chunk := file.read(CHUNK_SIZE):
        yield chunk


def _fingerprint(file: BinaryIO, crc: int) -> Fingerprint:
    stat = os.fstat(file.fileno())
    return Fingerprint(stat.st_ino, stat.st_size, stat.st_mtime_ns, crc)


def is_unchanged(path: Path, before: Fingerprint | None) -> bool:
    """Return whether a file has the content of this fingerprint; None stands for a missing file.

    If the inode or the time differ, the size and the CRC-32 decide.
    """
    try:
        now = path.stat()
    except FileNotFoundError:
        return before is None
    if before is None:
        return False
    if (now.st_ino, now.st_size, now.st_mtime_ns) == (before.inode, before.size, before.mtime_ns):
        return True
    return now.st_size == before.size and fingerprint_of(path).crc == before.crc
