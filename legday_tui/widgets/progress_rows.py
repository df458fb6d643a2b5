"""The progress of several exercises: small charts where there is room, else one row for each."""

from collections.abc import Sequence

from rich.cells import cell_len

from legday_tui.formatting.columns import padded
from legday_tui.formatting.progress import ProgressWords
from legday_tui.formatting.rows import Piece, Row, row
from legday_tui.widgets.bars import bar_rows
from legday_tui.widgets.toned_rows import TonedRows, joined

LEAST_CHART = (36, 5)
"""Columns and rows from which an exercise is a chart: two rows of words, two of bars, and a blank one."""
HIGHEST_CHART = 16
BARS = 12
"""The most columns of the bars at the end of a row."""
LEAST_BARS = 4
GAP = 2
INDENT = "  "
ARROW = " → "


def progress_rows(all_words: Sequence[ProgressWords], columns: int, lines: int) -> list[Row]:
    """Return the exercises as charts, two side by side, or as a row each, or two with the change."""
    across = 2 if len(all_words) > 1 and columns >= 2 * LEAST_CHART[0] + GAP else 1
    down = -(-len(all_words) // across)
    if all_words and columns >= LEAST_CHART[0] and lines >= down * LEAST_CHART[1]:
        return _charts(all_words, columns, min(HIGHEST_CHART, lines // down), across)
    rows = _list(all_words, columns)
    if lines < 2 * len(rows):
        return rows[:lines]
    changes = [row(Piece(f"{INDENT}{words.change}", words.tone)) for words in all_words]
    gap = [row()] if lines >= 3 * len(rows) - 1 else []
    return [line for two in zip(rows, changes, strict=True) for line in (*two, *gap)][:lines]


def _charts(all_words: Sequence[ProgressWords], columns: int, lines: int, across: int) -> list[Row]:
    width = columns // across
    rows: list[Row] = []
    for first in range(0, len(all_words), across):
        charts = [_chart(words, width - GAP, lines) for words in all_words[first : first + across]]
        rows += [joined(side_by_side, width) for side_by_side in zip(*charts, strict=True)]
    return rows


def _chart(words: ProgressWords, columns: int, lines: int) -> list[Row]:
    bars = bar_rows(words.values, columns, lines - 3)
    gap = max(1, columns - cell_len(words.name) - cell_len(words.latest))
    return [
        row(Piece(words.name, "strong"), " " * gap, Piece(words.latest, "heading")),
        row(Piece(words.change, words.tone)),
        *(row(Piece(bar, "bars")) for bar in bars),
        row(),
    ]


def _list(all_words: Sequence[ProgressWords], columns: int) -> list[Row]:
    """Return one row for each exercise: name, first and latest value, bars; what does not fit is left out."""
    name = max((cell_len(words.name) for words in all_words), default=0)
    first = max((cell_len(words.first) for words in all_words), default=0)
    latest = max((cell_len(words.latest) for words in all_words), default=0)
    room = columns - name - GAP - first - len(ARROW) - latest - GAP
    if room < 0:
        first, room = 0, columns - name - GAP - latest - GAP
    bars = min(BARS, room) if room >= LEAST_BARS else 0
    rows = []
    for words in all_words:
        arrow = ARROW if words.first else " " * len(ARROW)
        before = f"{words.first:>{first}}{arrow}" if first else ""
        rows.append(
            row(
                padded(words.name, name + GAP),
                Piece(before, "dim"),
                Piece(f"{words.latest:<{latest + GAP}}", "strong"),
                Piece(bar_rows(words.values, bars, 1)[0], "accent"),
            )
        )
    return rows


class ProgressRows(TonedRows):
    """The progress of the exercises, as large as the widget allows."""

    DEFAULT_CSS = "ProgressRows { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._words: Sequence[ProgressWords] = ()

    def show(self, words: Sequence[ProgressWords]) -> None:
        """Show these exercises."""
        self._words = tuple(words)
        self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[Row]:
        return progress_rows(self._words, columns, lines)
