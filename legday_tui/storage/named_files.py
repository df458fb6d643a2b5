"""Read and write a file that the user named."""

import os
from pathlib import Path

from legday_tui.platforms.file_names import impossible_name
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import Fs, NotRegularFileError, RealFs, atomic_write, open_regular, special_kind
from legday_tui.storage.leftovers import remove_old_leftovers


class UnreadableFileError(Exception):
    """A file cannot be read. The message is a sentence without the name of the file."""


def read_named_file(path: Path, kind: str, max_bytes: int) -> bytes:
    """Return the content of a regular file; `kind` says in an error message what the file should be.

    Raise UnreadableFileError if there is no such file, if it is not a regular file, which could block for
    ever, or if it has more than `max_bytes`.
    """
    if "\0" in str(path):
        raise UnreadableFileError("there is no such file")
    try:
        with open_regular(path) as file:
            content = file.read(max_bytes + 1)
    except FileNotFoundError:
        raise UnreadableFileError("there is no such file") from None
    except NotRegularFileError as error:
        raise UnreadableFileError(f"expected a {kind} file, found a {error.kind}") from None
    except OSError as error:
        raise UnreadableFileError(f"cannot be read: {error.strerror or error}") from None
    if len(content) > max_bytes:
        raise UnreadableFileError(f"expected a {kind} file, found more than {max_bytes // 1_000_000} MB")
    return content


def write_named_file(path: Path, content: bytes, *, new: bool = False, fs: Fs | None = None) -> Path:
    """Write a file as `write_one_of_many` does, and remove what killed processes left of it."""
    target = write_one_of_many(path, content, new=new, fs=fs)
    written = target.resolve()
    remove_old_leftovers(written.parent, (written.name,))
    return target


def write_one_of_many(path: Path, content: bytes, *, new: bool = False, fs: Fs | None = None) -> Path:
    """Write a file atomically, and return its absolute path. With `new`, do not replace an existing file.

    Raise SaveFailedError with a sentence that names the file. Folders, pipes and devices are not replaced.
    """
    try:
        target = path.expanduser().absolute()
        if reason := impossible_name(target):
            raise SaveFailedError(f"{path} cannot be written: {reason}")
        if new and os.path.lexists(target):
            raise SaveFailedError(f"{target} is there already; choose another name")
        is_special = target.exists() and special_kind(target.stat().st_mode) is not None
        if is_special or not target.parent.is_dir():
            raise SaveFailedError(f"{target} is not a file that can be written")
        atomic_write(fs or RealFs(), target, content)
    except OSError as problem:
        raise SaveFailedError(f"{path} cannot be written: {problem.strerror or problem}") from problem
    except (RuntimeError, ValueError):  # a home directory that does not exist, or a null character
        raise SaveFailedError(f"{path} is not the name of a file") from None
    return target


def expanded(path: Path) -> Path:
    """Return the path with `~` as the home directory; unchanged if there is no such user."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def named_folder(path: Path) -> Path:
    """Return the absolute path of a folder, created if necessary.

    Raise SaveFailedError with a sentence that names it. Only the folder itself is created, not one around it.
    """
    folder = expanded(path).absolute()
    if reason := impossible_name(folder):
        raise SaveFailedError(f"{path} cannot be made a folder: {reason}")
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise SaveFailedError(f"{path} is there already and no folder; choose another name") from None
    except OSError as problem:
        raise SaveFailedError(f"{path} cannot be made a folder: {problem.strerror or problem}") from problem
    except ValueError:  # a null character
        raise SaveFailedError(f"{path} is not the name of a folder") from None
    return folder
