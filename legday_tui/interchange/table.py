"""A table in a text: its header by name, and its rows with the lines on which they begin."""

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from legday_tui.interchange.cells import number_in, restored, shown, whole_in
from legday_tui.interchange.line_errors import LineError, WrongLineError

NewRecord = tuple[int, Sequence[str] | str]
"""The line on which it begins, and its cells or a sentence that says what is wrong with it."""
DELIMITERS = ",;\t"
LONGEST_HEADER = 100_000
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PLAINER = {
    "unexpected end of data": "the quotation mark that opens a text here is never closed",
    "field larger than": "a text here is too long; is its quotation mark closed?",
    "expected after": "expected the next column after a closing quotation mark",
}


def decoded(data: bytes) -> str | LineError:
    """The text in UTF-8, or in UTF-16 where its first bytes say so; or where it is none."""
    is_wide = data.startswith(_UTF16)
    try:
        return data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        return LineError(line, f"expected text in {'UTF-16' if is_wide else 'UTF-8'}")


class Row:
    """A row of a table; its cells go by the names of their columns, in small letters."""

    __slots__ = ("_cells", "_indexes", "line")

    def __init__(self, line: int, cells: Sequence[str], indexes: dict[str, int]) -> None:
        self.line = line
        """The first line of the file on which it stands, counted from 1."""
        self._cells = cells
        self._indexes = indexes

    def raw(self, column: str) -> str:
        """The cell as it stands there; empty where there is no such column."""
        index = self._indexes.get(column)
        return "" if index is None else self._cells[index]

    def text(self, column: str) -> str:
        """The text of a cell, without what keeps it from being a formula."""
        return restored(self.raw(column))

    def number(self, column: str) -> float | None:
        """The number in a cell, 0 or more. Raises WrongLineError."""
        return number_in(self.raw(column), column)

    def whole(self, column: str) -> int | None:
        """The whole number in a cell. Raises WrongLineError."""
        return whole_in(self.raw(column), column)


class Table:
    """The header is read at once, the rows as they are asked for."""

    def __init__(self, header: Sequence[str] = (), line: int = 1, records: Iterable[NewRecord] = ()) -> None:
        self.header = header
        """The names of the columns, in small letters and in their order."""
        self.line = line
        """Where the header stands."""
        self.faults: list[LineError] = []
        """The rows that are none, and what was found wrong with others."""
        self._records = records

    @classmethod
    def of(cls, text: str) -> "Table":
        """The table in a text; one without columns where the text has no header."""
        first = next((line for line in io.StringIO(text) if line.strip()), "")[:LONGEST_HEADER]
        delimiter = max(DELIMITERS, key=lambda d: len(_cells(first, d)))
        records = _records(text, delimiter)
        for line, cells in records:
            if isinstance(cells, str):
                table = cls()
                table.faults.append(LineError(line, cells))
                return table
            if any(cell.strip() for cell in cells):
                return cls([cell.strip().lower() for cell in cells], line, records)
        return cls()

    def rows(self) -> Iterator[Row]:
        """The rows that have the columns of the header; the others become faults."""
        width = len(self.header)
        indexes = {name: index for index, name in reversed(list(enumerate(self.header)))}
        for line, cells in self._records:
            if isinstance(cells, str):
                self.faults.append(LineError(line, cells))
            elif len(cells) == width or (len(cells) > width and not any(cells[width:])):
                if any(cells):
                    yield Row(line, cells, indexes)
            elif cells:
                self.faults.append(
                    LineError(line, f"expected {width} columns as in the header, found {len(cells)}")
                )

    def each(self, take: Callable[[Row], None]) -> None:
        """Go through all rows; those that make no sense become faults."""
        for row in self.rows():
            try:
                take(row)
            except WrongLineError as wrong:
                self.faults.append(LineError(row.line, str(wrong)))


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _records(text: str, delimiter: str) -> Iterator[NewRecord]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells: Sequence[str] | str = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            plainer = (words for part, words in _PLAINER.items() if part in str(problem))
            cells = next(plainer, f"expected columns, found {shown(str(problem))}")
        yield line, cells
