"""Cells of a terminal as shapes of an SVG picture: blocks as rectangles, dots as dots, lines as lines.

A font would leave seams between them. Only what is left is text, each piece of it as long as its cells. A
cell is WIDE by HIGH units of the picture.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from legday_tui.widgets.graphemes import graphemes

WIDE, HIGH = 10, 20
DOT_PITCH = 5
"""The distance between two dots of a braille character, in both directions."""
FONT_SIZE = 16.61
"""With it the characters of DejaVu Sans Mono and of Menlo are exactly as wide as a cell."""
BASELINE = 15
MARGIN = 12
ORDER = ("paper", "block", "shade", "dots", "text")
"""The kinds of shapes from back to front."""
SHADES = {"░": 0.25, "▒": 0.5, "▓": 0.75}
HORIZONTAL = "─━"
HEAVY = "━╍┃┏┓┗┛"
ARMS = {
    "─": "lr", "━": "lr", "╌": "lr", "╍": "lr", "═": "lr", "│": "ud", "┃": "ud", "║": "ud", "┼": "lrud",
    "┏": "rd", "┓": "ld", "┗": "ru", "┛": "lu", "╭": "rd", "╮": "ld", "╰": "ru", "╯": "lu",
    "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud", "┬": "lrd", "┴": "lru",
}  # fmt: skip
"""The directions in which lines leave the middle of a cell: left, right, up, down."""
QUADRANTS = {
    "▖": "c", "▗": "d", "▘": "a", "▙": "acd", "▚": "ad",
    "▛": "abc", "▜": "abd", "▝": "b", "▞": "bc", "▟": "bcd",
}  # fmt: skip
"""The quarters of a cell that are filled: a and b above, c and d below."""
FIRST_DOTS = 0x2800
DOTS = (
    (0, 0, 0x01),
    (1, 0, 0x08),
    (0, 1, 0x02),
    (1, 1, 0x10),
    (0, 2, 0x04),
    (1, 2, 0x20),
    (0, 3, 0x40),
    (1, 3, 0x80),
)
"""Column, row and bit of each dot of a braille character."""
STYLE = (
    f"text{{font:{FONT_SIZE}px 'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono',monospace}}"
    ".b{font-weight:bold}"
    f".d{{fill:none;stroke-width:{DOT_PITCH - 1};stroke-linecap:round;stroke-dasharray:0 {DOT_PITCH}}}"
    ".r{shape-rendering:crispEdges}"
)
"""The style sheet of everything that is drawn here."""


class Cell(NamedTuple):
    """A character with its colours, as `#rrggbb`."""

    glyph: str
    """With its accents and joined parts; empty in the second cell of a wide one."""
    ink: str
    paper: str
    bold: bool = False


class Shape(NamedTuple):
    """A part of a picture. Those of the same kind and colour can be drawn as one path."""

    kind: str
    """One of ORDER; a shade has its opacity behind it."""
    colour: str
    drawing: str
    """Commands of a path, or a whole element of text."""


def cells_of(strips: Iterable[Strip], ink: str, paper: str) -> list[list[Cell]]:
    """Return the rows of a screen as cells; `ink` and `paper` are its colours where a style has none."""
    return [
        [
            Cell(part, *_colours(segment.style, ink, paper), bool(segment.style and segment.style.bold))
            for segment in strip
            for glyph in graphemes(segment.text)
            for part in (glyph, *[""] * (cell_len(glyph) - 1))
        ]
        for strip in strips
    ]


def _colours(style: Style | None, ink: str, paper: str) -> tuple[str, str]:
    if style is None:
        return ink, paper
    front = Color.from_rich_color(style.color) if style.color else Color.parse(ink)
    back = Color.from_rich_color(style.bgcolor) if style.bgcolor else Color.parse(paper)
    if style.reverse:
        front, back = back, front
    if style.dim:
        front = front.blend(back, 0.4)
    return front.hex6.lower(), back.hex6.lower()


def shapes_of(cells: Iterable[Cell], column: int, row: int, paper: str) -> Iterator[Shape]:
    """Yield the shapes of cells that follow each other in a row, on a picture filled with `paper`."""
    top = row * HIGH
    for (ink, behind, bold, kind), run in groupby(cells, lambda c: (c.ink, c.paper, c.bold, _kind(c.glyph))):
        glyphs = [cell.glyph for cell in run]
        text, left, wide = "".join(glyphs), column * WIDE, len(glyphs) * WIDE
        column += len(glyphs)
        if behind != paper:
            yield Shape("paper", behind, _box(left, top, wide, HIGH))
        if kind == "dots":
            yield Shape("dots", ink, "".join(_dots(text, left, top)))
        elif kind.startswith("shade"):
            yield Shape(kind, ink, _box(left, top, wide, HIGH))
        elif kind == "block":
            yield Shape("block", ink, "".join(_blocks(text, left, top)))
        elif kind == "text" and text.strip():
            yield Shape("text", ink, "".join(_text(text, left, top, bold=bold)))


def elements_of(shapes: Iterable[Shape]) -> str:
    """Return the elements that draw these shapes, from back to front."""
    drawings: dict[tuple[str, str], list[str]] = {}
    for kind, colour, drawing in shapes:
        drawings.setdefault((kind, colour), []).append(drawing)
    return "".join(_element(*key, "".join(drawings[key])) for key in sorted(drawings, key=_depth))


def _depth(key: tuple[str, str]) -> tuple[int, str, str]:
    kind, colour = key
    return ORDER.index(kind.partition(" ")[0]), kind, colour


def _element(kind: str, colour: str, drawing: str) -> str:
    if kind == "text":
        return f'<g fill="{colour}">{drawing}</g>'
    if kind == "dots":
        return f'<path class="d" stroke="{colour}" d="{drawing}"/>'
    opacity = f' fill-opacity="{kind.partition(" ")[2]}"' if kind.startswith("shade") else ""
    return f'<path class="r" fill="{colour}"{opacity} d="{drawing}"/>'


def _kind(glyph: str) -> str:
    """Return the kind of the shape of a character."""
    if len(glyph) != 1:
        return "text"
    if glyph in SHADES:
        return f"shade {SHADES[glyph]}"
    if FIRST_DOTS < ord(glyph) <= FIRST_DOTS + 0xFF:
        return "dots"
    if glyph in ARMS or glyph in QUADRANTS or "▀" <= glyph <= "▐" or glyph in "▔▕":
        return "block"
    return "text"


def _box(left: float, top: float, wide: float, high: float) -> str:
    return f"M{left:g} {top:g}h{wide:g}v{high:g}h{-wide:g}z"


def _dots(text: str, left: int, top: int) -> Iterator[str]:
    """Yield a command for each run of dots in a row; the dash pattern turns the line into dots."""
    half = DOT_PITCH / 2
    for row in range(4):
        columns = [
            2 * position + x
            for position, glyph in enumerate(text)
            for x, y, bit in DOTS
            if y == row and ord(glyph) - FIRST_DOTS & bit
        ]
        for _, run in groupby(enumerate(columns), lambda pair: pair[1] - pair[0]):
            numbers = [column for _, column in run]
            x, y = left + numbers[0] * DOT_PITCH + half, top + row * DOT_PITCH + half
            yield f"M{x:g} {y:g}h{(len(numbers) - 1) * DOT_PITCH + 0.1:g}"


def _blocks(text: str, left: int, top: int) -> Iterator[str]:
    for glyph, run in groupby(text):
        count = len(list(run))
        if glyph in HORIZONTAL:
            thick = 3 if glyph in HEAVY else 1
            yield _box(left, top + HIGH // 2 - thick // 2, count * WIDE, thick)
        elif "▀" <= glyph <= "█" or glyph == "▔":
            y, high = _rows_filled(glyph)
            yield _box(left, top + y, count * WIDE, high)
        else:
            for number in range(count):
                yield from _block(glyph, left + number * WIDE, top)
        left += count * WIDE


def _rows_filled(glyph: str) -> tuple[float, float]:
    """Return the top and the height of a block that is as wide as its cell."""
    if glyph == "▀":
        return 0, HIGH / 2
    if glyph == "▔":
        return 0, HIGH / 8
    high = HIGH * (ord(glyph) - ord("▀")) / 8
    return HIGH - high, high


def _block(glyph: str, left: int, top: int) -> Iterator[str]:
    if glyph in ARMS:
        yield from _lines(glyph, left, top)
    elif glyph in QUADRANTS:
        for quarter in QUADRANTS[glyph]:
            x, y = WIDE / 2 * (quarter in "bd"), HIGH / 2 * (quarter in "cd")
            yield _box(left + x, top + y, WIDE / 2, HIGH / 2)
    elif glyph in "▐▕":
        wide = WIDE / 2 if glyph == "▐" else WIDE / 8
        yield _box(left + WIDE - wide, top, wide, HIGH)
    else:
        yield _box(left, top, WIDE * (ord("▐") - ord(glyph)) / 8, HIGH)


def _lines(glyph: str, left: int, top: int) -> Iterator[str]:
    thick = 3 if glyph in HEAVY else 1
    x, y = left + WIDE // 2 - thick // 2, top + HIGH // 2 - thick // 2
    if glyph in "╌╍":
        yield _box(left + 1, y, 3, thick)
        yield _box(left + WIDE // 2 + 1, y, 3, thick)
    elif glyph == "═":
        yield from (_box(left, y + aside, WIDE, 1) for aside in (-2, 2))
    elif glyph == "║":
        yield from (_box(x + aside, top, 1, HIGH) for aside in (-2, 2))
    else:
        boxes = {
            "l": (left, y, WIDE // 2 + 1, thick),
            "r": (x, y, left + WIDE - x, thick),
            "u": (x, top, thick, HIGH // 2 + 1),
            "d": (x, y, thick, top + HIGH - y),
        }
        yield from (_box(*boxes[arm]) for arm in ARMS[glyph])


def _text(text: str, left: int, top: int, *, bold: bool) -> Iterator[str]:
    """Yield an element for each piece of text without two blanks in a row, which viewers make one."""
    kind = ' class="b"' if bold else ""
    for piece in re.finditer(r"\S+(?: \S+)*", text):
        x, long = left + cell_len(text[: piece.start()]) * WIDE, cell_len(piece[0]) * WIDE
        words = escape(piece[0], quote=False)
        yield f'<text{kind} x="{x}" y="{top + BASELINE}" textLength="{long}">{words}</text>'


def picture(drawing: str, columns: int, rows: int, paper: str, style: str = "") -> str:
    """Return the SVG picture of a screen of this size, with a margin around it."""
    wide, high = columns * WIDE + 2 * MARGIN, rows * HIGH + 2 * MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-MARGIN} {-MARGIN} {wide} {high}" width="{wide}">'
        f"<style>{STYLE}{style}</style>"
        f'<rect x="{-MARGIN}" y="{-MARGIN}" width="{wide}" height="{high}" rx="{MARGIN}" fill="{paper}"/>'
        f"{drawing}</svg>\n"
    )
