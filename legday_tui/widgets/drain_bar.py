"""A bar that empties in steps of an eighth of a cell."""

from collections.abc import Iterable
from typing import ClassVar

from textual.reactive import reactive

from legday_tui.widgets.text_grid import TextGrid

EIGHTHS = " ▏▎▍▌▋▊▉█"
"""A cell by the number of its filled eighths."""
EMPTY = "─"
NOTCH = "▌"
"""A mark in the filled part of the bar: a notch, which can be seen without colour."""
TICK = "┼"
"""A mark in the empty part of the bar."""


def drain_row(fraction: float, marks: Iterable[float], columns: int) -> str:
    """Return the bar as a row, filled up to `fraction`; at least an eighth is filled unless it is 0."""
    share = min(1.0, max(0.0, fraction))
    full, eighths = divmod(max(1, round(share * columns * 8)) if share else 0, 8)
    row = list(EIGHTHS[8] * full + (EIGHTHS[eighths] if eighths else ""))
    row += EMPTY * (columns - len(row))
    for mark in marks:
        x = min(columns - 1, int(mark * columns))
        if 0 < mark < 1 and (x != full or not eighths):
            row[x] = NOTCH if x < full else TICK
    return "".join(row)


class DrainBar(TextGrid):
    """A horizontal bar that shows a share of a time or of a depth; all of its rows are the same."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"drain-bar--left", "drain-bar--gone", "drain-bar--mark"}
    DEFAULT_CSS: ClassVar[str] = """
    DrainBar {
        width: 1fr;
        height: 1fr;
        min-height: 1;
        .drain-bar--left { color: $primary; }
        .drain-bar--gone { color: $foreground 55%; }
        .drain-bar--mark { color: $foreground; }
        &.-past .drain-bar--left { color: $warning; }
    }
    """
    PARTS: ClassVar[dict[str, str]] = {
        **dict.fromkeys(EIGHTHS, "drain-bar--left"),
        EMPTY: "drain-bar--gone",
        TICK: "drain-bar--mark",
    }

    fraction: reactive[float] = reactive(1.0, repaint=False)
    """The filled share, clamped to the range from 0 to 1."""

    def __init__(self, *, marks: Iterable[float] = ()) -> None:
        """Initialise a full bar; `marks` are the shares at which it has a mark."""
        super().__init__()
        self._marks = tuple(marks)

    def render_rows(self, columns: int, lines: int) -> list[str]:
        return [drain_row(self.fraction, self._marks, columns)] * lines

    def watch_fraction(self) -> None:
        self.update_rows()
