"""Values over time as bars of block characters, as pure functions."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

STEPS = " ▁▂▃▄▅▆▇█"
EIGHTHS = len(STEPS) - 1
FLOOR = 0.2
"""The height of the lowest bar as a share of the highest one, so that every bar is seen."""
GAP_FROM = 3
"""Columns per value from which there is a gap between two bars."""
WIDEST_BAR = 8
"""The most columns per value: a few sessions are a beginning, and leave room for those to come."""


def bar_rows(values: Sequence[float], columns: int, lines: int) -> list[str]:
    """Return the values, oldest first, as `lines` rows of `columns` cells, the top row first.

    The bars begin at a value a little below the lowest one; a few of them are at the left. If there are more
    values than columns, some of them are left out; the first and the last are always shown.
    """
    if not values or columns < 1 or lines < 1:
        return [""] * max(0, lines)
    if len(values) > columns > 1:
        values = [values[round(n * (len(values) - 1) / (columns - 1))] for n in range(columns)]
    elif columns == 1:
        values = values[-1:]
    room, columns = columns, min(columns, len(values) * WIDEST_BAR)
    low, high = min(values), max(values)
    heights = [_share(value, low, high) * lines * EIGHTHS for value in values]
    bar_of = [column * len(values) // columns for column in range(columns)]
    if columns // len(values) >= GAP_FROM:
        # The last column of a bar is the gap to the next one.
        ends = [*(now != then for now, then in pairwise(bar_of)), True]
    else:
        ends = [False] * columns
    rows = []
    for line in reversed(range(lines)):
        glyphs = [STEPS[min(EIGHTHS, max(0, ceil(height - line * EIGHTHS)))] for height in heights]
        bars = "".join(" " if end else glyphs[bar] for bar, end in zip(bar_of, ends, strict=True))
        rows.append(bars.ljust(room))
    return rows


def _share(value: float, low: float, high: float) -> float:
    if high == low:
        return 0.5
    return FLOOR + (1 - FLOOR) * (value - low) / (high - low)
