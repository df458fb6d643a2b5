"""The JSON Schemas of the files that users write: editors check them, and offer what can be written.

A TOML file names its schema in its first line, as the language servers Taplo (Even Better TOML) and Tombi
read it: `#:schema ./settings.schema.json`. It is beside the file, so that no network is needed.
"""

import errno
from pathlib import Path
from typing import Literal

from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.storage.fs import Fs, RealFs, atomic_write, read_regular
from legday_tui.storage.paths import APP

Kind = Literal["program", "settings"]


def schema_name(kind: Kind) -> str:
    """Return the name of the schema of `program.toml` or `settings.toml`."""
    return f"{kind}.schema.json"


def first_line(kind: Kind) -> str:
    """Return the line, without its end, by which a file names the schema beside it."""
    return f"#:schema ./{schema_name(kind)}"


def names_schema(text: str, kind: Kind) -> bool:
    """Return whether a file with this text names the schema beside it."""
    return text.partition("\n")[0].rstrip() == first_line(kind)


def bundled_schema(kind: Kind) -> bytes:
    """Return a schema that comes with the program."""
    return (bundled_assets() / schema_name(kind)).read_bytes()


def put_schema_beside(file: Path, kind: Kind, fs: Fs | None = None) -> Path:
    """Write the schema of a file into its folder, and return its path.

    Raise OSError, also if there is a file of this name that is not a schema of this program.
    """
    path = file.parent / schema_name(kind)
    if path.exists() and f"The {kind} of {APP}".encode() not in read_regular(path):
        raise FileExistsError(errno.EEXIST, f"it is there already, and isn't a schema of {APP}", str(path))
    atomic_write(fs or RealFs(), path, bundled_schema(kind))
    return path


def has_schema_of_this_version(file: Path, kind: Kind) -> bool | None:
    """Return whether the schema beside a file is the bundled one; None if there is none. Raise OSError."""
    path = file.parent / schema_name(kind)
    return read_regular(path) == bundled_schema(kind) if path.exists() else None


def update_schema_beside(file: Path, kind: Kind, fs: Fs | None = None) -> None:
    """Replace the schema beside a file if it is one of another version. Raise OSError."""
    if has_schema_of_this_version(file, kind) is False:
        put_schema_beside(file, kind, fs)
