"""Read the bundled figures, one TOML file per exercise."""

from functools import cache
from pathlib import Path

import msgspec
import tomli

from legday_tui.figure.keyframes import Figure, mistakes_in
from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.storage.errors import DamagedFileError

FOLDER = "figures"


def figure_names() -> list[str]:
    """Return the ids of the exercises that have a figure."""
    return sorted(path.stem for path in (bundled_assets() / FOLDER).glob("*.toml"))


@cache
def figure_of(exercise: str) -> Figure | None:
    """Return the figure of an exercise; None if it has none, such as an exercise that the user added.

    Raise DamagedFileError.
    """
    path = bundled_assets() / FOLDER / f"{exercise}.toml"
    return read_figure(path) if exercise in figure_names() else None


def read_figure(path: Path) -> Figure:
    """Read a figure. Raise DamagedFileError with the location of the first mistake."""
    try:
        figure = msgspec.convert(tomli.loads(path.read_text("utf-8")), Figure, str_keys=True)
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError, msgspec.ValidationError) as problem:
        raise DamagedFileError(f"{path}: {problem}") from problem
    for location, sentence in mistakes_in(figure):
        raise DamagedFileError(f"{path}: {location}: {sentence}")
    return figure
