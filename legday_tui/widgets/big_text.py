"""Large block digits and short words, scaled to the size of the widget."""

from typing import ClassVar, Literal

from rich.cells import cell_len
from textual.reactive import reactive

from legday_tui.widgets import block_font
from legday_tui.widgets.facts import SEPARATOR, fitting_facts
from legday_tui.widgets.shortened import shortened
from legday_tui.widgets.text_grid import TextGrid

Mode = Literal["work", "rest", "paused"]
"""Solid glyphs for work, shaded ones for rest, inverted ones on a solid band for a pause.

The three are distinct without colour.
"""

RIM_SHARE = 14
"""The part of a band, as one of so many, that stays solid beside its text."""

_INVERTED = str.maketrans({block_font.SOLID: " ", " ": block_font.SOLID})


def big_text_rows(text: str, mode: Mode, columns: int, lines: int) -> list[str]:
    """Return the centred text as exactly `lines` rows of `columns` cells.

    The text is shown as plain characters if the block font does not fit or has no glyph for one of them.
    """
    band = mode == "paused"
    size = _pixel_size(text, band, columns, lines)
    if not text:
        rows = []
    elif size is None:
        rows = [_plain_row(text, band, columns)]
    else:
        ink = block_font.SHADED if mode == "rest" else block_font.SOLID
        rows = [_centred(row, " ", columns) for row in block_font.rows(text, *size, ink)]
        if band:
            rows = _on_band(rows, lines)
    above = (lines - len(rows)) // 2
    below = lines - len(rows) - above
    return [*_rim(band, above, columns), *rows, *reversed(_rim(band, below, columns, outermost="▀"))]


def _on_band(rows: list[str], lines: int) -> list[str]:
    """Return the rows inverted; without room for a rim it takes half of their own first and last row.

    The letters would be joined with what is above and below the band otherwise.
    """
    inverted = [row.translate(_INVERTED) for row in rows]
    if len(rows) > lines - 2:
        inverted[0] = inverted[0].replace(" ", "▀")
    if len(rows) == lines:
        inverted[-1] = inverted[-1].replace(" ", "▄")
    return inverted


def _rim(band: bool, lines: int, columns: int, outermost: str = "▄") -> list[str]:
    """Return the rows above or below the text, outermost first; a band starts with half a row."""
    if not band:
        return [" " * columns] * lines
    return [outermost * columns, *[block_font.SOLID * columns] * (lines - 1)][:lines]


def _pixel_size(text: str, band: bool, columns: int, lines: int) -> tuple[int, int] | None:
    """Return the (columns, rows) of a pixel; a band gets a rim if that makes the text only narrower."""
    if not block_font.can_write(text):
        return None
    size = block_font.fit(text, columns, lines)
    rimmed = block_font.fit(text, columns - 2 - columns // RIM_SHARE, lines) if band else None
    return rimmed if rimmed and size and rimmed[1] == size[1] else size


def _plain_row(text: str, band: bool, columns: int) -> str:
    if band and cell_len(text) + 2 <= columns:
        return _centred(f" {text} ", block_font.SOLID, columns)
    return _centred(shortened(text, columns), " ", columns)


def _centred(row: str, filler: str, columns: int) -> str:
    left, right = (columns - cell_len(row)) // 2, (columns - cell_len(row) + 1) // 2
    return filler * left + row + filler * right


class BigText(TextGrid):
    """Digits or a short word, as large as the widget allows."""

    DEFAULT_CSS: ClassVar[str] = """
    BigText {
        width: 1fr;
        height: 1fr;
        color: $foreground;
        text-style: bold;
    }
    """

    text: reactive[str] = reactive("", repaint=False)
    """The text: digits, `: . + - / ! ?` and letters, which become capitals. Other text is shown small."""
    mode: reactive[Mode] = reactive[Mode]("work", repaint=False)

    def render_rows(self, columns: int, lines: int) -> list[str]:
        return big_text_rows(self.text, self.mode, columns, lines)

    def watch_text(self) -> None:
        self.update_rows()

    def watch_mode(self) -> None:
        self.update_rows()


class BigName(BigText):
    """The name of an exercise in large letters, without its first words if they do not fit.

    Where there is no room for large letters it can say more than the name.
    """

    small: reactive[str] = reactive("", repaint=False)
    """Facts that are shown instead of the text in fewer rows than a large letter has, as far as they fit."""

    def render_rows(self, columns: int, lines: int) -> list[str]:
        if lines < block_font.HEIGHT:
            small = fitting_facts((self.small or self.text).split(SEPARATOR), columns)
            return big_text_rows(small, self.mode, columns, lines)
        return big_text_rows(block_font.longest_ending(self.text, columns), self.mode, columns, lines)

    @property
    def says_all(self) -> bool:
        """Whether the whole text is shown in large letters, so that nothing else has to say it."""
        columns, lines = self.size
        is_large = lines >= block_font.HEIGHT and block_font.can_write(self.text)
        return bool(self.text) and is_large and block_font.width(self.text) <= columns

    def watch_small(self) -> None:
        self.update_rows()
