"""What can be in the place of a file and is none."""

import os
from pathlib import Path


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    """Link to a terminal that nobody types into. No fault can replace it: no file can be made beside it."""
    _, terminal = os.openpty()
    path.symlink_to(os.ttyname(terminal))


def folder(path: Path) -> None:
    path.mkdir()


KINDS = {"pipe": pipe, "device": device, "folder": folder}
