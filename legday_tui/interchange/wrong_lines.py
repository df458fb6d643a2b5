"""What is wrong in a file: lines and sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WrongLine:
    """A line of a file, counted from 1, and a sentence that says what is expected there."""

    line: int
    sentence: str
    what: str = "line"
    """What `line` counts if the file is not a table: `session`."""


class CellError(ValueError):
    """A row has a value that makes no sense. The message is a sentence that names the column."""


class WrongLinesError(Exception):
    """A file has wrong lines, and nothing of it is imported. The message names the first one."""

    def __init__(self, wrong_lines: Sequence[WrongLine], *, are_rows: bool) -> None:
        first = wrong_lines[0]
        super().__init__(f"{first.what} {first.line}: {first.sentence}")
        self.wrong_lines = tuple(wrong_lines)
        self.are_rows = are_rows
        """Whether the wrong lines are rows, which can be left out, and not the header."""


class UnknownFormatError(Exception):
    """A file is of no format that can be imported. The message is a sentence with the known formats."""


@dataclass
class WrongLines:
    """The wrong lines of a file. After `limit` of them the file is not read any further."""

    limit: int | None = 200
    """None to read on whatever is wrong: the wrong rows are left out."""
    in_rows: bool = False
    """Whether the header was read already."""
    found: list[WrongLine] = field(default_factory=list)

    def add(self, line: int, sentence: str) -> None:
        """Add a line. Raise WrongLinesError if there are too many."""
        self.found.append(WrongLine(line, sentence))
        if self.limit is not None and len(self.found) >= self.limit:
            self.refuse()

    def refuse(self) -> None:
        """Raise WrongLinesError if there is a wrong line."""
        if self.found:
            raise WrongLinesError(self.in_order(), are_rows=self.in_rows)

    def in_order(self) -> list[WrongLine]:
        """Return the lines in the order of the file."""
        return sorted(self.found, key=lambda wrong: wrong.line)


def quoted(text: str) -> str:
    """Return a cell in quotation marks, shortened to 40 characters, for an error message."""
    return f'"{text}"' if len(text) <= 40 else f'"{text[:37]}..."'
