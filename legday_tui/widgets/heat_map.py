"""The weeks of half a year at a glance: a column a week, a row a day."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from legday_tui.domain.stats.weeks import Week
from legday_tui.widgets.text_grid import TextGrid

STEPS = "·░▒▓█"
"""No leg day, and the four steps: readable without colour."""
DAYS = ("Mon ", "    ", "Wed ", "    ", "Fri ", "    ", "    ")
CELL = 2
GRID = 1 + len(DAYS)
"""Rows that the days take, with the months above them."""
TODAY = "[", "]"
"""Around the cell of today; the gaps beside a cell have room for them."""
LEGENDS = (
    f"less {STEPS} more (minutes)   {' '.join(TODAY)} today",
    f"less {STEPS} more (minutes)",
    f"less {STEPS} more",
    STEPS,
)
FLAT_LEGENDS = (f"less {STEPS} more (days a week)", f"less {STEPS} more", STEPS)
"""The first that finds room is shown."""


def month_row(today: date, count: int, columns: int) -> str:
    """The names of the months over the weeks in which they begin, as far as there are columns.

    There are `count` weeks, and today is in the last of them.
    """
    monday = today - timedelta(days=today.weekday())
    row = ""
    for column in range(count):
        first = monday - timedelta(weeks=count - 1 - column)
        last = min(first + timedelta(days=6), today)
        at, name = column * CELL, f"{last:%b}"
        begins = first.day == 1 or first.month != last.month
        if begins and (not row or len(row) < at) and at + len(name) <= columns:
            row = row.ljust(at) + name
    return row


def first_fitting(texts: Sequence[str], columns: int) -> str:
    """The first text that is not wider; none if all are."""
    return next((text for text in texts if len(text) <= columns), "")


class HeatMap(TextGrid):
    """The newest weeks that find room; in a single row one glyph a week."""

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

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._weeks: Sequence[Week] = ()
        self._today = date.min

    def show(self, weeks: Sequence[Week], today: date) -> None:
        """Show these weeks, of which the last one is that of today."""
        self._weeks, self._today = weeks, today
        self.redraw()

    def draw(self, columns: int, lines: int) -> list[str]:
        rows = self._calendar(columns) if lines >= GRID else self._flat(columns)
        return [row[:columns].ljust(columns) for row in rows[:lines]] + [" " * columns] * (lines - len(rows))

    def _calendar(self, columns: int) -> list[str]:
        margin = " " * len(DAYS[0])
        room = columns - len(margin)
        weeks = self._weeks[-max(1, room // CELL) :]
        rows = [margin + month_row(self._today, len(weeks), room)]
        for day, name in enumerate(DAYS):
            cells = (" " if week[day] is None else STEPS[week[day] or 0] for week in weeks)
            rows.append(name + "".join(cell.ljust(CELL) for cell in cells))
        if weeks:
            row, at = rows[1 + self._today.weekday()], len(margin) + CELL * (len(weeks) - 1)
            rows[1 + self._today.weekday()] = f"{row[: at - 1]}{row[at].join(TODAY)}{row[at + 2 :]}"
        return [*rows, margin + first_fitting(LEGENDS, room)]

    def _flat(self, columns: int) -> list[str]:
        """The days trained in each week; the legend is in the second row, if there is one."""
        words = f"{len(self._weeks)} weeks  "
        weeks = self._weeks[-max(1, columns - len(words)) :]
        trained = (sum(bool(step) for step in week) for week in weeks)
        row = "".join(STEPS[min(days, len(STEPS) - 1)] for days in trained)
        margin = " " * len(words)
        return [
            f"{len(weeks)} weeks".ljust(len(words)) + row,
            margin + first_fitting(FLAT_LEGENDS, columns - len(margin)),
        ]
