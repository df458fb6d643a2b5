"""The background of the program."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.screen import Screen

from legday_tui.domain.program.program import Program
from legday_tui.keys import KEYS_HELP, SCROLL
from legday_tui.widgets.detail import BREAKPOINTS
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

Part = tuple[str, list[str]]
"""A heading and its lines."""


class AboutScreen(Screen[None]):
    """Shows the reasons for leg training, the equipment, the recovery tips and the safety notice."""

    HELP = "Why you train legs, what you need, and how to stay safe."
    CSS_PATH = "history.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        *SCROLL,
        Binding("escape,left,pageup,q,enter,space,i", "back", "back", key_display="esc", tooltip="Back"),
        KEYS_HELP,
    ]

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program

    def compose(self) -> ComposeResult:
        yield Line("Why legs", id="history-title")
        with VerticalScroll(id="report", can_focus=False), Container(id="halves"):
            for parts in self._halves():
                with Vertical():
                    for heading, lines in parts:
                        yield Line(heading, classes="heading")
                        yield Line("\n".join(lines), classes="part")
        yield KeyBar()

    def _halves(self) -> tuple[list[Part], list[Part]]:
        """Return the reasons, and what to have and to know: side by side where there is room."""
        program = self._program
        return [(value.title, [value.text]) for value in program.core_values], [
            ("What you need", [f"- {item}" for item in program.equipment]),
            ("Afterwards", [f"- {tip}" for tip in program.recovery]),
            ("Safety", [f"- {line}" for line in program.safety]),
        ]

    def action_scroll(self, by: int) -> None:
        self.query_one("#report", VerticalScroll).scroll_relative(y=by * 2, animate=False)

    def action_back(self) -> None:
        self.dismiss(None)
