"""A dialog with a text input."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from legday_tui.domain.terms import MAX_NOTE_LENGTH
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line
from legday_tui.widgets.text_line import TextLine


class AskScreen(ModalScreen[str | None]):
    """Returns the typed text, or None if the user cancelled."""

    CSS_PATH = "modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", "save", priority=True),
        Binding("escape", "back", "cancel", key_display="esc", priority=True),
    ]

    def __init__(
        self,
        title: str,
        *,
        text: str = "",
        hint: str = "",
        keeps_lines: bool = False,
        continues: bool = False,
        max_length: int = MAX_NOTE_LENGTH,
        problem: Callable[[str], str | None] | None = None,
    ) -> None:
        """Initialise the dialog.

        `keeps_lines` keeps the line breaks of the text. With it, or with `continues`, what is typed goes on
        where the text ends, which it replaces otherwise. `problem` returns a sentence for a text that is not
        valid, or None.
        """
        super().__init__()
        self._title = title
        self._text = text
        self._hint = hint
        self._keeps_lines = keeps_lines
        self._selects = not (keeps_lines or continues)
        self._max_length = max_length
        self._problem = problem

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Line(self._title, id="dialog-title")
            yield TextLine(
                self._text,
                max_length=self._max_length,
                keeps_lines=self._keeps_lines,
                selects=self._selects,
            )
            yield Line(self._hint, id="hint")
            yield KeyBar()

    def action_done(self) -> None:
        text = self.query_one(TextLine).text.strip()
        problem = self._problem(text) if self._problem else None
        if problem is None:
            self.dismiss(text)
        else:
            self._show_problem(problem)

    def on_text_line_shortened(self, shortened: TextLine.Shortened) -> None:
        self._show_problem(f"Cut short: {shortened.max_length} characters is the limit")

    def _show_problem(self, words: str) -> None:
        # The same words in another colour would be no answer.
        self.query_one("#hint", Line).show(f"Not quite: {words}" if words == self._hint else words)
        self.add_class("-problem")

    def action_back(self) -> None:
        self.dismiss(None)
