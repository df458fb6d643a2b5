"""What there is to say about the highlighted row of a list, beside it where there is room."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from legday_tui.domain.program.rack import Carried
from legday_tui.figure.keyframes import Figure
from legday_tui.formatting.rows import Row
from legday_tui.widgets import block_font
from legday_tui.widgets.big_text import BigText
from legday_tui.widgets.cached_rows import Column
from legday_tui.widgets.figure import FigureView
from legday_tui.widgets.line import Line
from legday_tui.widgets.scrolling_text import ScrollingText

BESIDE = "-wide"
"""The class of a screen that is wide enough for two halves."""
BREAKPOINTS = [(0, "-narrow"), (150, BESIDE)]
"""The breakpoints of a screen with a detail."""
FIGURE_DEPTH = 0.7
"""How deep the figure stands."""


class LargeAnswer(BigText):
    """An answer that is shown in large letters or not at all, since other rows say it in small ones."""

    def render_rows(self, columns: int, lines: int) -> list[str]:
        is_large = block_font.can_write(self.text) and block_font.fit(self.text, columns, lines)
        return super().render_rows(columns, lines) if is_large else [" " * columns] * lines


class Detail(Column):
    """The right half of a list: an answer in large letters, what it answers, the facts, and a figure."""

    # Whether there is room for it is a class of the screen.
    SCOPED_CSS: ClassVar[bool] = False
    DEFAULT_CSS: ClassVar[str] = """
    Detail {
        display: none;
        width: 1fr;
        padding: 1 3;
        BigText { height: 7; margin-bottom: 1; color: $legible-primary; }
        Line { height: auto; text-style: bold; margin-bottom: 1; }
        ScrollingText { height: 1fr; }
        FigureView { display: none; height: 2fr; margin-top: 1; }
        &.-figure FigureView { display: block; }
    }
    .-wide Detail { display: block; }
    """

    def compose(self) -> ComposeResult:
        yield LargeAnswer()
        yield Line()
        yield ScrollingText()
        yield FigureView()

    def show(
        self,
        big: str,
        title: str,
        facts: Sequence[Row | str],
        figure: Figure | None = None,
        *,
        carried: Carried = "nothing",
    ) -> None:
        """Show an answer, what it answers, and lines about it; `carried` is what the figure carries."""
        self.query_one(LargeAnswer).text = big
        self.query_one(Line).show(title)
        self.query_one(ScrollingText).show(facts)
        self.set_class(figure is not None, "-figure")
        if figure is not None:
            self.query_one(FigureView).show(figure, FIGURE_DEPTH, carried=carried)
