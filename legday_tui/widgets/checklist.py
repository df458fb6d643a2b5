"""A list of points that are ticked by their number, each as high as there is room for."""

import textwrap
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import set_cell_size
from textual.events import Click
from textual.message import Message

from legday_tui.domain.documents.plain_text import plain
from legday_tui.widgets.copied_rows import CopiedRows
from legday_tui.widgets.text_grid import TextGrid

BOX = 3
"""Rows of a box that is drawn; with fewer rows it is a sign."""
MOST = 4
"""Rows of a point, above which the room stays empty."""
INDENT = "          "
"""The columns of the number and the box."""


def height_of(points: int, lines: int) -> int:
    """Return the rows of each point."""
    return max(1, min(MOST, lines // points)) if points else 1


def point_rows(number: int, point: str, ticked: bool, columns: int, height: int) -> list[str]:
    """Return a point as `height` rows: its number, its box, and its words, which are wrapped."""
    if height < BOX:
        rows = textwrap.wrap(f"{number} {'■' if ticked else '□'} {point}", columns, subsequent_indent="    ")
        return [*rows, *[""] * height][:height]
    inside = "██" if ticked else "  "
    boxes = [f"   ┌{'─' * 4}┐ ", f" {number} │ {inside} │ ", f"   └{'─' * 4}┘ "]
    words = textwrap.wrap(point, max(1, columns - len(INDENT)))[:BOX] or [""]
    top = (BOX - len(words)) // 2
    texts = [*[""] * top, *words, *[""] * BOX]
    rows = [box + text for box, text in zip(boxes, texts, strict=False)]
    return [*rows, *[""] * (height - BOX)]


class Checklist(TextGrid, CopiedRows):
    """Points with boxes; a tap on one, or its number, ticks it."""

    ALLOW_SELECT = True
    COMPONENT_CLASSES: ClassVar[set[str]] = {"checklist--box", "checklist--tick"}
    DEFAULT_CSS: ClassVar[str] = """
    Checklist {
        width: 1fr;
        height: 1fr;
        color: $foreground;
        text-style: bold;
        .checklist--box { color: $legible-primary; }
        .checklist--tick { color: $legible-success; }
    }
    """
    PARTS: ClassVar[dict[str, str]] = {
        **dict.fromkeys("┌─┐│└┘□", "checklist--box"),
        **dict.fromkeys("█■", "checklist--tick"),
    }

    @dataclass
    class Tapped(Message):
        """A point was tapped."""

        number: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._points: tuple[str, ...] = ()
        self._ticked: frozenset[int] = frozenset()

    def show(self, points: Sequence[str], ticked: Collection[int]) -> None:
        """Show these points; `ticked` are the numbers of those that are ticked, from 1."""
        self._points, self._ticked = tuple(plain(p) for p in points), frozenset(ticked)
        self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[str]:
        height = height_of(len(self._points), lines)
        rows = [
            row
            for number, point in enumerate(self._points, start=1)
            for row in point_rows(number, point, number in self._ticked, columns, height)
        ]
        return [set_cell_size(row, columns) for row in [*rows, *[""] * lines][:lines]]

    def on_click(self, event: Click) -> None:
        """Tick the point that was tapped."""
        number = event.y // height_of(len(self._points), self.size.height) + 1
        if number <= len(self._points):
            self.post_message(self.Tapped(number))
