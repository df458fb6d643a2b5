"""A time axis of a rest: the window in which it may end, and the time that has passed."""

from collections.abc import Sequence
from typing import ClassVar

from legday_tui.formatting.units import clock_time
from legday_tui.widgets.text_grid import TextGrid

AXIS_LENGTH = 1.25
"""The length of the axis as a multiple of the end of the window, so that an overdue rest can be seen."""
PASSED, NOW, AIM = "█", "◆", "◇"
BEFORE, WINDOW, AFTER = "░", "▒", "─"
NOTCH = "▌"
"""An end of the window that has passed: a notch in the solid part."""
LEAST_COLUMNS = 12
"""The columns of the axis below which the times beside it are left out."""


def column_of(seconds: float, high: float, columns: int) -> int:
    """Return the column of a time on the axis; times beyond its end are in the last column."""
    return min(columns - 1, int(max(0.0, seconds) / (high * AXIS_LENGTH) * columns)) if high > 0 else 0


def axis_row(elapsed: float, low: float, high: float, columns: int, aim: float | None = None) -> str:
    """Return the axis with the window from `low` to `high`, filled up to `elapsed`, all in seconds.

    `aim` is the recommended length of the rest; it is marked unless it is None.
    """
    now, opens, closes = (column_of(t, high, columns) for t in (elapsed, low, high))
    row = [BEFORE if x < opens else WINDOW if x <= closes else AFTER for x in range(columns)]
    row[:now] = [NOTCH if x in (opens, closes) else PASSED for x in range(now)]
    if aim is not None and low < high:
        row[column_of(aim, high, columns)] = AIM
    row[now] = NOW
    return "".join(row)


def label_row(low: float, high: float, columns: int, words: Sequence[str] = ()) -> str:
    """Return the times of the window below the cells of its ends, or as one span if they would touch.

    The longest of the `words` that there is room for stands before them.
    """
    opens, closes = (column_of(t, high, columns) for t in (low, high))
    first, last = clock_time(low), clock_time(high)
    start, end = max(0, opens - len(first) // 2), min(columns - len(last), closes - len(last) // 2)
    if low == high or start + len(first) >= end:
        span = window_words(low, high)
        indent = max(0, min(columns - len(span), closes - len(span) + 1))
        return (" " * indent + span)[:columns].ljust(columns)
    before = next((w for w in words if len(w) + 2 <= start), "")
    return f"{before:<{start}}{first}{' ' * (end - start - len(first))}{last}".ljust(columns)


def window_words(low: float, high: float) -> str:
    """Return the window as `0:45–1:00`, or as one time if both ends are the same."""
    return clock_time(high) if low == high else f"{clock_time(low)}–{clock_time(high)}"


def legend(low: float, high: float, aim: float | None, extended_s: int) -> list[str]:
    """Return what the marks of the axis mean, the longest explanation first."""
    ready = f"{WINDOW} ready {window_words(low, high)}"
    best = f"{AIM} best {clock_time(aim)}" if aim is not None and low < high else ""
    extended = f"EXTENDED {extended_s} s" if extended_s else ""
    explained = "  ".join(part for part in (best, ready, extended) if part)
    shorter = "  ".join(part for part in (window_words(low, high), extended) if part)
    return [f"{NOW} now  {explained}", explained, shorter, window_words(low, high)]


class RestBar(TextGrid):
    """The time axis of a rest, with the times of its window beside it, or below it if it has several rows."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rest-bar--passed",
        "rest-bar--now",
        "rest-bar--ahead",
        "rest-bar--window",
    }
    DEFAULT_CSS: ClassVar[str] = """
    RestBar {
        width: 1fr;
        height: 1fr;
        min-height: 1;
        .rest-bar--passed { color: $primary; }
        .rest-bar--now { color: $foreground; text-style: bold; }
        .rest-bar--ahead { color: $foreground 55%; }
        .rest-bar--window { color: $success; }
        &.-ready .rest-bar--passed { color: $success; }
        &.-overdue .rest-bar--passed { color: $warning; }
    }
    """
    PARTS: ClassVar[dict[str, str]] = {
        PASSED: "rest-bar--passed",
        NOTCH: "rest-bar--passed",
        NOW: "rest-bar--now",
        AIM: "rest-bar--now",
        BEFORE: "rest-bar--ahead",
        WINDOW: "rest-bar--window",
        AFTER: "rest-bar--ahead",
    }

    def __init__(self) -> None:
        super().__init__()
        self._elapsed, self._low, self._high = 0.0, 0.0, 0.0
        self._aim: float | None = None
        self._extended_s = 0

    def show(
        self, elapsed: float, low: float, high: float, *, aim: float | None = None, extended_s: int = 0
    ) -> None:
        """Show a rest of `elapsed` seconds; see `axis_row` and `legend` for the other times."""
        self._elapsed, self._low, self._high, self._aim = elapsed, low, high, aim
        self._extended_s = extended_s
        self.set_class(low <= elapsed < high, "-ready")
        self.set_class(elapsed >= high, "-overdue")
        self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[str]:
        words = legend(self._low, self._high, self._aim, self._extended_s)
        if lines > 1:
            axis = axis_row(self._elapsed, self._low, self._high, columns, self._aim)
            return [*[axis] * (lines - 1), label_row(self._low, self._high, columns, words)]
        # The row beside the axis explains its marks as far as there is room.
        room = columns - max(LEAST_COLUMNS, columns * 2 // 5)
        beside = next((f"  {w}" for w in words if len(w) + 2 <= room), "")
        return [axis_row(self._elapsed, self._low, self._high, columns - len(beside), self._aim) + beside]
