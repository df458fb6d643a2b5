"""The left half of the home screen, or all of it: the news of today, the levels, and today's plan."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult

from legday_tui.domain.program.program import Level
from legday_tui.formatting.rows import Row as TextRow
from legday_tui.widgets.big_text import BigText
from legday_tui.widgets.cached_rows import Column, Row
from legday_tui.widgets.facts import Facts
from legday_tui.widgets.level_card import LevelCard
from legday_tui.widgets.line import Line
from legday_tui.widgets.scrolling_text import ScrollingText


class TodayHalf(Column):
    """The style sheet of the screen decides which parts there is room for."""

    def __init__(self, levels: Mapping[str, Level], level: str) -> None:
        """Initialise the widget with the levels by their ids, of which one is chosen."""
        super().__init__()
        self._levels = levels
        self._level = level

    def compose(self) -> ComposeResult:
        yield BigText(id="big")
        yield Line(id="headline")
        with Row(id="cards"):
            for level_id, level in self._levels.items():
                yield LevelCard(level_id, level, chosen=level_id == self._level)
        # What the cards say only where they are high.
        yield Facts(id="level-facts")
        yield ScrollingText(id="today")

    def show(self, level: str, headline: tuple[str, str], plan: Sequence[TextRow | str]) -> None:
        """Show a chosen level with its headline, which has a text for large letters and a sentence."""
        for card in self.query(LevelCard):
            card.chosen = card.level_id == level
        chosen = self._levels[level]
        self.query_one("#level-facts", Facts).show([chosen.equipment, chosen.method_summary])
        big, sentence = headline
        self.query_one("#big", BigText).text = big
        self.query_one("#headline", Line).show(sentence)
        self.screen.set_class(bool(big), "-big")
        self.query_one(ScrollingText).show(plan)
