"""Nothing of a dialog is hidden behind its own keys, however low the terminal is."""

from pathlib import Path

import pytest
from textual.widget import Widget

from legday_tui.widgets.key_bar import KeyBar
from tests.screens.views import VIEWS

SIZES = [(60, 15), (60, 18), (80, 24)]
DIALOGS = ["time-left", "hurts", "place", "note", "place-weights", "help-set", "help-rest", "clicker"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", DIALOGS)
async def test_what_a_dialog_shows_ends_above_its_keys(
    tmp_path: Path, view: str, size: tuple[int, int]
) -> None:
    async with VIEWS[view].shown(tmp_path, size) as app:
        dialog = app.app.screen.query_one("#dialog")
        keys = dialog.query_one(KeyBar)
        assert keys.region.bottom <= dialog.content_region.bottom
        for part in dialog.children:
            assert isinstance(part, Widget)
            assert part is keys or part.region.bottom < keys.region.y, part
