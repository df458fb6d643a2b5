"""The text of the recap's poster, cut to the room there is."""

from collections.abc import Callable

from legday_tui.formatting.poster import Poster
from legday_tui.formatting.rows import Row, row
from legday_tui.widgets.toned_rows import TonedRows, wrapped


class PosterRows(TonedRows):
    """Renders a poster, rebuilt for every width."""

    DEFAULT_CSS = "PosterRows { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._poster_of: Callable[[int], Poster] = lambda _: Poster((row(),), row(), (), (), row())

    def show(self, poster_of: Callable[[int], Poster]) -> None:
        """Show a poster; the function makes it for a number of columns."""
        self._poster_of = poster_of
        self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[Row]:
        poster, rows = self._poster_of(columns), lines
        while True:
            shown = [part for line in poster.rows(rows) for part in wrapped(line, columns)]
            if len(shown) <= lines or rows <= 1:
                return shown[:lines]
            rows -= 1
