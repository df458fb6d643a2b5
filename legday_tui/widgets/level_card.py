"""A level as a card: its row of the level table."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import var

from legday_tui.domain.program import Level
from legday_tui.widgets.line import Line
from legday_tui.words import minutes_span, span

SMALL = 20
"""Columns up to which the name leaves no room beside it."""
SLIM = 16
"""Columns below which a name needs all of them, as on a phone."""


class LevelCard(Vertical):
    """One level. The chosen one stands out by its frame and its mark, not by colour alone."""

    DEFAULT_CSS: ClassVar[str] = """
    LevelCard {
        border: round $foreground 30%;
        padding: 0 1;
        width: 1fr;
        height: 100%;
        color: $foreground 75%;
        &.-chosen { border: heavy $primary; color: $foreground; }
        &.-chosen #name { color: $primary; }
        #name { text-style: bold; }
        #minutes { display: none; }
        &.-small #minutes { display: block; }
        &.-slim { padding: 0; }
    }
    """

    minutes = var(0, init=False)
    """How long a session at this level takes."""

    def __init__(self, level_id: str, level: Level) -> None:
        super().__init__()
        self.level_id = level_id
        self._level = level

    def compose(self) -> ComposeResult:
        level = self._level
        sets = span(level.sets, level.sets + level.extra_sets)
        yield Line(id="name")
        yield Line(f"{sets} x {span(*level.reps)} reps", id="dose")
        yield Line(f"rest {minutes_span(*level.rest)}", id="rest")
        yield Line(level.equipment, id="equipment")
        yield Line(level.adjustment, id="adjustment")
        yield Line(id="minutes")

    def watch_minutes(self) -> None:
        self._show_name()

    def on_resize(self) -> None:
        self.set_class(self.outer_size.width < SLIM, "-slim")
        self._show_name()

    def _show_name(self) -> None:
        minutes = f"{self.minutes} min"
        small = self.content_size.width < SMALL
        self.set_class(small, "-small")
        self.query_one("#name", Line).show(self._level.name, "" if small else minutes)
        self.query_one("#minutes", Line).show(minutes)
