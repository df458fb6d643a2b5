"""How to read a file of another program, as far as the file itself may leave it open."""

from typing import NamedTuple

from legday_tui.domain.terms import Unit
from legday_tui.interchange.cells.date_text import Order
from legday_tui.interchange.cells.numerals import Mark
from legday_tui.interchange.column_names import Columns


class Reading(NamedTuple):
    """What the user said about a file."""

    unit: Unit = "kg"
    """The unit of weights for which the file has none."""
    columns: Columns = {}
    """The columns of the fields of a table, if the user named them."""
    skip_wrong: bool = False
    """Whether to leave out wrong lines, instead of refusing the file."""
    encoding: str | None = None
    """The encoding of the text; None to tell it by the bytes."""
    decimal: Mark | None = None
    """The decimal mark of numbers such as `1,000`."""
    order: Order | None = None
    """The order of dates such as `03/04/2025`."""
    language: str | None = None
    """The code of the language in which months are named."""


AS_IT_IS = Reading()
"""Nothing is said: the file is read as it is, and asked about where it leaves something open."""
