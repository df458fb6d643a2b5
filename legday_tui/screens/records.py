"""All personal records: the best of each kind, when it was, and what it beat."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from legday_tui.domain.bests import Bests
from legday_tui.domain.program import Program
from legday_tui.keys import SCROLL
from legday_tui.preferences import Unit
from legday_tui.record_words import best_rows
from legday_tui.screens.pages import RECORDS, PageScreen, page_line
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.ledger import Ledger
from legday_tui.widgets.line import Line

EMPTY = """No record yet: a first session sets the marks, the next one can beat them.
Like is compared with like: the same exercise, tempo and depth, and reps at the same load.
What hurt and what was rehearsed counts for nothing."""


class RecordsScreen(PageScreen):
    """The bests, an exercise after the other."""

    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*SCROLL]

    def __init__(self, program: Program, bests: Bests, unit: Unit) -> None:
        super().__init__()
        self._rows = best_rows(program, bests, unit)

    def compose(self) -> ComposeResult:
        yield Line(page_line(RECORDS), id="history-title")
        with VerticalScroll(id="report", can_focus=False):
            if self._rows:
                yield Ledger(self._rows)
            else:
                yield Line(EMPTY, classes="part")
        yield KeyBar()

    def action_scroll(self, by: int) -> None:
        self.query_one("#report", VerticalScroll).scroll_relative(y=by * 2, animate=False)
