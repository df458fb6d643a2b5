"""A card with the facts of a level."""

from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.program.program import Level
from legday_tui.formatting.units import duration_range, span
from legday_tui.widgets.cached_rows import CachedRows
from legday_tui.widgets.paragraphs import whole_paragraphs

NARROW = 20
"""Columns below which the duration has a separate row instead of sharing that of the name."""
VERY_NARROW = 14
"""Columns below which the text has no margin."""
FULL_LINES = 7
"""Lines from which equipment and method are shown as well."""


@lru_cache(64)
def card_rows(level: Level, minutes: int, columns: int, lines: int) -> list[str]:
    """Return the rows inside the frame, the name first; `minutes` is 0 while the duration is unknown."""
    margin = 0 if columns < VERY_NARROW else 1
    width = columns - 2 * margin
    name, duration = plain(level.name), f"{minutes} min" if minutes else ""
    narrow = width < NARROW
    head = name if narrow else f"{name} {duration:>{max(0, width - cell_len(name) - 1)}}"
    facts = [
        f"{span(level.sets, level.sets + level.extra_sets)} x {span(*level.reps)} reps",
        f"rest {duration_range(*level.rest)}",
        *([duration] if narrow else []),
        *([level.equipment, level.method_summary] if lines >= FULL_LINES else []),
    ]
    rows = [head, *whole_paragraphs([plain(fact) for fact in facts], width, lines - 1).split("\n")]
    blank = " " * max(0, columns)
    filled = [set_cell_size(" " * margin + row, columns) for row in rows[:lines]]
    return filled + [blank] * (lines - len(filled))


class Frame(NamedTuple):
    """The box-drawing characters of a frame."""

    left_top: str
    right_top: str
    left_bottom: str
    right_bottom: str
    across: str
    down: str


ROUND, HEAVY = Frame(*"╭╮╰╯─│"), Frame(*"┏┓┗┛━┃")


class LevelCard(CachedRows):
    """The card of a level; the chosen one has a heavy frame, so that it is distinct without colour.

    The frame is rendered instead of styled as a border, because a change of the border would make Textual
    apply the style sheet again.
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

    @dataclass
    class Chosen(Message):
        """Posted when the card is clicked."""

        level_id: str

    chosen = reactive(False)
    minutes = reactive(0)
    """The duration of a session at this level; 0 while it is unknown."""

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
            return Strip([self._segment("frame", f"{left}{frame.across * columns}{right}")], columns + 2)
        row = card_rows(self._level, self.minutes, columns, lines)[y - 1]
        side = self._segment("frame", frame.down)
        return Strip([side, self._segment("name" if y == 1 else "facts", row), side], columns + 2)

    def on_click(self) -> None:
        self.post_message(self.Chosen(self.level_id))

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        columns, lines = max(0, self.size.width - 2), max(0, self.size.height - 2)
        rows = card_rows(self._level, self.minutes, columns, lines)
        return "\n".join(row.strip() for row in rows if row.strip()), "\n"

    def _segment(self, name: str, text: str) -> Segment:
        chosen = "-chosen" if self.chosen else ""
        return Segment(text, self.get_component_rich_style(f"level-card--{name}{chosen}"))
