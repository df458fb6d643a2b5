"""A list under headings, of which only the rows that are seen cost anything."""

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
from textual.strip import Strip

from legday_tui.domain.documents.plain_text import plain

MARK, NO_MARK = "> ", "  "
MORE_ABOVE = "↑"
"""Stands beside the heading of entries that are out of sight."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that can be chosen; those with the same heading one after the other stand under it."""

    key: str
    heading: str


class EntryList(ScrollView, can_focus=True, inherit_bindings=False):
    """An entry a row. One is highlighted, by a mark as well as by colour.

    The first row always tells under which heading the rows below it stand. The keys are the screen's: those
    of a scroll view would scroll, and leave the highlight behind.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"entry-list--heading", "entry-list--highlighted"}
    DEFAULT_CSS: ClassVar[str] = """
    EntryList {
        height: 1fr;
        scrollbar-size-vertical: 1;
        .entry-list--heading { color: $primary; text-style: bold; }
        .entry-list--highlighted { background: $primary 25%; text-style: bold; }
    }
    """

    @dataclass
    class Opened(Message):
        """An entry was clicked, which highlights it as well."""

        key: str

    def __init__(self, words: Callable[[str], str], *, id: str | None = None) -> None:  # noqa: A002
        """`words` gives the text of an entry by its key; it is asked only when a row is painted."""
        super().__init__(id=id)
        self._words = words
        self._entries: Sequence[Entry] = ()
        self._rows: list[int | None] = []
        """For each row the place of its entry; None for a heading, which is that of the next row."""
        self._row_of: list[int] = []
        """For each entry its row."""
        self._index: int | None = None

    def show(self, entries: Sequence[Entry], keep: str | None = None) -> None:
        """Show these entries, with the highlight on the one to keep, else where it was, else on the first."""
        kept = self.highlighted if keep is None else keep
        index = 0 if entries else None
        rows: list[int | None] = []
        row_of = []
        heading = None
        for at, entry in enumerate(entries):
            if entry.heading != heading:
                heading = entry.heading
                rows.append(None)
            if entry.key == kept:
                index = at
            row_of.append(len(rows))
            rows.append(at)
        self._entries, self._rows, self._row_of, self._index = tuple(entries), rows, row_of, index
        self.virtual_size = Size(0, len(rows))
        self._follow()
        self.refresh()

    @property
    def highlighted(self) -> str | None:
        """The key of the entry that is highlighted; None for an empty list."""
        return None if self._index is None else self._entries[self._index].key

    def move(self, by: int) -> None:
        """Highlight the entry so many further down, or the last one; headings are passed over."""
        if self._index is not None:
            self._highlight(self._index + by)

    def move_page(self, by: int) -> None:
        """Highlight the entry so many screens further down: by rows, so that none is passed unseen."""
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
        """Highlight the entry at a place, or the nearest there is, and paint what it changes."""
        if self._index is not None:
            self.refresh_line(self._row_of[self._index])
        self._index = max(0, min(len(self._entries) - 1, index))
        self.refresh_line(self._row_of[self._index])
        self._follow()

    @property
    def _above(self) -> int:
        """Rows at the top that are kept for a heading."""
        return 1 if self.size.height > 1 else 0

    def _follow(self) -> None:
        """Scroll so that the highlighted row is seen under its heading."""
        height, offset = self.size.height, self.scroll_offset.y
        if self._index is None or height == 0:
            return
        row = self._row_of[self._index]
        top = row - self._above
        if top < offset:
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        elif row >= offset + height:
            self.scroll_to(y=row - height + 1, animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        self._follow()

    def on_click(self, click: Click) -> None:
        spot = click.get_content_offset(self)
        if spot is None or spot.y < self._above:
            return
        row = spot.y + self.scroll_offset.y
        index = self._rows[row] if row < len(self._rows) else None
        if index is not None:
            self._highlight(index)
            self.post_message(self.Opened(self._entries[index].key))

    def render_line(self, y: int) -> Strip:
        # The scroll bar is part of the size, and what lies under it is not seen.
        width, row = self.scrollable_content_region.width, y + self.scroll_offset.y
        if row >= len(self._rows):
            return Strip.blank(width, self.visual_style.rich_style)
        index = self._rows[row]
        if index is None:
            style, text = self._heading_style, self._heading_at(row + 1)
        elif y < self._above:
            style, text = self._heading_style, f"{self._heading_at(row)} {MORE_ABOVE}"
        elif index == self._index:
            style = self.get_component_rich_style("entry-list--highlighted")
            text = MARK + self._words(self._entries[index].key)
        else:
            style, text = self.visual_style.rich_style, NO_MARK + self._words(self._entries[index].key)
        # Lines of a text would be lines of the screen.
        one_line = plain(text).replace("\n", " ")
        return Strip([Segment(set_cell_size(one_line, width), style)], width)

    @property
    def _heading_style(self) -> Style:
        return self.get_component_rich_style("entry-list--heading")

    def _heading_at(self, row: int) -> str:
        """The heading of the entry in a row."""
        index = self._rows[row]
        return "" if index is None else self._entries[index].heading
