"""Reading a file that somebody named: whole, in bounded time and room, or not at all."""

import stat
from pathlib import Path


class UnfitFileError(Exception):
    """A file that is not read; the message says what was expected, without the file's name."""


def content_of(path: Path, kind: str, largest_bytes: int) -> bytes:
    """The bytes of a regular file that is to be of this kind. Raises UnfitFileError."""
    if "\0" in str(path):
        raise UnfitFileError("there is no such file")
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnfitFileError(f"expected a {kind} file, found a folder")
        if not stat.S_ISREG(mode):  # a pipe or a device could keep the program waiting for ever
            raise UnfitFileError(f"expected a {kind} file, found a pipe or a device")
        with path.open("rb") as file:
            content = file.read(largest_bytes + 1)
    except FileNotFoundError:
        raise UnfitFileError("there is no such file") from None
    except OSError as error:
        raise UnfitFileError(f"cannot be read: {error.strerror or error}") from None
    if len(content) > largest_bytes:
        raise UnfitFileError(f"expected a {kind} file, found more than {largest_bytes // 1_000_000} MB")
    return content
