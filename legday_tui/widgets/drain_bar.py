"""A bar that empties smoothly, by eighths of a cell."""

from collections.abc import Iterable
from typing import ClassVar

from textual.reactive import reactive

from legday_tui.widgets.text_grid import TextGrid

EIGHTHS = " ▏▎▍▌▋▊▉█"
"""A cell by the number of its filled eighths."""
GONE = "─"
NOTCH = "▌"
"""A mark that the bar still covers: a notch in the solid bar, which shows without colour."""
TICK = "┼"
"""A mark that the bar has passed."""


def drain_row(fraction: float, marks: Iterable[float], columns: int) -> str:
    """The bar as a row: solid what is left, a line what is gone. The last eighth goes at 0 only."""
    share = min(1.0, max(0.0, fraction))
    full, eighths = divmod(max(1, round(share * columns * 8)) if share else 0, 8)
    row = list(EIGHTHS[8] * full + (EIGHTHS[eighths] if eighths else ""))
    row += GONE * (columns - len(row))
    for mark in marks:
        x = min(columns - 1, int(mark * columns))
        if 0 < mark < 1 and (x != full or not eighths):
            row[x] = NOTCH if x < full else TICK
    return "".join(row)


class DrainBar(TextGrid):
    """A share of a time, or a depth, as a bar; on several rows where it has them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"drain-bar--left", "drain-bar--gone", "drain-bar--mark"}
    DEFAULT_CSS: ClassVar[str] = """
    DrainBar {
        width: 1fr;
        height: 1fr;
        min-height: 1;
        .drain-bar--left { color: $primary; }
        .drain-bar--gone { color: $foreground 55%; }
        .drain-bar--mark { color: $foreground; }
    }
    """
    PARTS: ClassVar[dict[str, str]] = {
        **dict.fromkeys(EIGHTHS, "drain-bar--left"),
        GONE: "drain-bar--gone",
        TICK: "drain-bar--mark",
    }

    fraction: reactive[float] = reactive(1.0, repaint=False)
    """How much is left, 0 to 1; what lies outside is taken as the nearer end."""
    marks: reactive[tuple[float, ...]] = reactive[tuple[float, ...]]((), repaint=False)
    """Shares at which the bar has a tick."""

    def __init__(
        self,
        *,
        fraction: float = 1.0,
        marks: Iterable[float] = (),
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(DrainBar.fraction, fraction)
        self.set_reactive(DrainBar.marks, tuple(marks))

    def draw(self, columns: int, lines: int) -> list[str]:
        return [drain_row(self.fraction, self.marks, columns)] * lines

    def watch_fraction(self) -> None:
        self.redraw()

    def watch_marks(self) -> None:
        self.redraw()
