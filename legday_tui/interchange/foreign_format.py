"""What this program knows about the format of another one: each has a record in a file of its own."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from legday_tui.domain.session import Session
from legday_tui.domain.terms import Unit
from legday_tui.interchange.cells.weights import WEIGHT_COLUMNS, WeightReader
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_set import ForeignSet
from legday_tui.interchange.pinned_notes import NOTHING_PINNED
from legday_tui.interchange.table import Row

ReadRow = Callable[[Row, WeightReader], Iterable[ForeignSet]]


class Export(NamedTuple):
    """What goes into a file for another program."""

    sessions: Sequence[Session]
    names: ExerciseNames
    unit: Unit
    """The unit of the weights."""
    pinned: Mapping[str, str] = NOTHING_PINNED
    """What is pinned to exercises, by their ids, for a program with notes on exercises."""


@dataclass(frozen=True, kw_only=True)
class ForeignFormat:
    """A format of another program. To add one, add a file with such a record, and list it in `formats`."""

    name: str
    """The name of the program. In lower case it is the name of the format in options."""
    where_to_export: str
    """The way to its export button, such as `Settings > Export data`."""
    recognises: Callable[[Sequence[str]], bool]
    """Return whether a header, in lower case, is one of this format, and can be of no other."""
    csv_of_json: Callable[[str], str | None] | None = None
    """Return a JSON text of this format as CSV, None for any other text; None for formats in CSV."""
    required: Sequence[str]
    """The columns that must exist."""
    needs_weight: bool = True
    """Whether one of WEIGHT_COLUMNS must exist as well."""
    has_weights: Callable[[str], bool] = lambda column: column in WEIGHT_COLUMNS or "weight" in column
    """Return whether a column has weights."""
    read_row: ReadRow
    """Parse a row, with no, one or many sets. Raise CellError."""
    complete: Callable[[Iterable[ForeignSet]], Iterable[ForeignSet]] = iter
    """Complete rows from other rows of the same session."""
    write: Callable[[Export], str] | None = None
    """Return an export as a file that the program can import; None if they can only be read."""


def one_set(
    read: Callable[[Row, WeightReader], ForeignSet],
) -> Callable[[Row, WeightReader], list[ForeignSet]]:
    """Return the `read_row` of a format that has one set in each row."""
    return lambda row, weights: [read(row, weights)]
