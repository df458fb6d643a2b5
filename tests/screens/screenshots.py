"""The screenshots of the README: `python -m tests.screens.screenshots` takes them again."""

import asyncio
import html
import re
import tempfile
from pathlib import Path

from tests.screens.drawing import Cell, cells_of, elements_of, picture, shapes_of
from tests.screens.gym import Gym
from tests.screens.views import VIEWS

FOLDER = Path(__file__).parents[2] / "assets" / "screenshots"
SIZE = 80, 24
PICTURES = (
    "home",
    "form-check",
    "set-lunges",
    "rest-ready",
    "wall-sit",
    "stretch",
    "recap",
    "history",
    "past-session",
    "charts",
    "balance",
    "records",
    "settings",
)
"""The names of the views that the README shows."""


async def taken(name: str, size: tuple[int, int] = SIZE) -> str:
    """Return the picture of a view as SVG, taken on data of its own."""
    with tempfile.TemporaryDirectory() as directory:
        async with VIEWS[name].shown(Path(directory), size) as app:
            await app.pilot.pause(0.3)  # until the scroll bar has its final size
            return picture_of(app)


def seen(app: Gym) -> list[list[Cell]]:
    """Return the cells of the screen."""
    colours = app.app.theme_variables
    return cells_of(app.app.screen._compositor.render_strips(), colours["foreground"], paper_of(app))


def paper_of(app: Gym) -> str:
    """Return the colour behind everything."""
    return app.app.theme_variables["background"].lower()


def picture_of(app: Gym) -> str:
    """Return what the screen shows as SVG."""
    rows, paper = seen(app), paper_of(app)
    shapes = [shape for y, cells in enumerate(rows) for shape in shapes_of(cells, 0, y, paper)]
    return picture(elements_of(shapes), len(rows[0]), len(rows), paper)


def words_of(svg: str) -> str:
    """Return the words of a picture."""
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return " ".join(html.unescape(" ".join(texts)).split())


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(asyncio.run(taken(name)), "utf-8")


if __name__ == "__main__":
    main()
