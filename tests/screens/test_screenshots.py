"""The pictures of the README are up to date, and belong to nobody else."""

import re
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from legday_tui.widgets.picture import paper_of, seen_on
from tests.screens.moving_picture import CLIPS, FILE, Frame, moving_svg
from tests.screens.screenshots import FOLDER, PICTURES, SIZE, taken, words_of

README = Path(__file__).parents[2] / "README.md"
MOST_BYTES = 400_000


def addresses_in(svg: str) -> set[str]:
    return set(re.findall(r"https?://[^/\"]*", svg))


@pytest.mark.parametrize("name", PICTURES)
async def test_a_screenshot_contains_the_text_of_the_screen(name: str) -> None:
    """If this fails, a screen has changed: run `python -m tests.screens.screenshots`, and look at it."""
    stored = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert words_of(stored) == words_of(await taken(name)), "python -m tests.screens.screenshots"
    assert addresses_in(stored) == {"http://www.w3.org"}


async def test_the_moving_picture_begins_each_part_as_the_app_does() -> None:
    """If this fails, a screen has changed: run `python -m tests.screens.moving_picture`, and look at it."""
    stored = set(words_of(FILE.read_text("utf-8")).split())
    for clip in CLIPS:
        with tempfile.TemporaryDirectory() as directory:
            async with clip.view.shown(Path(directory), SIZE) as app:
                now = words_of(moving_svg([Frame(seen_on(app.app.screen), 1.0)], paper_of(app.app.screen)))
        assert set(now.split()) <= stored, "python -m tests.screens.moving_picture"


def test_the_moving_picture_is_small_and_needs_nothing_else() -> None:
    svg = FILE.read_text("utf-8")
    assert len(svg.encode()) < MOST_BYTES
    assert addresses_in(svg) == {"http://www.w3.org"}
    assert "<script" not in svg
    assert ElementTree.fromstring(svg).tag.endswith("svg")


def test_the_readme_shows_all_pictures_the_moving_one_first() -> None:
    shown = re.findall(r"assets/screenshots/([\w-]+)\.svg", README.read_text("utf-8"))
    assert {*shown} == {*PICTURES, FILE.stem}
    assert shown[:2] == ["wall-sit", FILE.stem], (
        "the still one for those who want no motion, then the moving one"
    )
    assert {file.stem for file in FOLDER.iterdir()} == {*PICTURES, FILE.stem}
