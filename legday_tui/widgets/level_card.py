"""A level as a card: its row of the level table."""

from functools import lru_cache
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip

from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.program.program import Level
from legday_tui.formatting.units import duration_range, span
from legday_tui.widgets.drawn import Drawn
from legday_tui.widgets.paragraphs import whole_paragraphs

SMALL = 20
"""Columns below which the name leaves no room beside it."""
SLIM = 14
"""Columns below which a name needs all of them, as on a phone."""
WHOLE = 7
"""Lines from which on there is room for more than numbers."""


@lru_cache(64)
def card_rows(level: Level, minutes: int, columns: int, lines: int) -> list[str]:
    """What stands in a card, the name first; `minutes` is 0 while it is not known how long it takes."""
    margin = 0 if columns < SLIM else 1
    room = columns - 2 * margin
    name, lasts = plain(level.name), f"{minutes} min" if minutes else ""
    small = room < SMALL
    head = name if small else f"{name} {lasts:>{max(0, room - cell_len(name) - 1)}}"
    facts = [
        f"{span(level.sets, level.sets + level.extra_sets)} x {span(*level.reps)} reps",
        f"rest {duration_range(*level.rest)}",
        *([lasts] if small else []),
        *([level.equipment, level.method_summary] if lines >= WHOLE else []),
    ]
    rows = [head, *whole_paragraphs([plain(fact) for fact in facts], room, lines - 1).split("\n")]
    blank = " " * max(0, columns)
    drawn = [set_cell_size(" " * margin + row, columns) for row in rows[:lines]]
    return drawn + [blank] * (lines - len(drawn))


class Frame(NamedTuple):
    """The signs of a frame, from the upper left corner on."""

    left_top: str
    right_top: str
    left_bottom: str
    right_bottom: str
    across: str
    down: str


ROUND, HEAVY = Frame(*"╭╮╰╯─│"), Frame(*"┏┓┗┛━┃")


class LevelCard(Drawn):
    """One level. The chosen one stands out by its frame and its mark, not by colour alone.

    The frame is drawn, too: another choice then is a few cells, and no question for the style sheet.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "level-card--frame",
        "level-card--frame-chosen",
        "level-card--name",
        "level-card--name-chosen",
        "level-card--facts",
        "level-card--facts-chosen",
    }
    DEFAULT_CSS: ClassVar[str] = """
    LevelCard {
        width: 1fr;
        height: 100%;
        .level-card--frame { color: $foreground 30%; }
        .level-card--frame-chosen { color: $primary; }
        .level-card--name { color: $foreground 75%; text-style: bold; }
        .level-card--name-chosen { color: $primary; text-style: bold; }
        .level-card--facts { color: $foreground 75%; }
        .level-card--facts-chosen { color: $foreground; }
    }
    """

    chosen = reactive(False)
    minutes = reactive(0)
    """How long a session at this level takes; 0 while that is not known."""

    def __init__(self, level_id: str, level: Level, *, chosen: bool) -> None:
        super().__init__()
        self.level_id = level_id
        self._level = level
        self.set_reactive(LevelCard.chosen, chosen)

    def render_line(self, y: int) -> Strip:
        columns, lines = max(0, self.size.width - 2), max(0, self.size.height - 2)
        frame = HEAVY if self.chosen else ROUND
        if y in (0, lines + 1):
            left, right = frame[0:2] if y == 0 else frame[2:4]
            return Strip([self._part("frame", f"{left}{frame.across * columns}{right}")], columns + 2)
        row = card_rows(self._level, self.minutes, columns, lines)[y - 1]
        side = self._part("frame", frame.down)
        return Strip([side, self._part("name" if y == 1 else "facts", row), side], columns + 2)

    def _part(self, name: str, text: str) -> Segment:
        chosen = "-chosen" if self.chosen else ""
        return Segment(text, self.part_style(f"level-card--{name}{chosen}"))
