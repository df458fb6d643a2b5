"""A scrolling list of entries under headings that renders only its visible rows."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from legday_tui.domain.documents.plain_text import plain
from legday_tui.formatting.rows import row as text_row
from legday_tui.widgets.copied_rows import CopiedRows
from legday_tui.widgets.shortened import shortened
from legday_tui.widgets.toned_rows import wrapped

MARK, NO_MARK = "> ", "  "
MORE_ABOVE = "↑"
"""Shown beside a heading if the first of its entries are scrolled out of sight."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that can be chosen; consecutive entries with the same heading are grouped under it."""

    key: str
    heading: str


class EntryList(ScrollView, CopiedRows, can_focus=True, inherit_bindings=False):
    """A list of entries, one of which is highlighted by a mark and by colour.

    Each takes one row, and what does not fit is left out by whole words, or as many rows as it needs.

    The first visible row is always the heading of the rows below it. The bindings of a scroll view are not
    inherited, because they would scroll without moving the highlight.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"entry-list--heading", "entry-list--highlighted"}
    DEFAULT_CSS: ClassVar[str] = """
    EntryList {
        height: 1fr;
        scrollbar-size-vertical: 1;
        .entry-list--heading { color: $legible-primary; text-style: bold; }
        .entry-list--highlighted { background: $highlight; color: $highlight-text; text-style: bold; }
    }
    """

    @dataclass
    class Opened(Message):
        """Posted when an entry is clicked; the entry is highlighted by then."""

        key: str

    def __init__(self, words: Callable[[str], str], *, indent: int | None = None) -> None:
        """Initialise an empty list; `words` returns the text of an entry by its key, when it is rendered.

        With `indent` an entry takes as many rows as it needs, all but the first indented by that many
        columns; all texts are then asked for at once.
        """
        super().__init__()
        self._words = words
        self._indent = indent
        self._entries: Sequence[Entry] = ()
        self._rows: list[int | None] = []
        """For each row the index of its entry, or None for the heading of the next row."""
        self._row_of: list[int] = []
        """For each entry the index of its row."""
        self._index: int | None = None

    def show(self, entries: Sequence[Entry], *, highlight: str | None = None) -> None:
        """Show these entries; the highlight stays on its entry, or moves to the first one without it.

        It moves to the entry with the key `highlight`, if one is given.
        """
        highlighted, self._entries = highlight or self.highlighted, tuple(entries)
        kept = (index for index, entry in enumerate(entries) if entry.key == highlighted)
        self._index = next(kept, 0) if entries else None
        self._lay_out()

    def _lay_out(self) -> None:
        """Give every entry its rows."""
        rows: list[int | None] = []
        row_of = []
        heading = None
        for position, entry in enumerate(self._entries):
            if entry.heading != heading:
                heading = entry.heading
                rows.append(None)
            row_of.append(len(rows))
            rows += [position] * (len(self._lines(entry.key)) if self._indent is not None else 1)
        self._rows, self._row_of = rows, row_of
        self.virtual_size = Size(0, len(rows))
        self._scroll_to_highlight()
        self.refresh()

    @property
    def highlighted(self) -> str | None:
        """The key of the highlighted entry, or None if the list is empty."""
        return None if self._index is None else self._entries[self._index].key

    def move(self, by: int) -> None:
        """Move the highlight by this many entries, at most to the first or last one; headings are skipped."""
        if self._index is not None:
            self._highlight(self._index + by)

    def move_page(self, by: int) -> None:
        """Move the highlight by this many screens of rows, so that every row is visible once."""
        if self._index is None or by == 0:
            return
        row = self._row_of[self._index] + by * max(1, self.size.height - 1)
        if by > 0:
            self._highlight(max(self._index + 1, bisect_right(self._row_of, row) - 1))
        else:
            self._highlight(min(self._index - 1, bisect_left(self._row_of, row)))

    def to_top(self) -> None:
        """Highlight the first entry."""
        self.move(-len(self._entries))

    def to_bottom(self) -> None:
        """Highlight the last entry."""
        self.move(len(self._entries))

    def _highlight(self, index: int) -> None:
        """Highlight the entry at an index, clamped to the list, and repaint the two rows that change."""
        before, self._index = self._index, max(0, min(len(self._entries) - 1, index))
        for changed in (before, self._index):
            if changed is not None:
                for row in range(self._row_of[changed], self._end_of(changed)):
                    self.refresh_line(row)
        self._scroll_to_highlight()

    def _end_of(self, index: int) -> int:
        """Return the row after those of an entry."""
        row = self._row_of[index]
        while row < len(self._rows) and self._rows[row] == index:
            row += 1
        return row

    def _lines(self, key: str) -> list[str]:
        """Return the text of an entry as the rows that it takes."""
        # A line break would end the row on the screen.
        text = plain(self._words(key)).replace("\n", " ")
        if self._indent is None:
            return [shortened(text, max(1, self.scrollable_content_region.width - len(MARK)))]
        # Whether there is a scroll bar depends on the rows, which must not depend on that.
        columns = max(1, self.size.width - self.styles.scrollbar_size_vertical - len(MARK))
        return [line.text for line in wrapped(text_row(text, indent=self._indent), columns)]

    @property
    def _heading_rows(self) -> int:
        """The number of rows at the top that are reserved for a heading."""
        return 1 if self.size.height > 1 else 0

    def _scroll_to_highlight(self) -> None:
        """Scroll so that the highlighted row is visible below its heading."""
        height, offset = self.size.height, self.scroll_offset.y
        if self._index is None or height == 0:
            return
        top, end = self._row_of[self._index] - self._heading_rows, self._end_of(self._index)
        if top < offset:
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        elif end > offset + height:
            self.scroll_to(y=end - height, animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        if self._indent is not None:
            self._lay_out()
        self._scroll_to_highlight()

    def on_click(self, click: Click) -> None:
        offset = click.get_content_offset(self)
        # The end of a selection is a click as well.
        if offset is None or offset.y < self._heading_rows or self.screen.get_selected_text():
            return
        row = offset.y + self.scroll_offset.y
        index = self._rows[row] if row < len(self._rows) else None
        if index is not None:
            self._highlight(index)
            self.post_message(self.Opened(self._entries[index].key))

    def render_line(self, y: int) -> Strip:
        # The size includes the scroll bar, which covers what is rendered below it.
        width, row = self.scrollable_content_region.width, y + self.scroll_offset.y
        if row >= len(self._rows):
            return Strip.blank(width, self.visual_style.rich_style).apply_offsets(0, y)
        index = self._rows[row]
        if index is None:
            style, text = self._heading_style, self._heading_at(row + 1)
        elif y < self._heading_rows:
            style, text = self._heading_style, f"{self._heading_at(row)} {MORE_ABOVE}"
        else:
            part, lines = row - self._row_of[index], self._lines(self._entries[index].key)
            is_highlighted = index == self._index
            style = (
                self.get_component_rich_style("entry-list--highlighted")
                if is_highlighted
                else self.visual_style.rich_style
            )
            text = (MARK if is_highlighted and not part else NO_MARK) + (
                lines[part] if part < len(lines) else ""
            )
        return self._selected(
            Strip([Segment(set_cell_size(plain(text).replace("\n", " "), width), style)], width), y
        )

    def selection_updated(self, selection: Selection | None) -> None:
        self.refresh()

    def _selected(self, strip: Strip, y: int) -> Strip:
        """Return a row with the mark of the selection, and with the offsets that a selection needs."""
        selection = self.text_selection
        span = selection.get_span(y) if selection is not None else None
        if span is not None:
            start, end = span[0], strip.cell_length if span[1] < 0 else span[1]
            marked = strip.crop(start, end).apply_style(
                self.screen.get_component_rich_style("screen--selection")
            )
            strip = Strip.join([strip.crop(0, start), marked, strip.crop(end)])
        return strip.apply_offsets(0, y)

    @property
    def _heading_style(self) -> Style:
        return self.get_component_rich_style("entry-list--heading")

    def _heading_at(self, row: int) -> str:
        """Return the heading of the entry in a row."""
        index = self._rows[row]
        return "" if index is None else self._entries[index].heading
