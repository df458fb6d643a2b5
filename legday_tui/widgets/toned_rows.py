"""Rows of text in several tones: wrapping, and the widgets' styles for them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from legday_tui.formatting.columns import NO_BREAK, plain_with_no_breaks, with_amounts_kept_whole
from legday_tui.formatting.rows import TONES, Piece, Row
from legday_tui.widgets.cached_rows import CachedRows
from legday_tui.widgets.copied_rows import CopiedRows
from legday_tui.widgets.graphemes import graphemes

TONE_CLASSES = {f"tone--{tone}" for tone in TONES}
TONE_CSS = """
        .tone--plain { color: $foreground; }
        .tone--strong { color: $foreground; text-style: bold; }
        .tone--dim { color: $dim-65; }
        .tone--heading { color: $legible-primary; text-style: bold; }
        .tone--accent { color: $legible-primary; }
        .tone--bars { color: $primary 60%; }
        .tone--good { color: $legible-success; text-style: bold; }
        .tone--warning { color: $legible-warning; text-style: bold; }
"""
"""To be put into the style sheet of a widget whose component classes are TONE_CLASSES."""


def wrapped(row: Row, columns: int) -> list[Row]:
    """Return a row as rows of at most `columns` cells, broken between words where that is possible.

    Amounts are kept whole, and what no-break spaces join; these are plain spaces in the result.
    """
    if cell_len(row.text) <= columns:
        return [_with_plain_spaces(row)]
    cells = [Piece(sign, tone) for text, tone in _kept_whole(row) for sign in graphemes(text)]
    rows: list[Row] = []
    while cells:
        indent = min(row.indent, max(0, columns - 2)) if rows else 0
        end = _end_of_line(cells, max(2, columns - indent))
        rows.append(_with_plain_spaces(_row_of([Piece(" ")] * indent + cells[:end])))
        cells = cells[end:]
        while cells and cells[0].text in (" ", NO_BREAK):
            cells = cells[1:]
    return rows


def _kept_whole(row: Row) -> Iterator[Piece]:
    """Yield the pieces with no-break spaces within amounts, which can be of several pieces."""
    text = with_amounts_kept_whole(row.text)
    for piece in row.pieces:
        yield Piece(text[: len(piece.text)], piece.tone)
        text = text[len(piece.text) :]


def _with_plain_spaces(row: Row) -> Row:
    if NO_BREAK not in row.text:
        return row
    return Row(tuple(Piece(text.replace(NO_BREAK, " "), tone) for text, tone in row.pieces), row.indent)


def _end_of_line(cells: Sequence[Piece], columns: int) -> int:
    """Return how many signs fit into a line.

    A line ends after a word; if one is too long, at a no-break space, and else within the word.
    """
    used = 0
    for index, (sign, _) in enumerate(cells):
        used += cell_len(sign)
        if used > columns:
            blanks = (" ", NO_BREAK)
            first_word = next((n for n, (c, _) in enumerate(cells) if c not in blanks), 0)
            for blank in blanks:
                for n in range(index, first_word, -1):
                    if cells[n].text == blank and cells[n - 1].text not in blanks:
                        return n
            return max(1, index)
    return len(cells)


def _row_of(cells: Sequence[Piece]) -> Row:
    runs = groupby(cells, key=lambda cell: cell[1])
    return Row(tuple(Piece("".join(c for c, _ in run), tone) for tone, run in runs))


def sanitized(row: Row) -> Row:
    """Return the row without control characters; no-break spaces, which `plain` takes for some, stay."""
    return Row(tuple(Piece(plain_with_no_breaks(text), tone) for text, tone in row.pieces), row.indent)


def strip_of(widget: Widget, row: Row, columns: int) -> Strip:
    """Return a row as a strip of `columns` cells, in the styles of a widget."""
    segments = [Segment(text, widget.get_component_rich_style(f"tone--{tone}")) for text, tone in row.pieces]
    return Strip(segments).adjust_cell_length(columns, widget.visual_style.rich_style)


def joined(rows: Sequence[Row], columns: int) -> Row:
    """Return rows side by side as one row, each cut or filled to `columns` cells."""
    return Row(tuple(piece for row in rows for piece in _sized(row, columns)))


def _sized(row: Row, columns: int) -> Iterator[Piece]:
    left = columns
    for text, tone in row.pieces:
        width = min(left, cell_len(text))
        yield Piece(set_cell_size(text, width), tone)
        left -= width
    if left:
        yield Piece(" " * left)


class TonedRows(CachedRows, CopiedRows):
    """A widget that renders rows which are a function of its state and size."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    DEFAULT_CSS: ClassVar[str] = "TonedRows {" + TONE_CSS + "}"

    def __init__(self) -> None:
        super().__init__()
        self._rendered: tuple[tuple[int, int], Sequence[Row]] | None = None

    def render_rows(self, columns: int, lines: int) -> Sequence[Row]:
        """Return at most `lines` rows; both are at least 1."""
        raise NotImplementedError

    def update_rows(self) -> None:
        """Render the rows again; to be called after a change of state."""
        self._rendered = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        columns, lines = self.size
        if columns == 0 or lines == 0:
            return Strip.blank(columns)
        if self._rendered is None or self._rendered[0] != (columns, lines):
            self._rendered = (columns, lines), [sanitized(row) for row in self.render_rows(columns, lines)]
        rows = self._rendered[1]
        return strip_of(self, rows[y] if y < len(rows) else Row(), columns).apply_offsets(0, y)
