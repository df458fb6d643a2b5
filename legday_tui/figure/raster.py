"""Rendering of strokes as braille characters; each cell has a glyph and the part that is visible in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import ceil, hypot, inf, sqrt

from legday_tui.figure.strokes import Part, Stroke

BLANK = 0x2800
LEFT_DOTS, RIGHT_DOTS = (0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80)
DOTS = tuple(
    tuple((left if bits & 1 else 0) | (right if bits & 2 else 0) for bits in range(4))
    for left, right in zip(LEFT_DOTS, RIGHT_DOTS, strict=True)
)
"""The bits of a glyph by the row in the cell and by the state of the two dots in that row."""
ORDER: tuple[Part, ...] = ("ground", "bricks", "prop", "far", "body", "arm", "muscle", "load")
MARKS: dict[Part, str] = {
    "ground": "g",
    "bricks": "g",
    "prop": "p",
    "far": "f",
    "body": "b",
    "arm": "b",
    "muscle": "m",
    "load": "p",
}
OUTLINED_FROM: dict[Part, float] = {"load": 0.0, "arm": 40.0}
"""Parts that a dark edge sets off from what is behind them, from this scale on in dots per metre.

A thin arm with an edge on both sides would cut a small body into pieces.
"""
LEAST_RADIUS = 0.55
"""The least radius of a line in dots; thinner lines would have gaps."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Rows of glyphs, and rows of marks: for each cell the mark of its part, or a space."""

    glyphs: tuple[str, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """The visible part of the world in metres."""

    left: float
    right: float
    bottom: float
    top: float


def rasterize(strokes: Iterable[Stroke], window: Window, columns: int, lines: int) -> Frame:
    """Return the strokes as a frame of this size, scaled to fit and aligned to the bottom."""
    if columns <= 0 or lines <= 0:
        return Frame((), ())
    wide, high = columns * 2, lines * 4
    scale = min((wide - 1) / (window.right - window.left), (high - 1) / (window.top - window.bottom))
    x0 = (wide - 1 - (window.right - window.left) * scale) / 2 - window.left * scale
    y0 = high - 1 + window.bottom * scale
    layers: dict[Part, list[int]] = {part: [0] * high for part in ORDER}
    for stroke in strokes:
        (ax, ay), (bx, by) = stroke.start, stroke.end
        _stamp(
            layers[stroke.part],
            (x0 + ax * scale, y0 - ay * scale),
            (x0 + bx * scale, y0 - by * scale),
            max(LEAST_RADIUS, stroke.radius * scale),
            wide,
        )
    _set_off(layers, scale)
    rows = [_row(layers, line * 4, columns) for line in range(lines)]
    return Frame(tuple(glyphs for glyphs, _ in rows), tuple(marks for _, marks in rows))


def _set_off(layers: dict[Part, list[int]], scale: float) -> None:
    """Clear the dots around outlined parts in what is behind them, and the bricks around everything."""
    high = len(layers["ground"])
    edge, front = [0] * high, [0] * high
    for part in reversed(ORDER):
        layer = layers[part]
        behind = _widened(front) if part == "bricks" else edge
        layer[:] = [row & ~hidden for row, hidden in zip(layer, behind, strict=True)]
        front = [row | other for row, other in zip(front, layer, strict=True)]
        if scale >= OUTLINED_FROM.get(part, inf):
            edge = [row | other for row, other in zip(edge, _widened(layer), strict=True)]


def _widened(layer: list[int]) -> list[int]:
    """Return the rows with one more dot on each side."""
    wide = [row | row << 1 | row >> 1 for row in layer]
    return [a | b | c for a, b, c in zip(wide, [0, *layer[:-1]], [*layer[1:], 0], strict=True)]


def _stamp(
    layer: list[int], a: tuple[float, float], b: tuple[float, float], radius: float, wide: int
) -> None:
    """Draw a line as a row of overlapping discs; a row of dots is an integer with bit 0 at the left."""
    disc = _disc(round(radius * 4))
    steps = max(1, ceil(hypot(b[0] - a[0], b[1] - a[1]) / max(0.7, radius * 0.5)))
    full = (1 << wide) - 1
    for step in range(steps + 1):
        share = step / steps
        x, y = a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
        middle = round(y)
        for dy, half in disc:
            row = middle + dy
            if 0 <= row < len(layer):
                first, last = round(x - half), round(x + half)
                bits = (1 << (last - first + 1)) - 1
                layer[row] |= (bits << first if first >= 0 else bits >> -first) & full


@cache
def _disc(quarters: int) -> tuple[tuple[int, float], ...]:
    """Return (dy, half width) for the rows of a disc; the radius is in quarters of a dot."""
    radius = quarters / 4
    reach = round(radius)
    return tuple((dy, sqrt(max(0.0, radius**2 - dy**2))) for dy in range(-reach, reach + 1))


def _row(layers: dict[Part, list[int]], top: int, columns: int) -> tuple[str, str]:
    dots = [0, 0, 0, 0]
    parts = []
    for part in reversed(ORDER):
        rows = layers[part][top : top + 4]
        covered = rows[0] | rows[1] | rows[2] | rows[3]
        if covered:
            parts.append((covered, MARKS[part]))
            dots = [above | row for above, row in zip(dots, rows, strict=True)]
    if not parts:
        return " " * columns, " " * columns
    glyphs, marks = [], []
    for column in range(columns):
        shift = column * 2
        bits = 0
        for row, table in zip(dots, DOTS, strict=True):
            bits |= table[row >> shift & 3]
        glyphs.append(chr(BLANK + bits) if bits else " ")
        marks.append(next((mark for covered, mark in parts if covered >> shift & 3), " "))
    return "".join(glyphs), "".join(marks)
