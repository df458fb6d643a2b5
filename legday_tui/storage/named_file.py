"""Writing a file that a person named."""

from pathlib import Path

from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import RealFs, atomic_write


def write_named_file(path: Path, content: bytes, *, new: bool = False) -> Path:
    """Put the content into the file, whole or not at all, and with `new` never over another; where it is now.

    Raises SaveFailedError with a sentence that names the file.
    """
    try:
        target = path.expanduser().absolute()
        is_there, is_possible = target.exists(), target.parent.is_dir() and not target.is_dir()
    except (RuntimeError, OSError, ValueError):  # somebody else's ~, a name too long, a zero byte
        raise SaveFailedError(f"{path} is not the name of a file") from None
    if new and is_there:
        raise SaveFailedError(f"{target} is there already; choose another name")
    if not is_possible:
        raise SaveFailedError(f"{target} is not a file that can be written")
    try:
        atomic_write(RealFs(), target, content)
    except OSError as problem:
        raise SaveFailedError(f"{target} cannot be written: {problem.strerror or problem}") from problem
    return target
