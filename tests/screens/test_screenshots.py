"""The screenshots of the README are up to date."""

import re

import pytest

from tests.screens.screenshots import FOLDER, PICTURES, taken, words_of


@pytest.mark.parametrize("name", sorted(PICTURES))
async def test_a_screenshot_contains_the_text_of_the_screen(name: str) -> None:
    """If this fails, a screen has changed: run `python -m tests.screens.screenshots` and check the result."""
    stored = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert words_of(stored) == words_of(await taken(name))
    assert set(re.findall(r"https?://[^/\"]*", stored)) == {"http://www.w3.org"}
