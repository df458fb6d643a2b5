"""The number that matters, as large as its room allows."""

from typing import ClassVar, Literal

from textual.reactive import reactive

from legday_tui.widgets import block_font
from legday_tui.widgets.text_grid import TextGrid

Mode = Literal["work", "rest", "paused"]
"""Solid while working, shaded at rest, cut out of a solid band while paused: no colour is needed."""

Align = Literal["center", "left"]

_SWAPPED = str.maketrans({block_font.SOLID: " ", " ": block_font.SOLID})


def lay_out(text: str, mode: Mode, align: Align, columns: int, lines: int) -> list[str]:
    """The text as full rows of a room of columns x lines; small plain text where the font does not fit."""
    band = mode == "paused"
    size = _pixel(text, band, columns, lines)
    if not text:
        drawn = []
    elif size is None:
        drawn = [_plain(text, band, align, columns)]
    else:
        ink = block_font.SHADED if mode == "rest" else block_font.SOLID
        drawn = [_place(row, " ", align, columns) for row in block_font.rows(text, *size, ink)]
        if band:
            drawn = [row.translate(_SWAPPED) for row in drawn]
    above = (lines - len(drawn)) // 2
    below = lines - len(drawn) - above
    return [*_rim(band, above, columns), *drawn, *reversed(_rim(band, below, columns, outermost="▀"))]


def _rim(band: bool, lines: int, columns: int, outermost: str = "▄") -> list[str]:
    """The rows beyond the text, from the outside: a band keeps half a row off from what stands beside it."""
    if not band:
        return [" " * columns] * lines
    return [outermost * columns, *[block_font.SOLID * columns] * (lines - 1)][:lines]


def _pixel(text: str, band: bool, columns: int, lines: int) -> tuple[int, int] | None:
    """The size of the font's pixels. A rim of the band costs width, but never height."""
    if not block_font.can_write(text):
        return None
    size = block_font.fit(text, columns, lines)
    rimmed = block_font.fit(text, columns - 2, lines) if band else None
    return rimmed if rimmed and size and rimmed[1] == size[1] else size


def _plain(text: str, band: bool, align: Align, columns: int) -> str:
    if band and len(text) + 2 <= columns:
        return _place(f" {text} ", block_font.SOLID, align, columns)
    return _place(text[:columns], " ", align, columns)


def _place(row: str, filler: str, align: Align, columns: int) -> str:
    before = 0 if align == "left" else (columns - len(row)) // 2
    return (filler * before + row).ljust(columns, filler)


class BigText(TextGrid):
    """Digits or a short word, scaled to the widget's size."""

    DEFAULT_CSS: ClassVar[str] = """
    BigText {
        width: 1fr;
        height: 1fr;
        color: $foreground;
        text-style: bold;
    }
    """

    text: reactive[str] = reactive("", repaint=False)
    """What to show: digits, `: . + - / ! ?`, and letters, as capitals. Anything else stays small."""
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
        self.set_reactive(BigText.text, text)
        self.set_reactive(BigText.mode, mode)
        self.set_reactive(BigText.align, align)

    def draw(self, columns: int, lines: int) -> list[str]:
        return lay_out(self.text, self.mode, self.align, columns, lines)

    def watch_text(self) -> None:
        self.redraw()

    def watch_mode(self) -> None:
        self.redraw()

    def watch_align(self) -> None:
        self.redraw()
