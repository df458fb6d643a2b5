"""The left half of the home screen, or all of it: the news of today, the levels, and today's plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from legday_tui.domain.program.program import Level
from legday_tui.widgets.cached_rows import Column
from legday_tui.widgets.facts import Facts
from legday_tui.widgets.level_cards import LevelCards
from legday_tui.widgets.line import Line

if TYPE_CHECKING:
    from legday_tui.formatting.rows import Row as TextRow


class TodayHalf(Column):
    """The style sheet of the screen decides which parts there is room for.

    The plan and the large headline are imported and mounted when there is something to show in them: at the
    first paint the history is not known, and so no plan.
    """

    def __init__(self, levels: Mapping[str, Level], level: str) -> None:
        """Initialise the widget with the levels by their ids, of which one is chosen."""
        super().__init__()
        self._levels = levels
        self._level = level

    def compose(self) -> ComposeResult:
        yield Line(id="headline")
        yield LevelCards(self._levels, self._level, id="cards")
        # What the cards say only where they are high.
        yield Facts(id="level-facts")

    def show(self, level: str) -> None:
        """Show a chosen level."""
        self.query_one(LevelCards).chosen = level
        chosen = self._levels[level]
        self.query_one("#level-facts", Facts).show([chosen.equipment, chosen.method_summary])

    def show_plan(self, headline: tuple[str, str], plan: Sequence[TextRow | str]) -> None:
        """Show what there is to do; the headline has a text for large letters and a sentence."""
        from legday_tui.widgets.big_text import BigText
        from legday_tui.widgets.scrolling_text import ScrollingText

        if not self.query(ScrollingText):
            self.mount(BigText(id="big"), before="#headline")
            self.mount(ScrollingText(id="today"))
        big, sentence = headline
        self.query_one("#big", BigText).text = big
        self.query_one("#headline", Line).show(sentence)
        self.screen.set_class(bool(big), "-big")
        self.query_one("#today", ScrollingText).show(plan)

    def scroll_plan(self, by: int) -> None:
        """Scroll what there is to do by a number of rows."""
        for text in self.query("#today"):
            text.scroll_relative(y=by, animate=False)
