"""A text widget without markup and control characters."""

from rich.cells import cell_len
from textual.widgets import Static

from legday_tui.domain.documents.plain_text import plain
from legday_tui.widgets.cached_rows import CachedRows, show_text


class Line(Static, CachedRows):
    """Text at the left and optional text at the right; repainted only when one of them changes."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(plain(text), id=id, classes=classes, markup=False)
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
        left, right = (plain(text) for text in self._texts)
        gap = self.content_size.width - cell_len(left) - cell_len(right)
        text = f"{left}{' ' * gap}{right}" if right and gap > 1 else left
        show_text(self, text)
