"""The lock that allows only one process to write to a data directory."""

from pathlib import Path


class DataLock:
    """A lock on a file that is held until the process ends. The file itself is never deleted."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / "legday.lock"

    def acquire(self) -> bool:
        """Acquire the lock. Return False if another process holds it; raise OSError if locking fails."""
        from filelock import FileLock, Timeout

        # It may be acquired in a worker thread, and must outlive that thread.
        self._lock = FileLock(self._path, mode=0o600, thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        return True
