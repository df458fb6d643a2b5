"""Files that are refused are read no further than it takes to say why."""

from collections.abc import Iterator

import pytest

from legday_tui.history.import_file import WrongLinesInFileError, parse_import
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.formats import ImportContents, read_csv
from legday_tui.interchange.header import MAX_LENGTH
from legday_tui.interchange.reading import Reading
from legday_tui.interchange.table import Table
from legday_tui.interchange.wrong_lines import WrongLines, WrongLinesError
from tests.interchange.golden import FILE
from tests.interchange.strategies import PROGRAM
from tests.interchange.test_wrong_lines import GOOD, STRONG

WRONG = "1,2,3\n"


def test_a_file_of_wrong_rows_is_not_read_to_its_end() -> None:
    table = Table(Text(f"{STRONG}\n{WRONG * 5000}".encode()))

    with pytest.raises(WrongLinesError) as caught:
        list(table.rows())
    assert len(caught.value.wrong_lines) == WrongLines.limit


def test_all_wrong_rows_are_left_out_if_the_user_asks_for_that() -> None:
    text = f"{STRONG}\n{GOOD[STRONG]}\n{WRONG * 5000}"

    found = parse_import(text.encode(), FILE, PROGRAM, Reading(skip_wrong=True))

    assert (len(found.sessions), len(found.skipped)) == (1, 5000)


@pytest.mark.parametrize(
    "header", ["a," * 1500, ",".join(f"c{n}" for n in range(100_000)), "x" * (MAX_LENGTH + 1)]
)
def test_a_header_that_is_too_wide_is_refused(header: str) -> None:
    with pytest.raises(WrongLinesInFileError, match="expected a header of at most") as caught:
        parse_import(f"{header}\n".encode(), FILE, PROGRAM)
    assert not caught.value.are_rows


def test_progress_is_told_from_the_start_to_the_end() -> None:
    shares: list[float] = []
    rows = f"{GOOD[STRONG].replace(chr(10), ' ')}\n" * 20_000

    read_csv(Text(f"{STRONG}\n{rows}".encode()), PROGRAM, on_progress=shares.append)

    first = shares[: shares.index(max(shares)) + 1]
    assert first == sorted(first)
    assert first[0] < 0.5 < first[-1] <= 1


def test_a_session_is_the_same_one_without_its_wrong_first_row() -> None:
    good = "2025-01-02 10:00:00,A,20m,Calf Raises,1,20,10,0,0,,,"
    wrong = good.replace(",10,", ",5000,")

    def read(*rows: str) -> ImportContents:
        return parse_import("\n".join([STRONG, *rows]).encode(), FILE, PROGRAM, Reading(skip_wrong=True))

    assert read(wrong, good).sessions == read(good).sessions
    assert read(wrong).left_out == {}


def test_rows_of_two_workouts_by_turns_are_two_sessions() -> None:
    def rows() -> Iterator[str]:
        for number in range(1, 4):
            for name in ("Morning", "Evening"):
                yield f"2025-01-02 10:00:00,{name},20m,Calf Raises,{number},20,10,0,0,,,"

    found = parse_import("\n".join([STRONG, *rows()]).encode(), FILE, PROGRAM)

    assert [(s.name, [r.set for r in s.sets]) for s in found.sessions] == [
        ("Morning", [1, 2, 3]),
        ("Evening", [1, 2, 3]),
    ]


def test_of_a_table_without_rows_no_column_is_called_unread() -> None:
    assert parse_import(f"{STRONG}\n".encode(), FILE, PROGRAM).unread == {}
