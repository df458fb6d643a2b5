"""A question with its answers in one row, each with the key that gives it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual.events import Click
from textual.message import Message

from legday_tui.widgets.copied_rows import CopiedRows
from legday_tui.widgets.text_grid import TextGrid

GAPS = ("   ", "  ", " ")
"""The separator of two answers; narrower where the row is too long."""


def answer_words(number: int, answer: str, chosen: int | None) -> str:
    """Return an answer with its key; the chosen one in capitals and brackets."""
    return f"[{number} {answer.upper()}]" if number == chosen else f"{number} {answer}"


def answers_row(question: str, answers: Sequence[str], chosen: int | None, columns: int) -> str:
    """Return the question and its answers, numbered from 1; without the question if the row is too long."""
    words = [answer_words(number, answer, chosen) for number, answer in enumerate(answers, start=1)]
    rows = [gap.join([question, *words]) for gap in GAPS] + [gap.join(words) for gap in GAPS]
    return next((row for row in rows if cell_len(row) <= columns), rows[-1])


class AnswerRow(TextGrid, CopiedRows):
    """Shows a question whose answers can be tapped, and typed as their number."""

    ALLOW_SELECT = True
    DEFAULT_CSS: ClassVar[str] = """
    AnswerRow {
        width: 1fr;
        height: 1;
        color: $foreground;
        text-style: bold;
    }
    """

    @dataclass
    class Answered(Message):
        """An answer was tapped."""

        number: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._question = ""
        self._answers: tuple[str, ...] = ()
        self._chosen: int | None = None

    def show(self, question: str, answers: Sequence[str] = (), chosen: int | None = None) -> None:
        """Show a question; `chosen` is the number of its answer, from 1, or None."""
        self._question, self._answers, self._chosen = question, tuple(answers), chosen
        self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[str]:
        row = answers_row(self._question, self._answers, self._chosen, columns)
        return [set_cell_size(row, columns)] + [" " * columns] * (lines - 1)

    def on_click(self, event: Click) -> None:
        """Give the answer that was tapped."""
        row = self.render_rows(self.size.width, 1)[0]
        for number, answer in enumerate(self._answers, start=1):
            words = answer_words(number, answer, self._chosen)
            start = row.find(words)
            if start <= event.x < start + len(words):
                self.post_message(self.Answered(number))
