"""CSV tables: parse the header and the rows of a file, and convert cells to and from numbers and text."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from legday_tui.domain.documents.plain_text import sanitized
from legday_tui.interchange.cells.columns import (
    ColumnFacts,
    QuestionError,
    date_orders,
    decimal_mark,
    facts_of,
)
from legday_tui.interchange.cells.date_text import Order
from legday_tui.interchange.cells.formulas import escape_formula, unescape_formula
from legday_tui.interchange.cells.numerals import Mark, is_either, parse_number, tidy
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.header import MAX_LENGTH, IsHeader, find_header, tidy_header
from legday_tui.interchange.reading import AS_IT_IS, Reading
from legday_tui.interchange.wrong_lines import CellError, WrongLines, quoted

T = TypeVar("T")
Record = tuple[int, Sequence[str] | str]
"""A line, counted from 1, and the cells that begin there, or why they cannot be parsed, in a sentence."""
MAX_COLUMNS = 1000
WRITTEN_DECIMALS = 4
"""Decimals of the numbers in a file that is written."""
PROGRESS_EVERY = 5000
"""Rows from one report of progress to the next."""
_CSV_ERRORS = {
    "unexpected end of data": "a quotation mark that opens here is never closed",
    "field larger than": "the text here is too long; is its quotation mark closed?",
    "expected after": "expected the next column after a closing quotation mark",
}


class Row:
    """A row of a table. Cells are addressed by the lower-case name of their column."""

    __slots__ = ("_cells", "_places", "_table", "line")

    def __init__(self, line: int, cells: Sequence[str], table: "Table") -> None:
        self.line = line
        """The first line of the row in the file, counted from 1."""
        self._cells = cells
        self._places = table.places
        self._table = table

    def raw(self, column: str) -> str:
        """Return a cell as it is in the file; an empty string if there is no such column."""
        try:
            place = self._places[column]
        except KeyError:
            place = self._table.place(column)
        return "" if place is None else self._cells[place]

    def text(self, column: str) -> str:
        """Return the text of a cell without the apostrophe that `escape_formula` added."""
        return unescape_formula(self.raw(column))

    def first_text(self, columns: Iterable[str]) -> str:
        """Return the text of the first of these columns that is not empty; an empty string if all are."""
        texts = [self.text(column) for column in columns]
        return next((text for text in texts if text.strip()), "")

    def number(self, column: str) -> float | None:
        """Return the number of at least 0 in a cell, None for an empty cell. Raise CellError.

        Raise QuestionError if the column leaves open what `1,000` means.
        """
        return self.number_in(self.raw(column), column)

    def number_in(self, text: str, column: str) -> float | None:
        """Return the number in a part of a cell, as `number` does."""
        if text.isascii() and text.isdigit() and len(text) < 10:
            return float(text)
        if not text:
            return None
        mark = self._table.decimal_mark(column) if is_either(tidy(text)) else "."
        return parse_number(text, column, mark)

    def whole(self, column: str) -> int | None:
        """Return the whole number in a cell, as `number` does."""
        number = self.number(column)
        if number is not None and number % 1:
            raise CellError(f"{column}: expected a whole number, found {quoted(self.raw(column).strip())}")
        return None if number is None else int(number)

    def remembered(self, column: str, parse: Callable[[str], T]) -> T:
        """Return what `parse` makes of a cell. Equal cells one below the other are parsed once."""
        return self._table.remembered(column, self.raw(column), parse)

    def facts(self, column: str) -> ColumnFacts:
        """Return what all cells of a column show together."""
        return self._table.facts(column)

    def date_orders(self, column: str) -> set[Order]:
        """Return the orders of day and month that the numeric dates of a column, or of the file, show."""
        return date_orders(self._table.facts(column), self._table.all_facts.values())

    @property
    def reading(self) -> Reading:
        """What the user said about the file."""
        return self._table.reading


class Table:
    """A CSV table. The header is parsed at once, the rows while they are iterated."""

    def __init__(
        self, text: Text, reading: Reading = AS_IT_IS, is_header: IsHeader = lambda _cells: False
    ) -> None:
        """Parse the header; the table has no columns if the text has none.

        Lines above one that `is_header` are titles. If none is, the first line with a text is the header.
        """
        self.text = text
        self.reading = reading
        """What the user said about the file."""
        self.wrong_lines = WrongLines()
        """Rows that could not be parsed so far, and what else was found to be wrong."""
        self.header: Sequence[str] = ()
        """The names of the columns, in lower case and in the order of the file."""
        self.line = 1
        """The line of the header."""
        self.on_progress: Callable[[float], None] = lambda _share: None
        """Called now and then with the share of the file that was read, from 0 to 1."""
        self.places: dict[str, int | None] = {}
        """The places of the columns that a reader asked for; None for columns that do not exist."""
        self._indexes: dict[str, int] = {}
        self.most: dict[str, float] = {}
        """The largest number that a column can have, for those of which that is known."""
        self._remembered: dict[str, tuple[str, Any]] = {}
        self._facts: dict[str, ColumnFacts] | None = None
        self.delimiter = ","
        self._lines_above = 0
        self.titles_above = 0
        """The number of lines with a text above the header."""
        place = find_header(text, is_header)
        if place is None:
            self.wrong_lines.add(1, f"expected a header of at most {MAX_LENGTH} characters")
            return
        self._lines_above, self.titles_above, self.delimiter = place
        for line, cells in self._records():
            if isinstance(cells, str):
                self.wrong_lines.add(line, cells)
                return
            if not any(cell.strip() for cell in cells):
                continue
            self.line = line
            if len(cells) > MAX_COLUMNS:
                sentence = f"expected a header of at most {MAX_COLUMNS} columns, found {len(cells)}"
                self.wrong_lines.add(line, sentence)
                return
            self.header = tidy_header(cells)
            # A reader asks for a column without a name if the table has no column for a field.
            self._indexes = {name: index for index, name in reversed(list(enumerate(self.header))) if name}
            return

    def place(self, column: str) -> int | None:
        """Return the place of a column that a reader asks for first; None if there is no such column."""
        return self.places.setdefault(column, self._indexes.get(column))

    def rows(self) -> Iterator[Row]:
        """Yield the rows with as many columns as the header; others are added to `wrong_lines`."""
        self.wrong_lines.in_rows = True
        for line, cells in self._rows_of_cells(self.wrong_lines):
            yield Row(line, cells, self)

    def read(self, parse: Callable[[Row], T]) -> Iterator[T]:
        """Yield what `parse` makes of each row; rows for which it raises CellError are wrong lines."""
        for row in self.rows():
            try:
                found = parse(row)
            except CellError as error:
                self.wrong_lines.add(row.line, str(error))
            else:
                yield found

    def unread(self) -> dict[str, int]:
        """Return the columns that nobody asked for, with the number of their cells that are not empty.

        Those without a name are only there if they hold something. In a table without rows nobody asked for
        any.
        """
        if not self.places:
            return {}
        places = [(name, i) for i, name in enumerate(self.header) if not name or name not in self.places]
        counts = Counter({name: 0 for name, _ in places if name})
        if places:
            for _, cells in self._rows_of_cells(WrongLines(None)):
                counts.update([name or f"column {i + 1}" for name, i in places if cells[i].strip()])
        return dict(counts)

    @property
    def all_facts(self) -> Mapping[str, ColumnFacts]:
        """What the cells of each column show together; the whole file is read once for it."""
        if self._facts is None:
            rows = (cells for _, cells in self._rows_of_cells(WrongLines(None)))
            self._facts = facts_of(self.header, rows, self.most)
        return self._facts

    def facts(self, column: str) -> ColumnFacts:
        """Return what the cells of a column show together."""
        return self.all_facts.get(column, ColumnFacts())

    def remembered(self, column: str, text: str, parse: Callable[[str], T]) -> T:
        """Return what `parse` makes of a cell, or made of it in the row before."""
        before = self._remembered.get(column)
        if before is None or before[0] != text:
            before = self._remembered[column] = text, parse(text)
        found: T = before[1]
        return found

    def decimal_mark(self, column: str) -> Mark:
        """Return the mark that decides whether `1,000` is a thousand or one. Raise QuestionError."""
        if self.reading.decimal is not None:
            return self.reading.decimal
        here = self.facts(column)
        mark = decimal_mark(here, self.all_facts.values(), self.delimiter)
        if mark is None:
            raise QuestionError(
                f'{column}: "{here.either}" can be a whole number or one with decimals: '
                "say which with --decimal comma or --decimal point"
            )
        return mark

    def _rows_of_cells(self, wrong: WrongLines) -> Iterator[tuple[int, Sequence[str]]]:
        """Yield the rows that are not empty, each with its line; others of another width are wrong.

        Rows can have empty cells behind the last column, all the same number. If only some have more, a comma
        within a cell that has no quotation marks has moved the cells behind it.
        """
        width = len(self.header)
        first: tuple[int, int] | None = None
        for line, cells in self._records():
            if line <= self.line:
                continue
            if isinstance(cells, str):
                wrong.add(line, cells)
                continue
            if not (cells and cells[0].strip()) and not any(cell.strip() for cell in cells):
                continue
            if len(cells) < width or any(cells[width:]):
                wrong.add(line, f"expected {width} columns as in the header, found {len(cells)}")
                continue
            first = first or (line, len(cells))
            if len(cells) == first[1]:
                yield line, cells
            else:
                wrong.add(line, f"expected {first[1]} columns as in line {first[0]}, found {len(cells)}")

    def _records(self) -> Iterator[Record]:
        source = self.text.open()
        reader = csv.reader(islice(source, self._lines_above, None), delimiter=self.delimiter, strict=True)
        size = len(self.text.data) or 1
        reported = 0
        while True:
            line = self._lines_above + reader.line_num + 1
            try:
                cells: Sequence[str] | str = next(reader)
            except StopIteration:
                return
            except csv.Error as problem:
                sentences = (sentence for part, sentence in _CSV_ERRORS.items() if part in str(problem))
                cells = next(sentences, f"expected columns, found {quoted(str(problem))}")
            yield line, cells
            if line >= reported + PROGRESS_EVERY:
                reported = line
                self.on_progress(source.buffer.tell() / size)


def format_number(number: float, decimals: int = WRITTEN_DECIMALS) -> str:
    """Return a number without trailing zeros, such as `16` or `87.5`."""
    text = f"{number:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_table(header: Sequence[str], rows: Iterable[Sequence[str]], *, quote_all: bool = False) -> str:
    """Return a table as comma-separated values (RFC 4180).

    Formulas are escaped, and characters that control a terminal or the text direction replaced.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(
        target, lineterminator="\r\n", quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    )
    writer.writerow(header)
    writer.writerows([escape_formula(sanitized(cell)) for cell in row] for row in rows)
    return target.getvalue()
