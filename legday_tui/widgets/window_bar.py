"""A rest as a window: where it opens, where it closes, and where we are."""

from typing import ClassVar

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from legday_tui.words import clock_time

REACH = 1.25
"""How far the axis goes, in high ends: room enough to see that it is over."""
PASSED = "█"
BEFORE = "░"
WINDOW = "▒"
AFTER = "─"
HERE = "◆"
NOTCH = "▌"
"""An end of the window that has passed: a notch in the solid bar."""
LEAST_COLUMNS = 12
"""With less than that for the axis there are no labels beside it."""


class WindowBar(Widget):
    """The axis of a rest. One row has its labels beside it, two or more have them underneath."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "window-bar--passed",
        "window-bar--before",
        "window-bar--window",
        "window-bar--label",
    }
    DEFAULT_CSS: ClassVar[str] = """
    WindowBar {
        width: 1fr;
        height: 1fr;
        min-height: 1;
        .window-bar--passed { color: $primary; }
        .window-bar--before { color: $foreground 55%; }
        .window-bar--window { color: $success; }
        .window-bar--label { color: $foreground 85%; }
        &.-ready .window-bar--passed { color: $success; }
        &.-overdue .window-bar--passed { color: $warning; }
    }
    """

    look: reactive[tuple[tuple[str, ...], str]] = reactive(((), ""), repaint=False)
    """The parts of the axis, cell by cell, and the text beside it: all that is seen."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._times = (0.0, 0.0, 0.0)
        self._state = ""

    def show(self, elapsed: float, low: float, high: float, state: str = "") -> None:
        """Show where a rest of `elapsed` seconds is in its window, and its state as a word, if wished."""
        self._times, self._state = (elapsed, low, high), state
        self.set_class(low <= elapsed <= high, "-ready")
        self.set_class(elapsed > high, "-overdue")
        self._look_again()
