"""File system operations and atomic writes. Tests replace `Fs` to make each operation fail."""

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from legday_tui.platforms.files import sync_directory, sync_file, when_not_busy

NEVER_BLOCK = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""Flags with which no pipe blocks; they make no difference to a regular file."""
PRIVATE_FILE = 0o600


class Fs(Protocol):
    """The file system operations that the storage needs. Each may raise OSError."""

    def create(self, directory: Path, prefix: str) -> tuple[int, Path]:
        """Create a private temporary file, and return its descriptor and path."""

    def open_append(self, path: Path) -> int:
        """Open an existing file for appending, and return its descriptor."""

    def write(self, descriptor: int, data: bytes) -> None:
        """Write all of the data."""

    def truncate(self, descriptor: int, size: int) -> None:
        """Truncate the file to `size` bytes."""

    def fsync(self, descriptor: int) -> None:
        """Wait until the written data is on the disk."""

    def replace(self, source: Path, target: Path) -> None:
        """Rename a file, and replace the target atomically."""

    def fsync_dir(self, directory: Path) -> None:
        """Wait until the entries of a directory are on the disk, if its file system can do that."""

    def unlink(self, path: Path) -> None:
        """Remove a file."""


class RealFs:
    """The file system of the operating system."""

    def create(self, directory: Path, prefix: str) -> tuple[int, Path]:
        # Not tempfile: in a folder of Windows that is write-protected it tries ten thousand names.
        path = directory / f"{prefix}{os.urandom(4).hex()}.tmp"
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | NEVER_BLOCK, PRIVATE_FILE), path

    def open_append(self, path: Path) -> int:
        return when_not_busy(lambda: os.open(path, os.O_WRONLY | os.O_APPEND | NEVER_BLOCK))

    def write(self, descriptor: int, data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]

    def truncate(self, descriptor: int, size: int) -> None:
        os.ftruncate(descriptor, size)

    def fsync(self, descriptor: int) -> None:
        sync_file(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        when_not_busy(lambda: source.replace(target))

    def fsync_dir(self, directory: Path) -> None:
        sync_directory(directory)

    def unlink(self, path: Path) -> None:
        when_not_busy(path.unlink)


Identity = tuple[int, int]
"""The device and the inode of a file."""


def identity_of(file: Path | int) -> Identity | None:
    """Return the identity of a path or an open descriptor; None if there is nothing at the path.

    Raise OSError if that cannot be told now, as on a network drive that does not answer.
    """
    try:
        found = os.stat(file)  # noqa: PTH116  # also of a descriptor
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino


class NotRegularFileError(OSError):
    """A path is a folder, a pipe or a device. `kind` and `strerror` say which."""

    def __init__(self, path: Path, kind: str) -> None:
        self.kind = kind
        super().__init__(errno.EINVAL, f"it is a {kind}", str(path))


def special_kind(mode: int) -> str | None:
    """Return what a path with this `st_mode` is, in words; None if it is a regular file."""
    if stat.S_ISREG(mode):
        return None
    return "folder" if stat.S_ISDIR(mode) else "pipe or a device"


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading. Raise OSError.

    Anything else could block for ever or have no end: NotRegularFileError is raised for it.
    """
    descriptor = when_not_busy(lambda: _open_unless_folder(path))
    if kind := special_kind(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotRegularFileError(path, kind)
    return os.fdopen(descriptor, "rb")


def _open_unless_folder(path: Path) -> int:
    try:
        return os.open(path, os.O_RDONLY | NEVER_BLOCK)
    except PermissionError:
        if path.is_dir():  # Windows cannot open folders
            raise NotRegularFileError(path, "folder") from None
        raise


def read_regular(path: Path) -> bytes:
    """Return the content of a regular file, as `open_regular` opens it."""
    with open_regular(path) as file:
        return file.read()


def atomic_write(fs: Fs, path: Path, data: bytes) -> None:
    """Write a file so that it always has either the old or the new content.

    Raise OSError with the name of the file, whichever operation failed: nobody knows the temporary one.
    """
    atomic_write_chunks(fs, path, [data])


def atomic_write_chunks(fs: Fs, path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file as `atomic_write` does, from chunks.

    If `path` is a symbolic link, the file that it points to is replaced.
    """
    target = path.resolve()
    try:
        _write_and_replace(fs, target, chunks)
    except OSError as problem:
        problem.filename, problem.filename2 = str(path), None
        raise


def _write_and_replace(fs: Fs, target: Path, chunks: Iterable[bytes]) -> None:
    descriptor, temporary = fs.create(target.parent, f".{target.name}.")
    try:
        try:
            for chunk in chunks:
                fs.write(descriptor, chunk)
            fs.fsync(descriptor)
        finally:
            os.close(descriptor)
        fs.replace(temporary, target)
    except BaseException:
        with suppress(OSError):  # it would hide the reason
            temporary.unlink()
        raise
    fs.fsync_dir(target.parent)
