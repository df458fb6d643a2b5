"""A call of the operating system that fails for one path, as on a network drive that does not answer."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


class FailingCall:
    """Makes a function of `os` fail for a path, so many times."""

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        name: str,
        path: Path,
        *,
        times: int = 1,
        reason: int = errno.EIO,
    ) -> None:
        self._path, self._reason = path, reason
        self.left = times
        """How often it still fails."""
        monkeypatch.setattr(os, name, self._instead_of(getattr(os, name)))

    def _instead_of(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any = ".", *others: Any, **named: Any) -> Any:
            if self.left and not isinstance(path, int) and Path(os.fsdecode(path)) == self._path:
                self.left -= 1
                raise OSError(self._reason, os.strerror(self._reason), str(path))
            return real(path, *others, **named)

        return call
