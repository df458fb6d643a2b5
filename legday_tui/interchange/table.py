"""CSV tables: decode a file, parse its header and rows, and convert cells to and from numbers and text."""

import codecs
import csv
import io
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from legday_tui.domain.documents.plain_text import sanitized

Record = tuple[int, Sequence[str] | str]
"""A line, counted from 1, and the cells that begin there, or why they cannot be parsed, in a sentence."""
DELIMITERS = ",;\t"
MAX_HEADER_LENGTH = 100_000
MAX_NUMBER = 1e12
"""No number of a workout is larger, in any unit."""
NO_NUMBER = ("", "null")
"""What programs write for no number."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CSV_ERRORS = {
    "unexpected end of data": "a quotation mark that opens here is never closed",
    "field larger than": "the text here is too long; is its quotation mark closed?",
    "expected after": "expected the next column after a closing quotation mark",
}
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED_FORMULA = re.compile(r"'+[=+\-@\t\r]")
_NUMBER = re.compile(r"(?P<sign>[+-]?)(?P<size>(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class WrongLine:
    """A line of a file, counted from 1, and a sentence that says what is expected there."""

    line: int
    sentence: str


class CellError(ValueError):
    """A row has a value that makes no sense. The message is a sentence that names the column."""


class WrongLinesError(Exception):
    """A file has wrong lines, and nothing of it is imported. The message names the first one."""

    def __init__(self, wrong_lines: Sequence[WrongLine]) -> None:
        first = wrong_lines[0]
        super().__init__(f"line {first.line}: {first.sentence}")
        self.wrong_lines = tuple(wrong_lines)


class UnknownFormatError(Exception):
    """A file is of no format that can be imported. The message is a sentence with the known formats."""


def decode(data: bytes) -> str:
    """Decode the bytes of a file from UTF-8, or from UTF-16 if they begin with its byte order mark.

    Raise WrongLinesError with the first line that cannot be decoded.
    """
    is_wide = data.startswith(_UTF16)
    try:
        return data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        sentence = f"expected text in {'UTF-16' if is_wide else 'UTF-8'}"
        raise WrongLinesError([WrongLine(line, sentence)]) from None


class Row:
    """A row of a table. Cells are addressed by the lower-case name of their column."""

    __slots__ = ("_cells", "_indexes", "line")

    def __init__(self, line: int, cells: Sequence[str], indexes: dict[str, int]) -> None:
        self.line = line
        """The first line of the row in the file, counted from 1."""
        self._cells = cells
        self._indexes = indexes

    def raw(self, column: str) -> str:
        """Return a cell as it is in the file; an empty string if there is no such column."""
        index = self._indexes.get(column)
        return "" if index is None else self._cells[index]

    def text(self, column: str) -> str:
        """Return the text of a cell without the apostrophe that `escape_formula` added."""
        return unescape_formula(self.raw(column))

    def number(self, column: str) -> float | None:
        """Return the number in a cell, as `parse_number` does."""
        return parse_number(self.raw(column), column)

    def whole(self, column: str) -> int | None:
        """Return the whole number in a cell, as `parse_whole` does."""
        return parse_whole(self.raw(column), column)


class Table:
    """A CSV table. The header is parsed at once, the rows while they are iterated."""

    def __init__(self, header: Sequence[str] = (), line: int = 1, records: Iterable[Record] = ()) -> None:
        self.header = header
        """The names of the columns, in lower case and in the order of the file."""
        self.line = line
        """The line of the header, counted from 1."""
        self.wrong_lines: list[WrongLine] = []
        """Rows that could not be parsed so far, and what else was found to be wrong."""
        self._records = records

    @classmethod
    def parse(cls, text: str) -> "Table":
        """Parse a text; the table has no columns if the text has no header."""
        first = next((line for line in io.StringIO(text) if line.strip()), "")[:MAX_HEADER_LENGTH]
        delimiter = max(DELIMITERS, key=lambda d: len(_split(first, d)))
        records = _records(text, delimiter)
        for line, cells in records:
            if isinstance(cells, str):
                table = cls()
                table.wrong_lines.append(WrongLine(line, cells))
                return table
            if any(cell.strip() for cell in cells):
                return cls([cell.strip().lower() for cell in cells], line, records)
        return cls()

    def rows(self) -> Iterator[Row]:
        """Yield the rows with as many columns as the header; others are appended to `wrong_lines`."""
        width = len(self.header)
        indexes = {name: index for index, name in reversed(list(enumerate(self.header)))}
        for line, cells in self._records:
            if isinstance(cells, str):
                self.wrong_lines.append(WrongLine(line, cells))
            elif len(cells) == width or (len(cells) > width and not any(cells[width:])):
                if any(cells):
                    yield Row(line, cells, indexes)
            elif cells:
                self.wrong_lines.append(
                    WrongLine(line, f"expected {width} columns as in the header, found {len(cells)}")
                )

    def for_each(self, take: Callable[[Row], None]) -> None:
        """Call `take` with each row; rows for which it raises CellError are appended to `wrong_lines`."""
        for row in self.rows():
            try:
                take(row)
            except CellError as error:
                self.wrong_lines.append(WrongLine(row.line, str(error)))


def _split(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _records(text: str, delimiter: str) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells: Sequence[str] | str = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            sentences = (sentence for part, sentence in _CSV_ERRORS.items() if part in str(problem))
            cells = next(sentences, f"expected columns, found {quoted(str(problem))}")
        yield line, cells


def parse_number(text: str, column: str) -> float | None:
    """Parse a number of at least 0, with a decimal point or comma; None for one of NO_NUMBER.

    Raise CellError if it is no such number, or larger than MAX_NUMBER.
    """
    text = text.strip()
    if text.lower() in NO_NUMBER:
        return None
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise CellError(f"{column}: expected a number, found {quoted(text)}")
    number = float(match["size"].replace(",", "."))
    if match["sign"] == "-" and number:
        raise CellError(f"{column}: expected 0 or more, found {quoted(text)}")
    if not math.isfinite(number) or number > MAX_NUMBER:
        raise CellError(f"{column}: the number {quoted(text)} is too large")
    return number


def parse_whole(text: str, column: str) -> int | None:
    """Parse a whole number of at least 0; None for an empty cell. Raise CellError."""
    number = parse_number(text, column)
    if number is None:
        return None
    if number % 1:
        raise CellError(f"{column}: expected a whole number, found {quoted(text)}")
    return int(number)


def quoted(text: str) -> str:
    """Return a cell in quotation marks, shortened to 40 characters, for an error message."""
    return f'"{text}"' if len(text) <= 40 else f'"{text[:37]}..."'


def escape_formula(text: str) -> str:
    """Return the text with an apostrophe before it if a spreadsheet would evaluate it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unescape_formula(text: str) -> str:
    """Undo `escape_formula`."""
    return text[1:] if _ESCAPED_FORMULA.match(text) else text


def format_number(number: float, decimals: int = 4) -> str:
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
