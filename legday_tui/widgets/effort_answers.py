"""The question how hard the session was, with its answers in a row, which can be clicked."""

from dataclasses import dataclass
from typing import ClassVar

from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from legday_tui.formatting.rows import Piece, Row, row
from legday_tui.widgets.toned_rows import TonedRows

QUESTION = "How hard was it? "
ANSWERS = (*range(1, 10), 0)
"""The digits in their order; 0 stands for 10."""
LEGEND = "   1 very easy, 0 all out"
CELL = 3
"""Columns of an answer; the chosen one is in brackets."""
NARROW_CELL = 2


class EffortAnswers(TonedRows):
    """One row; the chosen answer is marked by brackets."""

    ALLOW_SELECT = False
    DEFAULT_CSS: ClassVar[str] = "EffortAnswers { height: 1; }"

    chosen: reactive[int | None] = reactive[int | None](None)
    """The chosen digit, or None."""

    @dataclass
    class Answered(Message):
        """Posted when an answer is clicked."""

        digit: int

    def watch_chosen(self) -> None:
        self.update_rows()

    def _cell(self, columns: int) -> int:
        return CELL if columns >= len(QUESTION) + CELL * len(ANSWERS) else NARROW_CELL

    def render_rows(self, columns: int, lines: int) -> list[Row]:
        cell = self._cell(columns)
        answers = [
            Piece(f"[{digit}]"[-cell:], "good") if digit == self.chosen else Piece(f" {digit} "[:cell])
            for digit in ANSWERS
        ]
        room = columns - len(QUESTION) - cell * len(ANSWERS)
        said = f"   {self.chosen or 10} of 10" if self.chosen is not None else LEGEND
        return [row(Piece(QUESTION, "strong"), *answers, Piece(said if len(said) <= room else "", "dim"))]

    def on_click(self, event: Click) -> None:
        answer = (event.x - len(QUESTION)) // self._cell(self.size.width)
        if 0 <= answer < len(ANSWERS):
            self.post_message(self.Answered(ANSWERS[answer]))
