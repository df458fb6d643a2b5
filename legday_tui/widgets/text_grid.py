"""What the drawn widgets have in common: rows of text, of which only what changes is painted again."""

from itertools import groupby
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from legday_tui.widgets.drawn import Drawn


def changed(before: list[str], after: list[str]) -> Region | None:
    """The smallest region that covers every cell in which two pages of the same size differ."""
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
    left, top = min(columns), min(lines)
    return Region(left, top, max(columns) + 1 - left, max(lines) + 1 - top)


def narrowed(row: str) -> str:
    """The row with every letter that does not take exactly one cell replaced."""
    return "".join(letter if cell_len(letter) == 1 else "?" for letter in row)


class TextGrid(Drawn):
    """Rows of text, drawn by a function of the widget's state and size. Glyphs have their colours."""

    PARTS: ClassVar[dict[str, str]] = {}
    """Component classes by glyph; other glyphs have the colour of the widget."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._grid: list[str] = []

    def draw(self, columns: int, lines: int) -> list[str]:
        """Rows for a room of at least one cell: `lines` rows of `columns` cells each."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw again, and repaint what differs from what is shown. To be called when the state changed."""
        before, self._grid = self._grid, self._drawn()
        if [len(row) for row in before] != [len(row) for row in self._grid]:
            self.refresh()
        elif region := changed(before, self._grid):
            self.refresh(region)

    def _drawn(self) -> list[str]:
        columns, lines = self.size
        grid = self.draw(columns, lines) if columns > 0 and lines > 0 else []
        return [row if cell_len(row) == len(row) else narrowed(row) for row in grid]

    def render_line(self, y: int) -> Strip:
        columns, lines = self.size
        if columns == 0 or lines == 0:
            return Strip.blank(columns)
        if len(self._grid) != lines or len(self._grid[0]) != columns:
            # Not on a resize event: that comes only after the first frame of the new size.
            self._grid = self._drawn()
        runs = groupby(self._grid[y], self.PARTS.get)
        return Strip([Segment("".join(glyphs), self._style(part)) for part, glyphs in runs], columns)

    def _style(self, part: str | None) -> Style:
        return self.part_style(part) if part else self.visual_style.rich_style
