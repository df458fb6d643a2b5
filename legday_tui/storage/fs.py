"""The few things that are done to files, in one place, so that tests can make each of them fail."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

PRIVATE_FILE = 0o600


class Fs(Protocol):
    """What the storage asks of a file system. Every operation may raise OSError."""

    def create(self, directory: Path, prefix: str) -> tuple[int, Path]:
        """A new, private file that nobody else has open: its descriptor and path."""

    def open_append(self, path: Path) -> int:
        """A file to append to, made if need be: its descriptor."""

    def write(self, descriptor: int, data: bytes) -> None:
        """Write all of the data."""

    def truncate(self, descriptor: int, size: int) -> None:
        """Cut the file off."""

    def fsync(self, descriptor: int) -> None:
        """Wait until what was written is on the disk."""

    def replace(self, source: Path, target: Path) -> None:
        """Put a file in the place of another, at one stroke."""

    def fsync_dir(self, directory: Path) -> None:
        """Wait until what a directory lists is on the disk."""

    def unlink(self, path: Path) -> None:
        """Remove a file."""


class RealFs:
    """The machine's own file system."""

    def create(self, directory: Path, prefix: str) -> tuple[int, Path]:
        descriptor, name = tempfile.mkstemp(dir=directory, prefix=prefix, suffix=".tmp")
        return descriptor, Path(name)

    def open_append(self, path: Path) -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0)
        return os.open(path, flags, PRIVATE_FILE)

    def write(self, descriptor: int, data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]

    def truncate(self, descriptor: int, size: int) -> None:
        os.ftruncate(descriptor, size)

    def fsync(self, descriptor: int) -> None:
        os.fsync(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        source.replace(target)

    def fsync_dir(self, directory: Path) -> None:
        if os.name == "nt":
            return  # Windows cannot open a directory; its replace is written through
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def unlink(self, path: Path) -> None:
        path.unlink()


def atomic_write(fs: Fs, path: Path, data: bytes) -> None:
    """Put data into a file so that it always holds all of the old or all of the new. Raises OSError."""
    atomic_write_all(fs, path, [data])


def atomic_write_all(fs: Fs, path: Path, pieces: Iterable[bytes]) -> None:
    """The same, for data that comes in pieces and need not be in memory as a whole.

    A symbolic link stays one: what it points to is replaced.
    """
    target = path.resolve()
    descriptor, temporary = fs.create(target.parent, f".{target.name}.")
    try:
        try:
            for piece in pieces:
                fs.write(descriptor, piece)
            fs.fsync(descriptor)
        finally:
            os.close(descriptor)
        fs.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    fs.fsync_dir(target.parent)
