"""The field of a rest: its time and its state in large letters on a ground that says the state as well."""

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar, Literal, NamedTuple

from legday_tui.widgets import block_font
from legday_tui.widgets.block_font import SOLID
from legday_tui.widgets.text_grid import TextGrid

FieldState = Literal["rest", "ready", "overdue", "paused"]
"""Dim shade, solid, outlined, and a band with a rim: the four are distinct without colour."""

DIM = "░"
_INVERTED = str.maketrans({SOLID: " ", " ": SOLID})
GAP = 3
"""Columns between the time and a word beside it, for each row of a pixel of the word."""
FRAME = 2
"""Columns at each side that only the outline uses."""
LEAST_FRAMED = 12
"""Lines from which there is a row of the outline above and below the letters."""
THICK, THIN = ("█", "▀", "▄"), ("│", "─", "─")
"""The sides, the top and the bottom of the outline."""


class Layout(NamedTuple):
    """How the time and the word share the field; pixels are (columns, rows)."""

    time: tuple[int, int]
    word: tuple[int, int]
    beside: bool
    """Whether the word is beside the time; else it is below."""
    lines_of_word: tuple[str, ...]


@lru_cache(maxsize=256)
def layout_of(time: str, word: str, columns: int, lines: int) -> Layout | None:
    """Return the layout with the largest time whose word is at least half as high, or as near as can be.

    None if both do not fit.
    """
    if not (time and word and block_font.can_write(time + word)):
        return None
    return max(_layouts(time, word, columns, lines), key=_size, default=None)


def _size(layout: Layout) -> tuple[int, ...]:
    time, word = layout.time, layout.word
    return min(time[1], 2 * word[1]), time[1], word[1], word[0], time[0]


def _layouts(time: str, word: str, columns: int, lines: int) -> Iterator[Layout]:
    for lines_of_word in {(word,), tuple(word.split())}:
        widest = columns // max(block_font.width(line) for line in lines_of_word)
        for pixel in _pixels(lines, widest):
            length = max(block_font.width(line, pixel[0]) for line in lines_of_word)
            height = len(lines_of_word) * (block_font.HEIGHT * pixel[1] + 1) - 1
            beside = (
                block_font.fit(time, columns - GAP * pixel[1] - length, lines) if height <= lines else None
            )
            below = block_font.fit(time, columns, lines - height - 1) if length <= columns else None
            if beside is not None and pixel[1] <= beside[1]:
                yield Layout(beside, pixel, True, lines_of_word)
            if below is not None and pixel[1] <= below[1]:
                yield Layout(below, pixel, False, lines_of_word)


def _pixels(lines: int, widest: int) -> Iterator[tuple[int, int]]:
    """Yield the pixels of a word, as (columns, rows), of up to so many columns."""
    for height in range(1, min(lines // block_font.HEIGHT, widest) + 1):
        for width in range(height, min(2 * height, widest) + 1):
            yield width, height


def field_rows(
    time: str, word: str, state: FieldState, columns: int, lines: int, *, thick: bool = True
) -> list[str]:
    """Return the field as `lines` rows of `columns` cells, with a thick or a thin outline."""
    rim = 1 if lines >= LEAST_FRAMED else 0
    width = max(0, columns - 2 * FRAME)
    rows = _letters(time, word, width, lines - 2 * rim)
    sides = " " * ((columns - width) // 2)
    rows = [(sides + row + sides).ljust(columns)[:columns] for row in (*[""] * rim, *rows, *[""] * rim)]
    match state:
        case "rest":
            return [row.replace(" ", DIM) for row in rows]
        case "ready":
            return [row.translate(_INVERTED) for row in rows]
        case "paused":
            band = [row.translate(_INVERTED) for row in rows]
            return ["▄" * columns, *band[1:-1], "▀" * columns] if lines > 2 else band
    return _outlined(rows, columns, thick=thick, rim=rim)


def _outlined(rows: list[str], columns: int, *, thick: bool, rim: int) -> list[str]:
    side, top, bottom = THICK if thick else THIN
    if columns <= 2 * FRAME:
        return rows
    framed = [side + row[1:-1] + side for row in rows]
    if rim:
        framed[0] = side + top * (columns - 2) + side
        framed[-1] = side + bottom * (columns - 2) + side
    return framed


def _letters(time: str, word: str, columns: int, lines: int) -> list[str]:
    """Return the time and the word, centred, in rows of ink and spaces; without ink they are plain text."""
    layout = layout_of(time, word, columns, lines)
    if layout is None:
        rows = _plain(time, word, columns, lines)
    elif layout.beside:
        times, words = block_font.rows(time, *layout.time), _word_rows(layout)
        height = max(len(times), len(words))
        times, words = _padded(times, height), _padded(words, height)
        rest = columns - len(times[0]) - len(words[0])
        gap = " " * max(GAP * layout.word[1], rest // 3)
        rows = [left + gap + right for left, right in zip(times, words, strict=True)]
    else:
        rows = [*block_font.rows(time, *layout.time), "", *_word_rows(layout)]
    return _padded([row.center(columns)[:columns] for row in rows][:lines], lines, columns)


def _word_rows(layout: Layout) -> list[str]:
    blocks = [block_font.rows(line, *layout.word) for line in layout.lines_of_word]
    width = max(len(block[0]) for block in blocks)
    rows: list[str] = []
    for block in blocks:
        rows += [*([" " * width] if rows else []), *(row.ljust(width) for row in block)]
    return rows


def _plain(time: str, word: str, columns: int, lines: int) -> list[str]:
    """Return the time as large as fits, and the word in a separate row if there is one."""
    pixel = block_font.fit(time, columns, lines - 1) if block_font.can_write(time) else None
    if pixel is None:
        return [f"{time} {word}".strip()]
    return [*block_font.rows(time, *pixel), word]


def _padded(rows: list[str], lines: int, columns: int | None = None) -> list[str]:
    """Return the rows in the middle of as many lines."""
    blank = " " * (len(rows[0]) if columns is None else columns)
    above = (lines - len(rows)) // 2
    return [*[blank] * above, *rows, *[blank] * (lines - len(rows) - above)]


class RestField(TextGrid):
    """The time of a rest with its state."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rest-field--dim"}
    DEFAULT_CSS: ClassVar[str] = """
    RestField {
        width: 1fr;
        height: 1fr;
        color: $foreground;
        text-style: bold;
        .rest-field--dim { color: $foreground 35%; }
        &.-ready { color: $legible-success; }
        &.-overdue { color: $legible-warning; }
    }
    """
    PARTS: ClassVar[dict[str, str]] = {DIM: "rest-field--dim"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.text, self.word = "", ""
        self._state: FieldState = "rest"
        self._thick = True

    def show(self, time: str, word: str, state: FieldState, *, thick: bool = True) -> None:
        """Show a time and a word on the ground of a state; see `field_rows`."""
        self.text, self.word, self._thick = time, word, thick
        if state != self._state:
            self._state = state
            self.set_classes(f"-{state}")
        self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[str]:
        return field_rows(self.text, self.word, self._state, columns, lines, thick=self._thick)
