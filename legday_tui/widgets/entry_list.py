"""A list under headings, of which only the rows that are seen cost anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from legday_tui.domain.plain_text import plain

MARK, NO_MARK = "> ", "  "


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that can be chosen; those with the same heading one after the other stand under it."""

    key: str
    heading: str


class EntryList(ScrollView, can_focus=True):
    """Shows an entry a row; one of them is highlighted, by a mark as well as by colour."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"entry-list--heading", "entry-list--highlighted"}
    DEFAULT_CSS: ClassVar[str] = """
    EntryList {
        height: 1fr;
        scrollbar-size-vertical: 1;
        .entry-list--heading { color: $primary; text-style: bold; }
        .entry-list--highlighted { background: $surface; text-style: bold; }
    }
    """

    @dataclass
    class Opened(Message):
        """An entry was clicked that was highlighted already."""

        key: str

    def __init__(self, words: Callable[[str], str], *, id: str | None = None) -> None:  # noqa: A002
        """`words` gives the text of an entry by its key; it is asked only when a row is painted."""
        super().__init__(id=id)
        self._words = words
        self._rows: list[tuple[str | None, str]] = []
        """For each row the key of its entry, or None for a heading, and the heading."""
        self._place: int | None = None

    def show(self, entries: Sequence[Entry], keep: str | None = None) -> None:
        """Show these entries, with the highlight on the one to keep, if it is among them."""
        rows: list[tuple[str | None, str]] = []
        heading = None
        place = None
        for entry in entries:
            if entry.heading != heading:
                heading = entry.heading
                rows.append((None, heading))
            if entry.key == keep:
                place = len(rows)
            rows.append((entry.key, entry.heading))
        self._rows = rows
        self._place = place if place is not None else (1 if rows else None)
        self.virtual_size = Size(0, len(rows))
        self._follow()
        self.refresh()

    @property
    def highlighted(self) -> str | None:
        """The key of the entry that is highlighted."""
        return None if self._place is None else self._rows[self._place][0]

    def move(self, by: int) -> None:
        """Highlight another entry, so many further down; headings are passed over."""
        if self._place is None:
            return
        entries = [row for row, (key, _) in enumerate(self._rows) if key is not None]
        now = entries.index(self._place)
        self._highlight(entries[max(0, min(len(entries) - 1, now + by))])

    def move_page(self, by: int) -> None:
        """Highlight an entry so many screens further down."""
        self.move(by * max(1, self.size.height - 1))

    def to_top(self) -> None:
        self.move(-len(self._rows))

    def to_bottom(self) -> None:
        self.move(len(self._rows))

    def _highlight(self, row: int) -> None:
        self._place = row
        self._follow()
        self.refresh()

    def _follow(self) -> None:
        """Scroll so that the highlighted row is seen, and the heading above the first entry with it."""
        if self._place is None:
            return
        top = self._place - 1 if self._rows[self._place - 1][0] is None else self._place
        height, offset = self.size.height, self.scroll_offset.y
        if top < offset:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif height and self._place >= offset + height:
            self.scroll_to(y=self._place - height + 1, animate=False, immediate=True)

    def on_resize(self) -> None:
        self._follow()

    def on_click(self, click: Click) -> None:
        row = click.y + self.scroll_offset.y
        if 0 <= row < len(self._rows) and (key := self._rows[row][0]) is not None:
            again = row == self._place
            self._highlight(row)
            if again:
                self.post_message(self.Opened(key))

    def render_line(self, y: int) -> Strip:
        width, row = self.size.width, y + self.scroll_offset.y
        if row >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        key, heading = self._rows[row]
        if y == 0 and key is not None and row != self._place:
            key = None  # under which heading the first row stands is always told
        if key is None:
            style, text = self.get_component_rich_style("entry-list--heading"), heading
        elif row == self._place:
            style, text = self.get_component_rich_style("entry-list--highlighted"), MARK + self._words(key)
        else:
            style, text = self.rich_style, NO_MARK + self._words(key)
        return Strip([Segment(set_cell_size(plain(text), width), style)], width)
