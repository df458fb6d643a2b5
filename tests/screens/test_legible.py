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


DIALOG = "#dialog, #card"
"""What is in front of a screen that only covers another one in part."""


def faint_words(app: Gym) -> dict[tuple[str, str], str]:
    """Return what is hard to read by its colours, on a dialog if there is one."""
    screen = app.app.screen
    dialogs = [*screen.query(DIALOG)]
    x, y, width, height = dialogs[0].region if dialogs else screen.region
    words: dict[tuple[str, str], str] = {}
    for row in seen_on(screen)[y : y + height]:
        for cell in (cell for cell in row[x : x + width] if cell.glyph.isalnum()):
            if contrast(Color.parse(cell.ink), Color.parse(cell.paper)) < LEGIBLE:
                colours = cell.ink, cell.paper
                words[colours] = words.get(colours, "") + cell.glyph
    return words


@pytest.mark.parametrize(
    "view",
    [
        "home",
        "history",
        "history-list",
        "charts",
        "balance",
        "records",
        "past-session",
        "settings",
        "keys",
        "set",
        "set-paused",
        "rest",
        "rest-record",
        "wall-sit",
        "form-check",
        "recap",
        "help-set",
        "note",
        "swap",
    ],
)
async def test_no_theme_has_words_that_are_hard_to_read(tmp_path: Path, view: str) -> None:
    async with VIEWS[view].shown(tmp_path, (120, 40)) as app:
        for theme in THEMES:
            app.app.theme = theme
            await app.pilot.pause()
            assert faint_words(app) == {}, theme
