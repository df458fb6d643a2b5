"""Temporary files of processes that were killed, or lost their power, while they wrote."""

from __future__ import annotations

import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legday_tui.storage.fs import Fs

OLD_S = 3600.0
"""A temporary file that is older than another one by so many seconds is no longer written by anybody."""
_NAME = re.compile(r"\.(?P<of>.+)\.[0-9a-f]{8}\.tmp")


def leftovers(folder: Path) -> list[tuple[Path, str]]:
    """Return the temporary files in a folder, each with the name of the file it was to become.

    A folder that does not exist, or that cannot be listed, has none.
    """
    try:
        found = [(path, _NAME.fullmatch(path.name)) for path in folder.iterdir()]
    except OSError:
        return []
    return [(path, match["of"]) for path, match in found if match is not None]


def remove_leftovers(fs: Fs, folder: Path, *names: str) -> None:
    """Remove the temporary files of these files, or of any, in a folder where nobody else writes.

    One that cannot be removed is left.
    """
    for path, of in leftovers(folder):
        if of in names or not names:
            with suppress(OSError):
                fs.unlink(path)


def remove_old_leftovers(folder: Path, written: Collection[str]) -> None:
    """Remove old temporary files of files that were just written to a folder; others may write them as well.

    Their ages are compared with that of the file, so it does not matter what the clock of this machine says.
    One that cannot be removed is left. The folder is listed once, which takes as long as it has files.
    """
    for path, of in leftovers(folder):
        with suppress(OSError):
            if of in written and (folder / of).stat().st_mtime - path.stat().st_mtime > OLD_S:
                path.unlink()
