"""A text that can be longer than its widget and is scrolled.

Textual's `VerticalScroll` with a `Static` would lay out the whole screen for every change of the text. On the
home screen that took 9.7 ms from a key to its paint, this widget takes 6.3 ms (`tests.bench.keys`, 2026).
"""

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from legday_tui.formatting.rows import Row, row
from legday_tui.widgets.copied_rows import CopiedRows
from legday_tui.widgets.toned_rows import TONE_CLASSES, TONE_CSS, sanitized, strip_of, wrapped


class ScrollingText(ScrollView, CopiedRows, can_focus=False, inherit_bindings=False):
    """Lines of text that are wrapped, and scrolled by the bindings of the screen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    DEFAULT_CSS: ClassVar[str] = (
        """
    ScrollingText {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
    """
        + TONE_CSS
        + "}"
    )

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: tuple[Row, ...] = ()
        self._rows: list[Row] = []
        self._columns = 0
        """The width that the rows are wrapped to."""

    def show(self, lines: Sequence[Row | str]) -> None:
        """Show these lines; only rows that changed are repainted."""
        self._lines = tuple(sanitized(row(line) if isinstance(line, str) else line) for line in lines)
        self._wrap()

    def on_resize(self) -> None:
        self._wrap()

    def _wrap(self) -> None:
        before, self._rows = self._rows, self._wrapped()
        self._resize_text(len(self._rows))
        for number, (old, new) in enumerate(zip_longest(before, self._rows)):
            if old != new:
                self.refresh_line(number)

    def _resize_text(self, rows: int) -> None:
        """Make room for that many rows. The screen is laid out again only if the scroll bar comes or goes."""
        room = self.scrollable_content_region.height
        size = Size(0, max(rows, room))
        if self.show_vertical_scrollbar and rows > room:
            self.set_reactive(ScrollingText.virtual_size, size)
            self.vertical_scrollbar.window_virtual_size = rows
            self.scroll_to(y=min(self.scroll_offset.y, self.max_scroll_y), animate=False)
        else:
            self.virtual_size = size

    def _wrapped(self) -> list[Row]:
        # The column beside the scroll bar stays empty.
        self._columns = self.scrollable_content_region.width - 1
        if self._columns < 1:  # not laid out yet
            return []
        return [part for line in self._lines for part in wrapped(line, self._columns)]

    def render_line(self, y: int) -> Strip:
        width, number = self.scrollable_content_region.width, y + self.scroll_offset.y
        if self._columns != width - 1:  # the first paint at a new size comes before the event
            self._rows = self._wrapped()
        shown = self._rows[number] if number < len(self._rows) else Row()
        return strip_of(self, shown, width).apply_offsets(0, y)  # for the selection with the mouse
