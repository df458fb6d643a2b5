"""A level as a card: its row of the level table."""

from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from legday_tui.domain.plain_text import plain
from legday_tui.domain.program import Level
from legday_tui.widgets.paragraphs import whole_paragraphs
from legday_tui.words import minutes_span, span

SMALL = 20
"""Columns below which the name leaves no room beside it."""
SLIM = 14
"""Columns below which a name needs all of them, as on a phone."""
WHOLE = 7
"""Lines from which on there is room for more than numbers."""


def card_rows(level: Level, minutes: int, columns: int, lines: int) -> list[str]:
    """The rows of a card, the name first; `minutes` is 0 while it is not known how long a session takes."""
    margin = 0 if columns < SLIM else 1
    room = columns - 2 * margin
    name, lasts = plain(level.name), f"{minutes} min" if minutes else ""
    small = room < SMALL
    facts = [
        name if small else f"{name} {lasts:>{max(0, room - len(name) - 1)}}",
        f"{span(level.sets, level.sets + level.extra_sets)} x {span(*level.reps)} reps",
        f"rest {minutes_span(*level.rest)}",
        *([lasts] if small else []),
        *([level.equipment, level.adjustment] if lines >= WHOLE else []),
    ]
    rows = whole_paragraphs([plain(fact) for fact in facts], room, lines).split("\n")
    blank = " " * columns
    return [set_cell_size(" " * margin + row, columns) for row in rows] + [blank] * (lines - len(rows))


class LevelCard(Widget):
    """One level. The chosen one stands out by its frame and its mark, not by colour alone."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"level-card--name"}
    DEFAULT_CSS: ClassVar[str] = """
    LevelCard {
        border: round $foreground 30%;
        width: 1fr;
        height: 100%;
        color: $foreground 75%;
        .level-card--name { text-style: bold; }
        &.-chosen { border: heavy $primary; color: $foreground; }
        &.-chosen .level-card--name { color: $primary; }
    }
    """

    minutes = reactive(0)
    """How long a session at this level takes; 0 while that is not known."""

    def __init__(self, level_id: str, level: Level, *, chosen: bool) -> None:
        super().__init__(classes="-chosen" if chosen else None)
        self.level_id = level_id
        self._level = level

    def render_line(self, y: int) -> Strip:
        columns, lines = self.size
        rows = card_rows(self._level, self.minutes, columns, lines)
        style = self.get_component_rich_style("level-card--name") if y == 0 else self.rich_style
        return Strip([Segment(rows[y] if y < len(rows) else " " * columns, style)], columns)
