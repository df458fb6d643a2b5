"""What an exercise is for, and how it is set up."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.program import Program
from legday_tui.domain.program.rack import Carried
from legday_tui.domain.terms import Rom
from legday_tui.figure.keyframes import Figure
from legday_tui.formatting.exercise_info import exercise_parts
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.pinned_notes import pinned_text
from legday_tui.keys import KEYS_HELP, PIN, SCROLL
from legday_tui.screens.pinned_note import pin_note
from legday_tui.settings.store import Settings
from legday_tui.widgets.cached_rows import Row
from legday_tui.widgets.figure import FigureView
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

WIDE = 110
"""Columns from which the figure has room."""
LOWEST = 1.0
"""The depth of the position that is the hardest to find."""


class ExerciseInfoScreen(Screen[None]):
    """Shows setup, cues, purpose, muscles and notes of the exercise of a step."""

    HELP = "How the exercise is set up, and what it's for."
    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *SCROLL,
        PIN,
        Binding("escape,left,pageup,q,enter,space,i", "back", "back", key_display="esc", tooltip="Back"),
        KEYS_HELP,
    ]

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    def __init__(
        self,
        program: Program,
        settings: Settings,
        step: Step,
        rom: Rom,
        figure: Figure | None,
        carried: Carried,
    ) -> None:
        """Initialise the screen; the figure stands beside the words where there is room."""
        super().__init__()
        self._program = program
        self._settings = settings
        self._exercise = step.exercise
        self._figure = figure
        self._carried = carried
        self._is_partial = rom == "partial"
        self._title = exercise_name(program, step.exercise)
        self._parts = exercise_parts(program, step, rom, settings.key("equipment"))

    def compose(self) -> ComposeResult:
        yield Line(self._title, id="history-title")
        with Row(id="beside"):
            with VerticalScroll(id="report", can_focus=False):
                yield Line("Pinned", classes="heading pinned")
                yield Line(id="pinned-note", classes="part pinned")
                for heading, lines in self._parts:
                    yield Line(heading, classes="heading")
                    yield Line("\n".join(lines), classes="part")
            yield FigureView()
        yield KeyBar()

    def on_mount(self) -> None:
        self._show_pinned()
        if self._figure is not None:
            self.query_one(FigureView).show(
                self._figure, LOWEST, partial=self._is_partial, carried=self._carried
            )

    def _show_pinned(self) -> None:
        text = pinned_text(self._settings.current.pinned, self._exercise)
        self.query_one("#pinned-note", Line).show(text)
        self.query(".pinned").set(display=bool(text))

    @work
    async def action_pin(self) -> None:
        await pin_note(self.app, self._settings, self._program, self._exercise)
        self._show_pinned()

    def action_scroll(self, by: int) -> None:
        self.query_one("#report", VerticalScroll).scroll_relative(y=by * 2, animate=False)

    def action_back(self) -> None:
        self.dismiss(None)
