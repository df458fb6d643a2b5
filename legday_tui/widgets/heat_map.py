"""The weeks of half a year at a glance: a column a week, a row a day."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from legday_tui.domain.calendar_weeks import Week
from legday_tui.widgets.page import Page

STEPS = "·░▒▓█"
"""No leg day, and the four steps: readable without colour."""
DAYS = ("Mon ", "    ", "Wed ", "    ", "Fri ", "    ", "Sun ")
CELL = 2
LEGEND = f"less {STEPS} more minutes"
GRID = 1 + len(DAYS)
"""Rows that the days take, with the months above them."""


class HeatMap(Page):
    """The newest weeks that find room; in a single row one glyph a week."""

    PARTS: ClassVar[dict[str, str]] = {
        "·": "heat-map--none",
        "░": "heat-map--little",
        "▒": "heat-map--some",
        "▓": "heat-map--much",
        "█": "heat-map--most",
    }
    COMPONENT_CLASSES: ClassVar[set[str]] = set(PARTS.values())
    DEFAULT_CSS: ClassVar[str] = """
    HeatMap {
        height: 9;
        .heat-map--none { color: $foreground 40%; }
        .heat-map--little { color: $primary 60%; }
        .heat-map--some { color: $primary 75%; }
        .heat-map--much { color: $primary; }
        .heat-map--most { color: $primary; text-style: bold; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._weeks: Sequence[Week] = ()
        self._today = date.min

    def show(self, weeks: Sequence[Week], today: date) -> None:
        """Show these weeks, of which the last one is that of today."""
        self._weeks, self._today = weeks, today
        self.redraw()

    def draw(self, columns: int, lines: int) -> list[str]:
        if lines < GRID:
            return self._flat(columns, lines)
        fitting = max(0, (columns - len(DAYS[0])) // CELL)
        weeks = self._weeks[-fitting:] if fitting else ()
        rows = [f"    {self._months(len(weeks))}"]
        for day, name in enumerate(DAYS):
            cells = (" " if week[day] is None else STEPS[week[day] or 0] for week in weeks)
            rows.append(name + "".join(cell.ljust(CELL) for cell in cells))
        rows.append(f"    {LEGEND}")
        return [row[:columns].ljust(columns) for row in rows[:lines]] + [" " * columns] * (lines - len(rows))

    def _months(self, count: int) -> str:
        """The names of the months over the weeks in which they begin."""
        monday = self._today - timedelta(days=self._today.weekday())
        row = ""
        before = 0
        for back in range(count - 1, -1, -1):
            week = monday - timedelta(weeks=back)
            if week.month != before and len(row) <= (count - 1 - back) * CELL:
                row = row.ljust((count - 1 - back) * CELL) + f"{week:%b} "
            before = week.month
        return row

    def _flat(self, columns: int, lines: int) -> list[str]:
        """The days trained in each week."""
        trained = (sum(bool(step) for step in week) for week in self._weeks)
        row = "".join(STEPS[min(days, len(STEPS) - 1)] for days in trained)
        words = f"{len(self._weeks)} weeks  "
        return [f"{words}{row}"[:columns].ljust(columns)] + [" " * columns] * (lines - 1)
