"""Rows of a label and what belongs to it; what is too long goes on under its beginning."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from legday_tui.domain.documents.plain_text import plain

GAP = 2


class TwoColumns(Static):
    """Two columns: labels as wide as the widest of them, and text that takes the rest."""

    def __init__(self, rows: Sequence[tuple[str, str]] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(_grid(rows), id=id)

    def show(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these rows."""
        self.update(_grid(rows))


def _grid(rows: Sequence[tuple[str, str]]) -> Table:
    grid = Table.grid(padding=(0, GAP, 0, 0), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    for label, text in rows:
        grid.add_row(Text(plain(label)), Text(plain(text)))
    return grid
