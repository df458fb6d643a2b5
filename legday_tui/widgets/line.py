"""A text widget without markup and control characters."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.selection import Selection
from textual.strip import Strip
from textual.widgets import Static

from legday_tui.formatting.columns import NO_BREAK, plain_with_no_breaks, with_amounts_kept_whole
from legday_tui.widgets.cached_rows import CachedRows, show_text

GLUE = "\ue000"
"""Stands for a space at which no line ends: Textual breaks lines at no-break spaces as well."""


class Line(Static, CachedRows):
    """Text at the left and optional text at the right; repainted only when one of them changes.

    A text that is wrapped is not broken within an amount.
    """

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(_glued(text), id=id, classes=classes, markup=False)
        self._texts = (text, "")

    def show(self, left: str, right: str = "") -> None:
        """Show these texts; the right one is left out if both do not fit."""
        if (left, right) != self._texts:
            self._texts = (left, right)
            self._fit()

    def on_resize(self) -> None:
        if self._texts[1]:
            self._fit()

    def _fit(self) -> None:
        left, right = (_glued(text) for text in self._texts)
        gap = self.content_size.width - cell_len(left) - cell_len(right)
        text = f"{left}{' ' * gap}{right}" if right and gap > 1 else left
        show_text(self, text)

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        if GLUE not in strip.text:
            return strip
        return Strip(
            [Segment(s.text.replace(GLUE, " "), s.style, s.control) for s in strip], strip.cell_length
        )

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        selected = super().get_selection(selection)
        return selected and (selected[0].replace(GLUE, " "), selected[1])


def _glued(text: str) -> str:
    """Return the text as `plain` does, with GLUE for no-break spaces and for the spaces within amounts."""
    return plain_with_no_breaks(with_amounts_kept_whole(text)).replace(NO_BREAK, GLUE)
