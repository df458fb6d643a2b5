"""Where the files that come with the program are."""

from pathlib import Path


def bundled_assets() -> Path:
    """The folder of the bundled data: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"
