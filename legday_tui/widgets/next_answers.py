"""What comes after a rest, in large letters."""

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult

from legday_tui.widgets import block_font
from legday_tui.widgets.big_text import BigName
from legday_tui.widgets.cached_rows import Row

GAP = 6
"""The least pixel columns between the exercise and its load: more than between words."""


class NextAnswers(Row):
    """An exercise and its load: side by side where both fit, each as wide as it needs, else in two rows."""

    STACKED: ClassVar[str] = "-stacked"
    """The class that the style sheet of the screen lays out in two rows, where it has room for them."""

    def compose(self) -> ComposeResult:
        yield BigName(id="word")
        yield BigName(id="third")

    def show(self, name: str, load: str = "") -> bool:
        """Show these; return whether they are laid out in another way than before."""
        word, third = self._answers
        word.text, third.text = name, load
        was_stacked = self.has_class(self.STACKED)
        widths = _width(name) + GAP, max(1, _width(load))
        pixel_width = (self.screen.size.width - self.gutter.width) // sum(widths)
        is_stacked = pixel_width == 0
        for answer, width in zip(self._answers, widths, strict=True):
            answer.styles.width = "1fr" if is_stacked else f"{width}fr"
        word.styles.padding = (0, GAP * pixel_width if load else 0, 0, 0)
        self.set_class(is_stacked, self.STACKED)
        return is_stacked != was_stacked

    @property
    def says_name(self) -> bool:
        """Whether the whole name is shown in large letters, so that nothing else has to say it."""
        return self._answers[0].says_all

    @property
    def says_load(self) -> bool:
        """Whether the load is shown in large letters."""
        return self._answers[1].says_all

    @property
    def _answers(self) -> tuple[BigName, BigName]:
        return self.query_one("#word", BigName), self.query_one("#third", BigName)


def _width(text: str) -> int:
    """Return the columns that a text needs, in the smallest large letters if it can be written in them."""
    return block_font.width(text) if block_font.can_write(text) else cell_len(text)
