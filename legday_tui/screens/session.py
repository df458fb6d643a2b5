"""One past session with everything that is remembered of it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

from legday_tui.domain.program import Program
from legday_tui.domain.record import Session
from legday_tui.keys import EVERYWHERE, SCROLL
from legday_tui.report import set_rows, summary_lines
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.ledger import Ledger
from legday_tui.widgets.line import Line


class SessionScreen(Screen[None]):
    """The session set by set."""

    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *SCROLL,
        Binding(
            "escape,left,pageup,q,enter,space", "back", "back", key_display="esc", tooltip="Back to the list"
        ),
        *EVERYWHERE,
    ]

    def __init__(self, program: Program, session: Session) -> None:
        super().__init__()
        self._program = program
        self._session = session

    def compose(self) -> ComposeResult:
        yield Line("History", id="history-title")
        with VerticalScroll(id="report", can_focus=False):
            yield Line("\n".join(summary_lines(self._program, self._session)), classes="part")
            yield Ledger(set_rows(self._program, self._session))
        yield KeyBar()

    def action_scroll(self, by: int) -> None:
        self.query_one("#report", VerticalScroll).scroll_relative(y=by * 2, animate=False)

    def action_back(self) -> None:
        self.dismiss(None)
