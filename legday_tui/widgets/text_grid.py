"""A widget that renders rows of text and repaints only the cells that changed."""

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip

from legday_tui.widgets.cached_rows import CachedRows
from legday_tui.widgets.graphemes import graphemes

Cells = Sequence[str]
"""What each cell of a row shows. All cells of a wide sign but the first are empty."""


FIRST_IDEOGRAPH = "\u2e80"
"""Below it are letters, blocks and braille: whether a character takes one cell can be seen from their sum."""


def changed_region(before: Sequence[Cells], after: Sequence[Cells]) -> Region | None:
    """Return the smallest region with every cell that differs between two grids of the same size.

    It never ends in the middle of a wide sign.
    """
    cells = [
        (x, y)
        for y, rows in enumerate(zip(before, after, strict=True))
        if rows[0] != rows[1]
        for x, (old, new) in enumerate(zip(*rows, strict=True))
        if old != new
    ]
    if not cells:
        return None
    columns, lines = zip(*cells, strict=True)
    left, top, right, end = min(columns), min(lines), max(columns) + 1, max(lines) + 1
    rows = (*before[top:end], *after[top:end])
    while any(right < len(row) and not row[right] for row in rows):
        right += 1
    return Region(left, top, right - left, end - top)


def cells_of(row: str, columns: int) -> Cells:
    """Return what each of `columns` cells of a row shows; a wide sign that does not fit is left out."""
    if cell_len(row) == len(row) == columns and max(row) < FIRST_IDEOGRAPH:
        return row
    cells: list[str] = []
    for sign in graphemes(row):
        width = cell_len(sign)
        if width and len(cells) + width <= columns:
            cells += [sign, *[""] * (width - 1)]
    cells += [" "] * (columns - len(cells))
    # Signs can take other cells together than each on its own, as Rich measures them.
    return cells if cell_len("".join(cells)) == columns else cells_of(_single_width(row), columns)


def _single_width(row: str) -> str:
    """Return the row with every character replaced that does not take exactly one cell."""
    return "".join(character if cell_len(character) == 1 else "?" for character in row)


class TextGrid(CachedRows):
    """Rows of text that are a function of the widget's state and size, with a colour for each glyph."""

    ALLOW_SELECT = False
    """Most grids are drawings, without words that could be copied."""

    PARTS: ClassVar[dict[str, str]] = {}
    """Component classes by glyph; other glyphs have the colour of the widget."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._grid: list[Cells] = []

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        # A drag that begins on a drawing selects it as well.
        return super().get_selection(selection) if self.ALLOW_SELECT else None

    def render_rows(self, columns: int, lines: int) -> list[str]:
        """Return `lines` rows of `columns` cells each; both are at least 1."""
        raise NotImplementedError

    def update_rows(self) -> None:
        """Render the rows again and repaint the cells that changed; to be called after a change of state."""
        before, self._grid = self._grid, self._rendered_grid()
        if [len(row) for row in before] != [len(row) for row in self._grid]:
            self.refresh()
        elif region := changed_region(before, self._grid):
            self.refresh(region)

    def _rendered_grid(self) -> list[Cells]:
        columns, lines = self.size
        grid = self.render_rows(columns, lines) if columns > 0 and lines > 0 else []
        return [cells_of(row, columns) for row in grid]

    def render_line(self, y: int) -> Strip:
        columns, lines = self.size
        if columns == 0 or lines == 0:
            return Strip.blank(columns)
        if len(self._grid) != lines or len(self._grid[0]) != columns:
            # A resize event would be too late: it is handled after the first frame of the new size.
            self._grid = self._rendered_grid()
        runs = groupby(self._grid[y], self.PARTS.get)
        return Strip([Segment("".join(glyphs), self._part_style(part)) for part, glyphs in runs], columns)

    def _part_style(self, part: str | None) -> Style:
        return self.get_component_rich_style(part) if part else self.visual_style.rich_style
