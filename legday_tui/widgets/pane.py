"""A text that may be longer than its room: of what changes, only the rows that are seen cost anything."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from legday_tui.domain.documents.plain_text import plain


def wrapped(lines: Sequence[str], columns: int) -> list[str]:
    """The lines as rows of at most so many cells."""
    rows: list[str] = []
    for line in lines:
        fits = cell_len(line) <= columns
        rows += [line] if fits else [part.plain for part in Content(line).wrap(max(2, columns))]
    return rows


class Pane(ScrollView, can_focus=False, inherit_bindings=False):
    """Lines of text, scrolled by the keys of its screen."""

    DEFAULT_CSS: ClassVar[str] = """
    Pane {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: tuple[str, ...] = ()
        self._rows: list[str] = []

    def show(self, lines: Sequence[str]) -> None:
        """Show these lines; what is the same as before is not painted again."""
        self._lines = tuple(plain(line) for line in lines)
        self._wrap()

    def on_resize(self) -> None:
        self._wrap()

    def _wrap(self) -> None:
        # A letter beside the scroll bar would be hard to read.
        columns = self.scrollable_content_region.width - 1
        before, self._rows = self._rows, wrapped(self._lines, columns)
        self.virtual_size = Size(0, len(self._rows))
        for row, (old, new) in enumerate(zip_longest(before, self._rows)):
            if old != new:
                self.refresh_line(row)

    def render_line(self, y: int) -> Strip:
        width, row = self.scrollable_content_region.width, y + self.scroll_offset.y
        text = self._rows[row] if row < len(self._rows) else ""
        return Strip([Segment(set_cell_size(text, width), self.visual_style.rich_style)], width)
