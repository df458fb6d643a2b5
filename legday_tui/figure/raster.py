"""Strokes as braille: every cell has a glyph and the part that is seen in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import ceil, hypot, sqrt

from legday_tui.figure.strokes import Part, Stroke

BLANK = 0x2800
LEFT_DOTS, RIGHT_DOTS = (0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80)
DOTS = tuple(
    tuple((left if bits & 1 else 0) | (right if bits & 2 else 0) for bits in range(4))
    for left, right in zip(LEFT_DOTS, RIGHT_DOTS, strict=True)
)
"""What two neighbouring dots add to the glyph, by their row in the cell."""
ORDER: tuple[Part, ...] = ("ground", "prop", "far", "body", "muscle")
MARKS: dict[Part, str] = {"ground": "g", "prop": "p", "far": "f", "body": "b", "muscle": "m"}
LEAST_RADIUS = 0.55
"""In dots: thinner lines would have holes."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Rows of glyphs, and rows of marks that say to which part each cell belongs, if to any."""

    glyphs: tuple[str, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Which part of the world is seen, in metres."""

    left: float
    right: float
    bottom: float
    top: float


def drawn(strokes: Iterable[Stroke], window: Window, columns: int, lines: int) -> Frame:
    """The strokes in a room of columns x lines, as large as fits, standing on its floor."""
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
    rows = [_row(layers, line * 4, columns) for line in range(lines)]
    return Frame(tuple(glyphs for glyphs, _ in rows), tuple(marks for _, marks in rows))


def _stamp(
    layer: list[int], a: tuple[float, float], b: tuple[float, float], radius: float, wide: int
) -> None:
    """Draw a line by putting discs beside each other; a row of dots is one number, bit 0 at the left."""
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
    """The rows of a disc with half of their width; the radius in quarters of a dot."""
    radius = quarters / 4
    reach = round(radius)
    return tuple((dy, sqrt(max(0.0, radius**2 - dy**2))) for dy in range(-reach, reach + 1))


def _row(layers: dict[Part, list[int]], top: int, columns: int) -> tuple[str, str]:
    dots = [0, 0, 0, 0]
    parts = []
    for part in reversed(ORDER):
        rows = layers[part][top : top + 4]
        seen = rows[0] | rows[1] | rows[2] | rows[3]
        if seen:
            parts.append((seen, MARKS[part]))
            dots = [had | now for had, now in zip(dots, rows, strict=True)]
    if not parts:
        return " " * columns, " " * columns
    glyphs, marks = [], []
    for column in range(columns):
        shift = column * 2
        bits = 0
        for row, table in zip(dots, DOTS, strict=True):
            bits |= table[row >> shift & 3]
        glyphs.append(chr(BLANK + bits) if bits else " ")
        marks.append(next((mark for seen, mark in parts if seen >> shift & 3), " "))
    return "".join(glyphs), "".join(marks)
