"""Writing a file that a person named."""

import os
from pathlib import Path

from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import RealFs, atomic_write


def write_named_file(path: Path, content: bytes, *, new: bool = False) -> Path:
    """Put the content into the file, whole or not at all, and with `new` never over another; where it is now.

    Raises SaveFailedError with a sentence that names the file.
    """
    try:
        target = path.expanduser().absolute()
        if new and os.path.lexists(target):
            raise SaveFailedError(f"{target} is there already; choose another name")
        if target.is_dir() or not target.parent.is_dir():
            raise SaveFailedError(f"{target} is not a file that can be written")
        atomic_write(RealFs(), target, content)
    except OSError as problem:
        raise SaveFailedError(f"{path} cannot be written: {problem.strerror or problem}") from problem
    except (RuntimeError, ValueError):  # the home of nobody, a zero byte
        raise SaveFailedError(f"{path} is not the name of a file") from None
    return target
