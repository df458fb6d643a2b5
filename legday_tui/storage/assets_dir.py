"""Where the files that come with the program are."""

from importlib.resources import files
from pathlib import Path


def bundled_assets() -> Path:
    """The folder of the bundled data: inside the installed package, else beside it in a checkout."""
    package = Path(str(files("legday_tui")))
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"
