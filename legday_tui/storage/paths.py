"""The directories for data and configuration. They are functions, so that tests can redirect them."""

import os
from pathlib import Path

from legday_tui.platforms.file_names import impossible_name
from legday_tui.storage.errors import DataDirError

APP = "legday-tui"
PROGRAM = "program.toml"
VARIABLE = "LEGDAY_DATA_DIR"
PRIVATE_DIR = 0o700


def data_dir(option: str | None = None, *, to_write: bool = True) -> Path:
    """Return the data directory as `chosen_data_dir` does, and create it if needed.

    Raise DataDirError if it cannot be used. With `to_write`, that includes one that may only be read.
    """
    directory = chosen_data_dir(option)
    if reason := impossible_name(directory):
        raise DataDirError(f"cannot use the directory {directory}: {reason}; choose another --data-dir")
    if directory.exists() and not directory.is_dir():
        raise DataDirError(f"{directory} is a file, not a directory; choose another --data-dir")
    try:
        directory.mkdir(mode=PRIVATE_DIR, parents=True, exist_ok=True)
    except OSError as problem:
        raise DataDirError(
            f"cannot create the directory {directory}: {problem.strerror}; choose another --data-dir"
        ) from problem
    if not os.access(directory, os.R_OK | os.X_OK):
        raise DataDirError(f"{directory} cannot be read; choose another --data-dir")
    if to_write and not is_writable(directory):
        raise DataDirError(f"{directory} cannot be written to; choose another --data-dir")
    return directory


def is_writable(directory: Path) -> bool:
    """Return whether files can be created in a directory."""
    return os.access(directory, os.W_OK | os.X_OK)


def chosen_data_dir(option: str | None) -> Path:
    """Return the absolute path of the data directory, which may not exist. Raise DataDirError.

    It is `option`, or else the environment variable LEGDAY_DATA_DIR, or else the user data directory of the
    platform.
    """
    chosen = option if option is not None else os.environ.get(VARIABLE)
    if option is not None and not option.strip():
        raise DataDirError("--data-dir needs the name of a directory")
    if not chosen or not chosen.strip():
        return _user_data_dir()
    try:
        return Path(chosen).expanduser().absolute()
    except RuntimeError:
        raise DataDirError(f"{chosen} names no home directory; choose another --data-dir") from None


def config_dir() -> Path | None:
    """Return the directory of the settings and the user's program, which may not exist.

    Return None if there is no home directory.
    """
    import platformdirs

    try:
        directory = Path(platformdirs.user_config_dir(APP, appauthor=False))
    except RuntimeError:
        return None
    return directory if directory.is_absolute() else None


def own_program() -> Path | None:
    """Return the path of the user's program file, readable or not; None if there is none."""
    directory = config_dir()
    path = directory / PROGRAM if directory is not None else None
    return path if path is not None and is_there(path) else None


def is_there(path: Path) -> bool:
    """Return whether there is anything at a path, readable or not.

    That is also a link that leads nowhere, as to a drive that is not mounted, and what cannot be looked at:
    reading it gives the reason.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _user_data_dir() -> Path:
    import platformdirs

    try:
        directory = Path(platformdirs.user_data_dir(APP, appauthor=False))
    except RuntimeError as problem:  # neither HOME nor an entry for the user
        raise DataDirError(f"there is no home directory; use --data-dir or set {VARIABLE}") from problem
    if not directory.is_absolute():
        raise DataDirError(f"there is no home directory; use --data-dir or set {VARIABLE}")
    return directory
