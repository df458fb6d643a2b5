"""Dimmed text on the screens, in every theme."""

from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from legday_tui.theme import CONTRAST_THEME, DARK_THEME, LEGIBLE, contrast
from legday_tui.widgets.picture import seen_on
from tests.screens.gym import Gym
from tests.screens.views import VIEWS

THEMES = [t.name for t in (DARK_THEME, CONTRAST_THEME, *BUILTIN_THEMES.values()) if not t.ansi]


def faint_words(app: Gym) -> dict[tuple[str, str], str]:
    """Return what is hard to read by its colours, except for words in a colour of the theme itself."""
    own = {value.lower() for value in app.app.theme_variables.values()}
    words: dict[tuple[str, str], str] = {}
    for cell in (cell for row in seen_on(app.app.screen) for cell in row if cell.glyph.isalnum()):
        if contrast(Color.parse(cell.ink), Color.parse(cell.paper)) < LEGIBLE and cell.ink not in own:
            colours = cell.ink, cell.paper
            words[colours] = words.get(colours, "") + cell.glyph
    return words


@pytest.mark.parametrize("view", ["home", "history-list", "set", "rest", "recap"])
async def test_no_theme_dims_words_until_they_are_hard_to_read(tmp_path: Path, view: str) -> None:
    async with VIEWS[view].shown(tmp_path, (120, 40)) as app:
        for theme in THEMES:
            app.app.theme = theme
            await app.pilot.pause()
            assert faint_words(app) == {}, theme
