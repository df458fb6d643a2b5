"""What an exercise is for, and how it is set up."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Rom
from legday_tui.formatting.exercise_info import exercise_parts
from legday_tui.formatting.names import exercise_name
from legday_tui.keys import KEYS_HELP, SCROLL
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line


class ExerciseInfoScreen(Screen[None]):
    """Shows setup, cues, purpose, muscles and notes of the exercise of a step."""

    HELP = "How the exercise is set up, and what it's for."
    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *SCROLL,
        Binding("escape,left,pageup,q,enter,space,i", "back", "back", key_display="esc", tooltip="Back"),
        KEYS_HELP,
    ]

    def __init__(self, program: Program, step: Step, rom: Rom) -> None:
        super().__init__()
        self._title = exercise_name(program, step.exercise)
        self._parts = exercise_parts(program, step, rom)

    def compose(self) -> ComposeResult:
        yield Line(self._title, id="history-title")
        with VerticalScroll(id="report", can_focus=False):
            for heading, lines in self._parts:
                yield Line(heading, classes="heading")
                yield Line("\n".join(lines), classes="part")
        yield KeyBar()

    def action_scroll(self, by: int) -> None:
        self.query_one("#report", VerticalScroll).scroll_relative(y=by * 2, animate=False)

    def action_back(self) -> None:
        self.dismiss(None)
