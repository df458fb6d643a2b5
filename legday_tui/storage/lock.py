"""One writer for a data directory."""

from pathlib import Path


class DataLock:
    """Held for the life of the process; the file stays, the lock on it goes with the process."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / "legday.lock"

    def acquire(self) -> bool:
        """Take the lock; False where another process has it. Raises OSError where there can be none."""
        from filelock import FileLock, Timeout

        # It is taken in whatever thread, and is to outlive that one.
        self._lock = FileLock(self._path, mode=0o600, thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        return True
