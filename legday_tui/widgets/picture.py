"""A part of the screen as a picture."""

from html import escape
from typing import Any

from textual.screen import Screen

from legday_tui.textual_internals import drawn_rows
from legday_tui.widgets.drawing import Cell, cells_of, elements_of, picture, shapes_of


def seen_on(screen: Screen[Any]) -> list[list[Cell]]:
    """Return the rows of a screen as cells; none if Textual does not tell them."""
    return cells_of(drawn_rows(screen) or (), screen.app.theme_variables["foreground"], paper_of(screen))


def paper_of(screen: Screen[Any]) -> str:
    """Return the colour behind everything."""
    return screen.app.theme_variables["background"].lower()


def picture_of(screen: Screen[Any], title: str = "", first: int = 0, end: int | None = None) -> str:
    """Return what the screen shows as SVG; with `end`, from row `first` to the last text before row `end`."""
    rows, paper = seen_on(screen)[first:end], paper_of(screen)
    if not rows:
        return screen.app.export_screenshot(title=title)
    while end is not None and len(rows) > 1 and all(cell.glyph == " " for cell in rows[-1]):
        rows.pop()
    shapes = [shape for y, cells in enumerate(rows) for shape in shapes_of(cells, 0, y, paper)]
    named = f"<title>{escape(title)}</title>" if title else ""
    return picture(named + elements_of(shapes), len(rows[0]), len(rows), paper)
