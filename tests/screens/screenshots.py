"""The screenshots of the README: `python -m tests.screens.screenshots` takes them again."""

import asyncio
import html
import re
import tempfile
from pathlib import Path

from legday_tui.widgets.picture import picture_of
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
            return picture_of(app.app.screen)


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
