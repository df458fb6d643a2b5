"""The number that matters, as large as its room allows."""

from typing import ClassVar, Literal

from rich.segment import Segment
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from legday_tui.widgets import block_font

Mode = Literal["work", "rest", "paused"]
"""Solid while working, shaded at rest, cut out of a solid band while paused: told apart without any colour."""

Align = Literal["center", "left"]

_SWAPPED = str.maketrans({block_font.SOLID: " ", " ": block_font.SOLID})


def lay_out(text: str, mode: Mode, align: Align, columns: int, lines: int) -> list[str]:
    """The text as full rows of a room of columns x lines; small plain text where the font does not fit."""
    if columns <= 0 or lines <= 0:
        return []
    band = mode == "paused"
    size = _pixel(text, band, columns, lines)
    if not text or size is None:
        drawn = [_plain(text, band, align, columns)] if text else []
    else:
        ink = block_font.SHADED if mode == "rest" else block_font.SOLID
        drawn = [_place(row, " ", align, columns) for row in block_font.rows(text, *size, ink)]
        if band:
            drawn = [row.translate(_SWAPPED) for row in drawn]
    blank = (block_font.SOLID if band else " ") * columns
    above = (lines - len(drawn)) // 2
    return [blank] * above + drawn + [blank] * (lines - len(drawn) - above)


def _pixel(text: str, band: bool, columns: int, lines: int) -> tuple[int, int] | None:
    """The size of the font's pixels. What is cut out of a band needs a rim of it, where there is room for one."""
    if not block_font.can_write(text):
        return None
    rimmed = block_font.fit(text, columns - 2, lines - 2) if band else None
    return rimmed or block_font.fit(text, columns, lines)


def _plain(text: str, band: bool, align: Align, columns: int) -> str:
    if band and len(text) + 2 <= columns:
        return _place(f" {text} ", block_font.SOLID, align, columns)
    return _place(text[:columns], " ", align, columns)


def _place(row: str, filler: str, align: Align, columns: int) -> str:
    return row.ljust(columns, filler) if align == "left" else row.center(columns, filler)


def changed(before: list[str], after: list[str]) -> Region | None:
    """The smallest region that covers every cell in which two pages of the same size differ."""
    lines = [y for y, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    if not lines:
        return None
    columns = [
        x
        for y in lines
        for x, (old, new) in enumerate(zip(before[y], after[y], strict=True))
        if old != new
    ]  # fmt: skip
    left, top = min(columns), lines[0]
    return Region(left, top, max(columns) + 1 - left, lines[-1] + 1 - top)


class BigText(Widget):
    """Digits or a short word, scaled to the widget's size. Only the cells that change are painted again."""

    DEFAULT_CSS: ClassVar[str] = """
    BigText {
        width: 1fr;
        height: 1fr;
        color: $foreground;
        text-style: bold;
    }
    """

    text: reactive[str] = reactive("", repaint=False)
    """What to show: digits, `: . + - / ! ?`, and letters (as capitals)."""
    mode: reactive[Mode] = reactive[Mode]("work", repaint=False)
    align: reactive[Align] = reactive[Align]("center", repaint=False)

    def __init__(
        self,
        text: str = "",
        *,
        mode: Mode = "work",
        align: Align = "center",
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._page: list[str] = []
        self.set_reactive(BigText.text, text)
        self.set_reactive(BigText.mode, mode)
        self.set_reactive(BigText.align, align)

    def watch_text(self) -> None:
        self._turn_page()

    def watch_mode(self) -> None:
        self._turn_page()

    def watch_align(self) -> None:
        self._turn_page()

    def on_resize(self) -> None:
        self._page = self._lay_out()
        self.refresh()

    def _lay_out(self) -> list[str]:
        return lay_out(self.text, self.mode, self.align, self.size.width, self.size.height)

    def _turn_page(self) -> None:
        """Repaint what differs from the page that is shown."""
        before, self._page = self._page, self._lay_out()
        if len(before) != len(self._page) or (before and len(before[0]) != len(self._page[0])):
            self.refresh()
        elif region := changed(before, self._page):
            self.refresh(region)

    def render_line(self, y: int) -> Strip:
        if len(self._page) != self.size.height or (self._page and len(self._page[0]) != self.size.width):
            self._page = self._lay_out()
        row = self._page[y] if y < len(self._page) else " " * self.size.width
        return Strip([Segment(row, self.rich_style)], len(row))
