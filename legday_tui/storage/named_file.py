"""Writing a file that a person named."""

from pathlib import Path

from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import RealFs, atomic_write


def write_named_file(path: Path, content: bytes, *, new: bool = False) -> Path:
    """Put the content into the file, whole or not at all, and with `new` never over another; where it is now.

    Raises SaveFailedError with a sentence that names the file.
    """
    target = path.expanduser().absolute()
    if new and target.exists():
        raise SaveFailedError(f"{target} is there already; choose another name")
    if target.is_dir() or not target.parent.is_dir():
        raise SaveFailedError(f"{target} is not a file that can be written")
    try:
        atomic_write(RealFs(), target, content)
    except OSError as problem:
        raise SaveFailedError(f"{target} cannot be written: {problem.strerror or problem}") from problem
    return target
