"""The cards with the facts of the levels."""

from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.program.program import Level
from legday_tui.formatting.units import duration_range, minutes_words, reps_words, span
from legday_tui.widgets.cached_rows import CachedRows
from legday_tui.widgets.paragraphs import whole_paragraphs
from legday_tui.widgets.shortened import shortened

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
    duration = minutes_words(minutes) if minutes else ""
    narrow = width < NARROW
    name = shortened(plain(level.name), width if narrow else width - len(duration) - 1)
    head = name if narrow else f"{name} {duration:>{max(0, width - cell_len(name) - 1)}}"
    sets = f"{span(level.sets, level.sets + level.extra_sets)} x "
    dose = sets + reps_words(*level.reps)
    facts = [
        dose if len(dose) <= width else sets + span(*level.reps),
        *([duration] if narrow else []),
        f"rest {duration_range(*level.rest)}",
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


BOLD = Style(bold=True)
ROUND, HEAVY = Frame(*"╭╮╰╯─│"), Frame(*"┏┓┗┛━┃")


class LevelCards(CachedRows):
    """The cards of all levels side by side; the chosen one has a heavy frame, so that it is distinct without
    colour.

    They are one widget, and their frames are rendered instead of styled as borders, because every further
    widget and every change of a border would make Textual apply the style sheet again. It does so for every
    style of a part as well, so there are only as many as there are colours.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "level-cards--chosen",
        "level-cards--frame",
        "level-cards--text",
    }
    DEFAULT_CSS: ClassVar[str] = """
    LevelCards {
        width: 1fr;
        height: 1fr;
        .level-cards--chosen { color: $legible-primary; }
        .level-cards--frame { color: $foreground 30%; }
        .level-cards--text { color: $dim-75; }
    }
    """

    @dataclass
    class Chosen(Message):
        """Posted when a card is clicked."""

        level_id: str

    chosen = reactive("")
    """The id of the chosen level."""
    minutes: reactive[Mapping[str, int]] = reactive[Mapping[str, int]]({})
    """The durations of a session by level; empty while they are unknown."""

    def __init__(self, levels: Mapping[str, Level], chosen: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._levels = levels
        self.set_reactive(LevelCards.chosen, chosen)

    def render_line(self, y: int) -> Strip:
        lines = max(0, self.size.height - 2)
        segments: list[Segment] = []
        for level_id, (left, right) in zip(self._levels, pairwise(self._edges()), strict=True):
            segments += self._row(y, level_id, max(0, right - left - 2), lines)
        return Strip(segments).adjust_cell_length(self.size.width)

    def _edges(self) -> list[int]:
        """Return the first columns of the cards, and the one after the last card."""
        count = len(self._levels)
        return [self.size.width * number // count for number in range(count + 1)]

    def _row(self, y: int, level_id: str, columns: int, lines: int) -> list[Segment]:
        """Return a row of a card, which has this many columns and lines inside its frame."""
        is_chosen = level_id == self.chosen
        frame, frame_style = (HEAVY, self._style("chosen")) if is_chosen else (ROUND, self._style("frame"))
        if y in (0, lines + 1):
            left, right = frame[0:2] if y == 0 else frame[2:4]
            return [Segment(f"{left}{frame.across * columns}{right}", frame_style)]
        row = card_rows(self._levels[level_id], self.minutes.get(level_id, 0), columns, lines)[y - 1]
        if y == 1:
            style = (frame_style if is_chosen else self._style("text")) + BOLD
        else:
            style = self.rich_style if is_chosen else self._style("text")
        side = Segment(frame.down, frame_style)
        return [side, Segment(row, style), side]

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"level-cards--{part}")

    def on_click(self, event: Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None:
            number = bisect(self._edges(), offset.x) - 1
            self.post_message(self.Chosen([*self._levels][number]))

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        columns, lines = self.size.width // len(self._levels) - 2, self.size.height - 2
        cards = (
            card_rows(level, self.minutes.get(level_id, 0), max(0, columns), max(0, lines))
            for level_id, level in self._levels.items()
        )
        return "\n".join(row.strip() for rows in cards for row in rows if row.strip()), "\n"
