"""What can be in the place of a file and is none."""

import os
import sys
from pathlib import Path

import pytest


def pipe(path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no pipes among its files")
    os.mkfifo(path)


def device(path: Path) -> None:
    """Link to a terminal that nobody types into. No fault can replace it: no file can be made beside it."""
    if sys.platform == "win32":
        pytest.skip("Windows has no devices among its files")
    _, terminal = os.openpty()
    path.symlink_to(os.ttyname(terminal))


def folder(path: Path) -> None:
    path.mkdir()


KINDS = {"pipe": pipe, "device": device, "folder": folder}
