"""Numbers with any decimal mark and any groups of digits: read as they are meant, or asked about."""

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.interchange.cells.columns import QuestionError
from legday_tui.interchange.cells.numerals import Mark, is_either, parse_numeral, shown_mark, tidy
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.reading import Reading
from legday_tui.interchange.table import Table
from legday_tui.interchange.wrong_lines import CellError

MARKS: st.SearchStrategy[Mark] = st.sampled_from([".", ","])
THOUSANDTHS = st.integers(0, 3_000_000)


def written(thousandths: int, decimals: int, mark: Mark, group: str) -> str:
    """Return a number with so many decimals, and `group` between groups of three digits."""
    whole = f"{thousandths // 1000:,}".replace(",", group)
    return f"{whole}{mark}{thousandths % 1000:03}"[: len(whole) + (decimals and decimals + 1)]


def numbers(cells: Sequence[str], delimiter: str, reading: Reading) -> list[float | None]:
    """Return the numbers in the first column of a table."""
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows([("number", "other"), *((cell, "x") for cell in cells)])
    return [row.number("number") for row in Table(Text(target.getvalue().encode()), reading).rows()]


@given(
    values=st.lists(THOUSANDTHS, min_size=1, max_size=5),
    decimals=st.integers(0, 3),
    mark=MARKS,
    has_groups=st.booleans(),
    delimiter=st.sampled_from([",", ";", "\t"]),
)
def test_with_the_answer_every_number_is_right_and_without_it_none_is_guessed(
    values: list[int], decimals: int, mark: Mark, has_groups: bool, delimiter: str
) -> None:
    group = {".": ",", ",": "."}[mark] if has_groups else ""
    cells = [written(value, decimals, mark, group) for value in values]
    right = [value // 10 ** (3 - decimals) / 10**decimals for value in values]

    assert numbers(cells, delimiter, Reading(decimal=mark)) == pytest.approx(right)
    # Between commas, what can be read either way has decimal points: no program writes such a file otherwise.
    if delimiter != "," or mark == ".":
        try:
            found = numbers(cells, delimiter, Reading())
        except QuestionError as question:
            assert any(is_either(cell) for cell in cells), question  # noqa: PT017
        else:
            assert found == pytest.approx(right)


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1,000", ".", 1000),
        ("1,000", ",", 1),
        ("20,5", ".", 20.5),
        ("1.000,5", ".", 1000.5),
        ("1,000,000", ",", 1_000_000),
        ("0,125", ".", 0.125),
        (",5", ".", 0.5),
        ("1\u202f250,5", ".", 1250.5),
        ("1'250", ",", 1250),
        ("−20", ".", -20),
        ("١٢٫٥", ".", 12.5),
        ("۱۲٫۵", ",", 12.5),
        ("١٫٢٥٠", ".", 1.25),
        ("١٫٢٥٠", ",", 1.25),
        ("١٬٢٥٠", ",", 1250),
        ("١٬٢٥٠٫٥", ".", 1250.5),
        ("١٢،٥", ".", 12.5),
        ("١٢٫٥٫٥", ".", None),
        ("٢٠", ".", 20),
        ("\u200f١٢", ".", 12),
        ("\u202b٢٠٫٥\u202c", ".", 20.5),
        ("12\u200e", ".", 12),
        ("1e3", ",", 1000),
        ("1.2.3", ".", None),
        ("12,34,567", ".", None),
        ("1 2", ".", None),
        ("x", ".", None),
    ],
)
def test_a_number(text: str, mark: Mark, value: float | None) -> None:
    assert parse_numeral(tidy(text), mark) == value


@given(text=st.text(max_size=20))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    number = tidy(text)
    assert not (is_either(number) and shown_mark(number))
    try:
        numbers([text], ";", Reading(decimal="."))
    except CellError as error:
        assert str(error).startswith(("number: ", "line "))  # noqa: PT017
