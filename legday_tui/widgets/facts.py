"""Facts in one row, as many as fit whole."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.widgets import Static

from legday_tui.domain.documents.plain_text import plain
from legday_tui.widgets.cached_rows import CachedRows

BETWEEN = "  ·  "


def fitting_facts(facts: Sequence[str], columns: int) -> str:
    """The facts in a row, without those that find no room; the first is always there."""
    row = facts[0] if facts else ""
    for fact in facts[1:]:
        longer = f"{row}{BETWEEN}{fact}"
        if cell_len(longer) <= columns:
            row = longer
    return row


class Facts(Static, CachedRows):
    """What is worth knowing beside the number, the most important first."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, markup=False)
        self._facts: tuple[str, ...] = ()

    def show(self, facts: Sequence[str]) -> None:
        """Show these facts; empty ones do not count."""
        kept = tuple(plain(fact) for fact in facts if fact)
        if kept != self._facts:
            self._facts = kept
            self._lay_out()

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        self.update(fitting_facts(self._facts, self.content_size.width))
