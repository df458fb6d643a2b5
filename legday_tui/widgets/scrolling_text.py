"""A text that can be longer than its widget and is scrolled.

Textual's `VerticalScroll` with a `Static` would lay out the whole screen for every change of the text. On the
home screen that took 9.7 ms from a key to its paint, this widget takes 6.3 ms (`tests.bench.keys`, 2026).
"""

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
from legday_tui.widgets.copied_rows import CopiedRows


def wrapped(lines: Sequence[str], columns: int) -> list[str]:
    """Return the lines as rows of at most `columns` cells."""
    rows: list[str] = []
    for line in lines:
        fits = cell_len(line) <= columns
        rows += [line] if fits else [part.plain for part in Content(line).wrap(max(2, columns))]
    return rows


class ScrollingText(ScrollView, CopiedRows, can_focus=False, inherit_bindings=False):
    """Lines of text that are wrapped, and scrolled by the bindings of the screen."""

    DEFAULT_CSS: ClassVar[str] = """
    ScrollingText {
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
        """Show these lines; only rows that changed are repainted."""
        self._lines = tuple(plain(line) for line in lines)
        self._wrap()

    def on_resize(self) -> None:
        self._wrap()

    def _wrap(self) -> None:
        # The column beside the scroll bar stays empty.
        columns = self.scrollable_content_region.width - 1
        before, self._rows = self._rows, wrapped(self._lines, columns)
        self.virtual_size = Size(0, len(self._rows))
        for row, (old, new) in enumerate(zip_longest(before, self._rows)):
            if old != new:
                self.refresh_line(row)

    def render_line(self, y: int) -> Strip:
        width, row = self.scrollable_content_region.width, y + self.scroll_offset.y
        text = self._rows[row] if row < len(self._rows) else ""
        strip = Strip([Segment(set_cell_size(text, width), self.visual_style.rich_style)], width)
        return strip.apply_offsets(0, y)  # for the selection with the mouse
