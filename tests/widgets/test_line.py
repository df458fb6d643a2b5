"""The text of a line is wrapped where a reader expects it, and copied as what it says."""

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.selection import Selection

from legday_tui.widgets.line import Line
from tests.drawn import rows_of

WORDS = "Squats stay at 2 x 26 kg today, one more rep than last time"


class OneLine(App[None]):
    """An app with a line, as wide as the terminal."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Line(self._text)


@pytest.mark.parametrize("columns", range(12, 60))
async def test_no_row_ends_within_an_amount(columns: int) -> None:
    app = OneLine(WORDS)
    async with app.run_test(size=(columns, 12)):
        rows = [strip.text.strip() for strip in rows_of(app.screen)]
        assert " ".join(row for row in rows if row) == WORDS
        assert any("2 x 26 kg" in row for row in rows), rows


async def test_a_no_break_space_is_kept() -> None:
    app = OneLine("load it with 2×8\N{NO-BREAK SPACE}kg")
    async with app.run_test(size=(18, 4)):
        assert [strip.text.strip() for strip in rows_of(app.screen)][:2] == ["load it with", "2×8 kg"]


async def test_it_is_copied_as_what_it_says() -> None:
    app = OneLine(WORDS)
    async with app.run_test(size=(20, 6)):
        line = app.query_one(Line)
        assert line.get_selection(Selection(None, None)) == (WORDS, "\n")
        assert line.get_selection(Selection(Offset(15, 0), Offset(24, 0))) == ("2 x 26 kg", "\n")
