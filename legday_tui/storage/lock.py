"""The lock that allows only one process to write to a data directory."""

from __future__ import annotations

import errno
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from legday_tui.storage.errors import LockLostError
from legday_tui.storage.fs import Identity, identity_of
from legday_tui.storage.paths import PRIVATE_DIR

if TYPE_CHECKING:
    from filelock import BaseFileLock

    from legday_tui.storage.fs import Fs

NAME = "legday.lock"


class DataLock:
    """A lock on a file that is held until the process ends. The program never deletes the file."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._path = directory / NAME
        self._held: list[BaseFileLock] = []
        """The lock, and earlier ones whose file was removed: releasing them could disturb the new one."""
        self._identity: Identity | None = None
        self._is_lost = False
        self._checking = threading.Lock()

    def acquire(self) -> bool:
        """Acquire the lock, unless this process holds it.

        Return False if another process holds it; raise OSError if locking fails.
        """
        if self._identity is not None and identity_of(self._path) == self._identity:
            return True
        from filelock import FileLock, Timeout

        self._make_directory()
        # It may be acquired in a worker thread, and must outlive that thread.
        lock = FileLock(self._path, mode=0o600, thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return False
        try:
            self._identity = identity_of(self._path)
        except OSError:
            lock.release()  # otherwise it would keep this process from acquiring it later
            raise
        self._held.append(lock)
        return True

    def _make_directory(self) -> None:
        """Create the directory again if it was removed; what is written then is at least somewhere."""
        try:
            self._directory.mkdir(mode=PRIVATE_DIR, parents=True, exist_ok=True)
        except FileExistsError:
            raise NotADirectoryError(errno.ENOTDIR, "a file is in the place of the data directory") from None

    def check(self) -> None:
        """Raise LockLostError if another process has locked the directory since this one did.

        That is possible if the file was removed or replaced, by a cleaner or by a synchronisation program.
        The lock is acquired again if no other process did so. Once lost, it remains lost: the other process
        may have left a workout. Raise OSError if the directory cannot be locked now, as on a drive that was
        unplugged: that is tried again. A lock that was never acquired is not checked.
        """
        if self._identity is None:
            return
        with self._checking:  # the history is written in a worker thread
            if not self._is_lost:
                self._is_lost = not self.acquire()
        if self._is_lost:
            raise LockLostError(
                f"Another legday-tui has taken over {self._directory}: save this workout elsewhere"
            )


class LockedFs:
    """A file system that is not changed after the lock was lost. Its methods may raise LockLostError."""

    def __init__(self, fs: Fs, lock: DataLock) -> None:
        self._fs = fs
        self._lock = lock

    def create(self, directory: Path, prefix: str) -> tuple[int, Path]:
        self._lock.check()
        return self._fs.create(directory, prefix)

    def open_append(self, path: Path) -> int:
        self._lock.check()
        return self._fs.open_append(path)

    def write(self, descriptor: int, data: bytes) -> None:
        self._lock.check()
        self._fs.write(descriptor, data)

    def truncate(self, descriptor: int, size: int) -> None:
        self._lock.check()
        self._fs.truncate(descriptor, size)

    def fsync(self, descriptor: int) -> None:
        self._fs.fsync(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self._lock.check()
        self._fs.replace(source, target)

    def fsync_dir(self, directory: Path) -> None:
        self._fs.fsync_dir(directory)

    def unlink(self, path: Path) -> None:
        self._lock.check()
        self._fs.unlink(path)
