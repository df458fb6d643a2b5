"""A calendar of training days: one column per week, one row per day."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from legday_tui.domain.dates import monday_of
from legday_tui.domain.stats.weeks import Week
from legday_tui.widgets.text_grid import TextGrid

STEPS = "·░▒▓█"
"""A day without training, and the four steps of a training day; readable without colour."""
DAYS = ("Mon ", "    ", "Wed ", "    ", "Fri ", "    ", "    ")
CELL = 2
GRID = 1 + len(DAYS)
"""The rows of the calendar: the month names and the days."""
TODAY = "[", "]"
"""The characters on both sides of the cell of today."""
LEGENDS = (
    f"less {STEPS} more (minutes)   {' '.join(TODAY)} today",
    f"less {STEPS} more (minutes)",
    f"less {STEPS} more",
    STEPS,
)
FLAT_LEGENDS = (f"less {STEPS} more (days a week)", f"less {STEPS} more", STEPS)
"""The first legend that fits is shown."""


def month_row(today: date, count: int, columns: int) -> str:
    """Return the names of the months above the weeks in which they begin, as far as they fit.

    `count` is the number of weeks; the last one is the week of `today`.
    """
    monday = monday_of(today)
    row = ""
    for column in range(count):
        first = monday - timedelta(weeks=count - 1 - column)
        last = min(first + timedelta(days=6), today)
        start, name = column * CELL, f"{last:%b}"
        begins = first.day == 1 or first.month != last.month
        if begins and (not row or len(row) < start) and start + len(name) <= columns:
            row = row.ljust(start) + name
    return row


def first_fitting(texts: Sequence[str], columns: int) -> str:
    """Return the first text that is not wider than this, or an empty string."""
    return next((text for text in texts if len(text) <= columns), "")


class HeatMap(TextGrid):
    """The most recent weeks that fit; with too few rows for a calendar, one glyph per week."""

    PARTS: ClassVar[dict[str, str]] = {
        "·": "heat-map--none",
        "░": "heat-map--little",
        "▒": "heat-map--some",
        "▓": "heat-map--much",
        "█": "heat-map--most",
        TODAY[0]: "heat-map--today",
        TODAY[1]: "heat-map--today",
    }
    COMPONENT_CLASSES: ClassVar[set[str]] = set(PARTS.values())
    DEFAULT_CSS: ClassVar[str] = """
    HeatMap {
        height: 9;
        .heat-map--none { color: $foreground 40%; }
        .heat-map--little { color: $primary 75%; }
        .heat-map--some { color: $primary 85%; }
        .heat-map--much { color: $primary; }
        .heat-map--most { color: $primary; text-style: bold; }
        .heat-map--today { color: $foreground; text-style: bold; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._weeks: Sequence[Week] = ()
        self._today = date.min

    def show(self, weeks: Sequence[Week], today: date) -> None:
        """Show these weeks; the last one is the week of `today`."""
        self._weeks, self._today = weeks, today
        self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[str]:
        rows = self._calendar(columns) if lines >= GRID else self._flat(columns)
        return [row[:columns].ljust(columns) for row in rows[:lines]] + [" " * columns] * (lines - len(rows))

    def _calendar(self, columns: int) -> list[str]:
        margin = " " * len(DAYS[0])
        width = columns - len(margin)
        weeks = self._weeks[-max(1, width // CELL) :]
        rows = [margin + month_row(self._today, len(weeks), width)]
        for day, name in enumerate(DAYS):
            cells = (" " if week[day] is None else STEPS[week[day] or 0] for week in weeks)
            rows.append(name + "".join(cell.ljust(CELL) for cell in cells))
        if weeks:
            row, x = rows[1 + self._today.weekday()], len(margin) + CELL * (len(weeks) - 1)
            rows[1 + self._today.weekday()] = f"{row[: x - 1]}{row[x].join(TODAY)}{row[x + 2 :]}"
        return [*rows, margin + first_fitting(LEGENDS, width)]

    def _flat(self, columns: int) -> list[str]:
        """Return one row with the number of training days of each week, and one row with the legend."""
        words = f"{len(self._weeks)} weeks  "
        weeks = self._weeks[-max(1, columns - len(words)) :]
        trained = (sum(bool(step) for step in week) for week in weeks)
        row = "".join(STEPS[min(days, len(STEPS) - 1)] for days in trained)
        margin = " " * len(words)
        return [
            f"{len(weeks)} weeks".ljust(len(words)) + row,
            margin + first_fitting(FLAT_LEGENDS, columns - len(margin)),
        ]
