"""A table of labels and texts."""

from collections.abc import Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from legday_tui.domain.documents.plain_text import plain
from legday_tui.formatting.columns import broken_between_sets
from legday_tui.widgets.copied_rows import CopiedRows

GAP = 2


class _Sets:
    """Text that is broken between two sets of a list where that is possible, else between words."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> RenderResult:
        yield Text("\n".join(broken_between_sets(self._text, options.max_width)))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, Text(self._text))


class TwoColumns(Static, CopiedRows):
    """Two columns: labels as wide as the widest one, and text that is wrapped within the remaining width."""

    def __init__(self, rows: Sequence[tuple[str, str]] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(_table(rows), id=id)

    def show(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these rows of (label, text)."""
        self.update(_table(rows))


def _table(rows: Sequence[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, GAP, 0, 0), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for label, text in rows:
        table.add_row(Text(plain(label)), _Sets(plain(text)))
    return table
