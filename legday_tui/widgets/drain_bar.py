"""A bar that empties smoothly, by eighths of a cell."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

EIGHTHS = " ▏▎▍▌▋▊▉█"
"""A cell by the number of its filled eighths."""
EMPTY = "─"
NOTCH = "▌"
"""A mark that the bar still covers: a notch in the solid bar, so that it shows without colour."""
TICK = "┼"
"""A mark that the bar has passed."""


def eighths_of(fraction: float, columns: int) -> int:
    """Filled eighths of a bar; the very last one goes only when nothing is left."""
    share = min(1.0, max(0.0, fraction))
    return max(1, round(share * columns * 8)) if share else 0


class DrainBar(Widget):
    """A share of a time as a bar: solid what is left, a line what is gone. Repainted only by the eighth."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"drain-bar--left", "drain-bar--gone", "drain-bar--mark"}
    DEFAULT_CSS: ClassVar[str] = """
    DrainBar {
        width: 1fr;
        height: 1fr;
        min-height: 1;
        .drain-bar--left { color: $primary; }
        .drain-bar--gone { color: $foreground 45%; }
        .drain-bar--mark { color: $foreground; }
    }
    """

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
        self._eighths = -1
        self.set_reactive(DrainBar.fraction, fraction)
        self.set_reactive(DrainBar.marks, tuple(marks))

    def watch_fraction(self) -> None:
        width, before = self.size.width, self._eighths
        now = self._eighths = eighths_of(self.fraction, width)
        if now != before:
            first, last = sorted((before // 8, now // 8))
            self.refresh(Region(max(0, first), 0, last + 1 - max(0, first), self.size.height))

    def watch_marks(self) -> None:
        self.refresh()

    def on_resize(self) -> None:
        self._eighths = eighths_of(self.fraction, self.size.width)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        left, gone, mark = (
            self.get_component_rich_style(f"drain-bar--{part}") for part in ("left", "gone", "mark")
        )
        width = self.size.width
        full, rest = divmod(eighths_of(self.fraction, width), 8)
        marked = {min(width - 1, int(share * width)) for share in self.marks if 0 < share < 1}
        cells = []
        for x in range(width):
            if x < full:
                cells.append(Segment(NOTCH if x in marked else EIGHTHS[8], left))
            elif x == full and rest:
                cells.append(Segment(EIGHTHS[rest], left))
            else:
                cells.append(Segment(TICK, mark) if x in marked else Segment(EMPTY, gone))
        return Strip(cells, width).simplify()
