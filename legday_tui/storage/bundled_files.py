"""The data files that come with the program."""

from pathlib import Path


def bundled_assets() -> Path:
    """Return the folder of the bundled files: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"


def legs_picture() -> tuple[str, ...]:
    """Return the rows of the picture of the legs, front and back, padded to equal length.

    A letter is a cell of a muscle, a point is skin.
    """
    rows = (bundled_assets() / "legs.txt").read_text("utf-8").splitlines()
    width = max(len(row) for row in rows)
    return tuple(row.ljust(width) for row in rows)
