"""What can be seen on a screen."""

from typing import Any

from textual.screen import Screen
from textual.strip import Strip

from legday_tui.textual_internals import drawn_rows


def rows_of(screen: Screen[Any]) -> list[Strip]:
    """Return what can be seen on a screen, row by row."""
    rows = drawn_rows(screen)
    assert rows is not None
    return rows
