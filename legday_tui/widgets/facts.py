"""A row of short facts."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.widgets import Static

from legday_tui.domain.documents.plain_text import plain
from legday_tui.widgets.cached_rows import CachedRows, show_text
from legday_tui.widgets.shortened import shortened

SEPARATOR = "  ·  "


def fitting_facts(facts: Sequence[str], columns: int) -> str:
    """Return the facts as a row, without those that do not fit; of the first one as much as does."""
    row = shortened(facts[0], columns) if facts else ""
    for fact in facts[1:]:
        longer = f"{row}{SEPARATOR}{fact}"
        if cell_len(longer) <= columns:
            row = longer
    return row


class Facts(Static, CachedRows):
    """A row of facts, the most important first, of which those that do not fit are left out."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, markup=False)
        self._facts: tuple[str, ...] = ()

    def show(self, facts: Sequence[str]) -> None:
        """Show these facts; empty ones are ignored."""
        shown = tuple(plain(fact) for fact in facts if fact)
        if shown != self._facts:
            self._facts = shown
            self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        show_text(self, fitting_facts(self._facts, self.content_size.width))
