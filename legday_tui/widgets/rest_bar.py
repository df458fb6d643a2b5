"""A rest as a window: when it opens, when it closes, and how far we are."""

from typing import ClassVar

from legday_tui.formatting.units import clock_time
from legday_tui.widgets.text_grid import TextGrid

REACH = 1.25
"""How far the axis goes, in high ends: far enough to see that it is over."""
PASSED, HERE, AIM = "█", "◆", "◇"
BEFORE, WINDOW, AFTER = "░", "▒", "─"
NOTCH = "▌"
"""An end of the window that has passed: a notch in the solid bar."""
LEAST_COLUMNS = 12
"""What the axis keeps for itself before anything stands beside it."""


def column_of(seconds: float, high: float, columns: int) -> int:
    """The cell of a moment on the axis; moments past its end are in the last one."""
    return min(columns - 1, int(max(0.0, seconds) / (high * REACH) * columns)) if high > 0 else 0


def axis_row(elapsed: float, low: float, high: float, columns: int, aim: float | None = None) -> str:
    """The axis with its window, filled up to the moment; how long to rest is a mark on it."""
    here, opens, closes = (column_of(t, high, columns) for t in (elapsed, low, high))
    row = [BEFORE if x < opens else WINDOW if x <= closes else AFTER for x in range(columns)]
    row[:here] = [NOTCH if x in (opens, closes) else PASSED for x in range(here)]
    if aim is not None and low < high:
        row[column_of(aim, high, columns)] = AIM
    row[here] = HERE
    return "".join(row)


def label_row(low: float, high: float, columns: int) -> str:
    """The times of the window under the cells that they belong to; as one span where they would touch."""
    opens, closes = (column_of(t, high, columns) for t in (low, high))
    first, last = clock_time(low), clock_time(high)
    start, end = max(0, opens - len(first) // 2), min(columns - len(last), closes - len(last) // 2)
    if low == high or start + len(first) >= end:
        span = window_words(low, high)
        return (" " * max(0, min(columns - len(span), closes - len(span) + 1)) + span)[:columns].ljust(
            columns
        )
    return f"{' ' * start}{first}{' ' * (end - start - len(first))}{last}".ljust(columns)


def window_words(low: float, high: float) -> str:
    """The window as `0:45–1:00`."""
    return clock_time(high) if low == high else f"{clock_time(low)}–{clock_time(high)}"


class RestBar(TextGrid):
    """The axis of a rest. In one row its times stand beside it, in more they stand underneath."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "window-bar--passed",
        "window-bar--here",
        "window-bar--ahead",
        "window-bar--window",
    }
    DEFAULT_CSS: ClassVar[str] = """
    RestBar {
        width: 1fr;
        height: 1fr;
        min-height: 1;
        .window-bar--passed { color: $primary; }
        .window-bar--here { color: $foreground; text-style: bold; }
        .window-bar--ahead { color: $foreground 55%; }
        .window-bar--window { color: $success; }
        &.-ready .window-bar--passed { color: $success; }
        &.-overdue .window-bar--passed { color: $warning; }
    }
    """
    PARTS: ClassVar[dict[str, str]] = {
        PASSED: "window-bar--passed",
        NOTCH: "window-bar--passed",
        HERE: "window-bar--here",
        AIM: "window-bar--here",
        BEFORE: "window-bar--ahead",
        WINDOW: "window-bar--window",
        AFTER: "window-bar--ahead",
    }

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._elapsed, self._low, self._high, self._state = 0.0, 0.0, 0.0, ""
        self._aim: float | None = None

    def show(
        self, elapsed: float, low: float, high: float, state: str = "", aim: float | None = None
    ) -> None:
        """Show a rest of `elapsed` seconds in its window, all in seconds, and its state as a word, if any."""
        self._aim = aim
        self._elapsed, self._low, self._high, self._state = elapsed, low, high, state
        self.set_class(low <= elapsed < high, "-ready")
        self.set_class(elapsed >= high, "-overdue")
        self.redraw()

    def draw(self, columns: int, lines: int) -> list[str]:
        before = f"{self._state} " if self._state else ""
        after = f" {window_words(self._low, self._high)}" if lines == 1 else ""
        if columns - len(before) - len(after) < LEAST_COLUMNS:
            after = ""
        if columns - len(before) < LEAST_COLUMNS:
            before = ""
        width = columns - len(before) - len(after)
        axis = axis_row(self._elapsed, self._low, self._high, width, self._aim)
        if lines == 1:
            return [f"{before}{axis}{after}"]
        margin = " " * len(before)
        labels = margin + label_row(self._low, self._high, width)
        return [f"{before}{axis}", *[f"{margin}{axis}"] * (lines - 2), labels]
