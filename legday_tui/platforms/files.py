"""Files that other programs have open, writing through to the disk, and who may read a folder."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event
from typing import TypeVar

T = TypeVar("T")
WAITS_S = (0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2)
"""How long to wait for another program that has a file open, attempt by attempt: half a second in all.

A virus scanner, an indexer or a synchronisation program needs less. What saves a set tries again later."""
BUSY = "another program has it open, or it's write-protected"
UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOTTY})
"""Errors with which file systems, such as some network folders, say that they cannot do what is asked."""


def when_not_busy(operation: Callable[[], T]) -> T:
    """Return the result of a file operation. Raise OSError.

    Windows refuses to replace, remove or open a file while another program has it open, so the operation is
    attempted again for a moment there.
    """
    never_set = Event()
    for wait_s in WAITS_S:
        try:
            return operation()
        except PermissionError:
            if sys.platform != "win32":
                raise
        never_set.wait(wait_s)
    try:
        return operation()
    except PermissionError as error:
        # Windows says "Access is denied", whatever the reason.
        error.strerror = BUSY
        raise


def sync_file(descriptor: int) -> None:
    """Wait until the written data is on the disk itself. Raise OSError."""
    if sys.platform == "darwin":
        import fcntl

        # fsync of macOS leaves the data in the memory of the drive, where a power failure loses it.
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in UNSUPPORTED:
                raise
        else:
            return
    os.fsync(descriptor)


def sync_directory(directory: Path) -> None:
    """Wait until the entries of a directory are on the disk, if its file system can do that. Raise OSError.

    Windows cannot open a directory. Its file system logs every rename: after a power failure the last ones
    may be missing, but they are on the disk in their order, and each as a whole.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in UNSUPPORTED:
            raise
    finally:
        os.close(descriptor)


@contextmanager
def one_at_a_time(directory: Path) -> Iterator[None]:
    """Keep other processes out that also do this with the directory, for as long as the block runs.

    If one of them does not end within half a second, or the directory cannot be locked, as on Windows and on
    some network drives, the block runs all the same: what it does must be safe, and may only be overwritten.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    descriptor = os.open(directory, os.O_RDONLY)
    try:
        with suppress(OSError):
            _wait_for(lambda: fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB))
        yield
    finally:
        os.close(descriptor)


def _wait_for(lock: Callable[[], None]) -> None:
    """Attempt to lock something until no other process has it. Raise OSError, also if that takes too long."""
    never_set = Event()
    for wait_s in WAITS_S:
        try:
            return lock()
        except BlockingIOError:
            never_set.wait(wait_s)
    return lock()


def open_to_others(directory: Path) -> int | None:
    """Return the permission bits of a directory if other users have any of them, else None.

    Windows has access lists instead, and those of a user's own folders keep others out.
    """
    mode = directory.stat().st_mode & 0o777
    return mode if mode & 0o077 and sys.platform != "win32" else None
