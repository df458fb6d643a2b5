"""A picture of the legs from the front and the back, shaded by the sets of each muscle."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import ClassVar

from legday_tui.widgets.text_grid import TextGrid

MUSCLES = {
    "q": "quadriceps",
    "a": "adductors",
    "b": "abductors",
    "g": "glutes",
    "h": "hamstrings",
    "c": "calves",
}
"""The muscles by their letters in the picture; a point is skin."""
SKIN = "."
SHADES = "·░▒▓█"
"""Not trained, then up to a quarter, half, three quarters and all of the sets of the most trained muscle."""


def shade_of(sets: float, most: float) -> str:
    """Return the glyph for a number of sets; `most` is the number of the most trained muscle."""
    return SHADES[ceil(sets / most * (len(SHADES) - 1))] if most and sets else SHADES[0]


GAP = 3
"""Columns between the front and the back of the picture."""
MOST_SCALE = 2.5
"""The picture is drawn at most this much larger than it is."""
MOST_STRETCH = 1.5
"""A small picture is drawn up to this much wider than its height asks for, to keep the muscles apart."""


def scaled(picture: Sequence[str], columns: int, lines: int) -> list[str]:
    """Return the picture as large as fits; at least one cell."""
    height, width = len(picture), len(picture[0])
    scale = min(columns / width, lines / height, MOST_SCALE)
    stretch = min(MOST_STRETCH, columns / width / scale) if scale < 1 else 1.0
    high, wide = max(1, int(height * scale)), max(1, int(width * scale * stretch))
    side, gap = (width - GAP) // 2, max(1, round(GAP * wide / width))
    half = max(1, (wide - gap) // 2)
    return [
        "".join([*_cells(row[:side], half), " " * gap, *_cells(row[-side:], half)])
        for row in _cells(picture, high)
    ]


def _cells(whole: Sequence[str], count: int) -> list[str]:
    """Return `count` elements of a sequence, evenly spaced and symmetric."""
    last = len(whole) - 1
    first_half = [whole[(2 * n + 1) * len(whole) // (2 * count)] for n in range((count + 1) // 2)]
    mirrored = [(2 * n + 1) * len(whole) // (2 * count) for n in range(count // 2)]
    return [*first_half, *(whole[last - index] for index in reversed(mirrored))]


class Legs(TextGrid):
    """A picture, as large as fits, whose letters are rendered as the shades of their muscles."""

    PARTS: ClassVar[dict[str, str]] = {
        "·": "legs--rest",
        "░": "legs--little",
        "▒": "legs--some",
        "▓": "legs--much",
        "█": "legs--most",
    }
    COMPONENT_CLASSES: ClassVar[set[str]] = set(PARTS.values())
    DEFAULT_CSS: ClassVar[str] = """
    Legs {
        .legs--rest { color: $foreground 60%; }
        .legs--little { color: $secondary 70%; }
        .legs--some { color: $secondary; }
        .legs--much { color: $primary; }
        .legs--most { color: $primary; text-style: bold; }
    }
    """

    def __init__(self, picture: Sequence[str]) -> None:
        """Initialise the widget; `picture` has rows of the same length, of the letters of `MUSCLES`."""
        super().__init__()
        self._picture = picture
        self._sets: Mapping[str, float] = {}

    def show(self, sets: Mapping[str, float]) -> None:
        """Shade the muscles by the number of their sets."""
        self._sets = sets
        self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[str]:
        most = max((self._sets.get(muscle, 0.0) for muscle in MUSCLES.values()), default=0.0)
        shades = {letter: shade_of(self._sets.get(name, 0.0), most) for letter, name in MUSCLES.items()}
        shades[SKIN] = SHADES[0]
        picture = scaled(self._picture, columns, max(1, lines - 1))
        width = len(picture[0])
        heading = "FRONT".center(width // 2) + "BACK".center(width - width // 2)
        margin = " " * ((columns - width) // 2)
        rows = [heading, *("".join(shades.get(cell, cell) for cell in row) for row in picture)]
        rows = [f"{margin}{row}"[:columns].ljust(columns) for row in rows[:lines]]
        return rows + [" " * columns] * (lines - len(rows))
