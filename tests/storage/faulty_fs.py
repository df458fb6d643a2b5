"""A file system that fails, or kills the process, at a chosen operation."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from legday_tui.storage.fs import RealFs

T = TypeVar("T")


class FaultyFs(RealFs):
    """Counts its operations. The one with number `fail_at` fails, once or for ever, or kills the process."""

    def __init__(self, fail_at: int = 0, *, for_ever: bool = False, kill: bool = False) -> None:
        self.operations = 0
        self._fail_at = fail_at
        self._for_ever = for_ever
        self._kill = kill

    def _count(self, operation: Callable[[], T]) -> T:
        self.operations += 1
        hit = self.operations == self._fail_at or (self._for_ever and 0 < self._fail_at < self.operations)
        if hit and self._kill and sys.platform != "win32":
            os.kill(os.getpid(), signal.SIGKILL)
        if hit:
            raise OSError(28, "No space left on device")
        return operation()

    def create(self, directory: Path, prefix: str) -> tuple[int, Path]:
        return self._count(lambda: super(FaultyFs, self).create(directory, prefix))

    def open_append(self, path: Path) -> int:
        return self._count(lambda: super(FaultyFs, self).open_append(path))

    def write(self, descriptor: int, data: bytes) -> None:
        def in_two_parts() -> None:
            super(FaultyFs, self).write(descriptor, data[len(data) // 2 :])

        # Half of the data is written before the failure.
        super().write(descriptor, data[: len(data) // 2])
        self._count(in_two_parts)

    def truncate(self, descriptor: int, size: int) -> None:
        self._count(lambda: super(FaultyFs, self).truncate(descriptor, size))

    def fsync(self, descriptor: int) -> None:
        self._count(lambda: super(FaultyFs, self).fsync(descriptor))

    def replace(self, source: Path, target: Path) -> None:
        self._count(lambda: super(FaultyFs, self).replace(source, target))

    def fsync_dir(self, directory: Path) -> None:
        self._count(lambda: super(FaultyFs, self).fsync_dir(directory))

    def unlink(self, path: Path) -> None:
        self._count(lambda: super(FaultyFs, self).unlink(path))
