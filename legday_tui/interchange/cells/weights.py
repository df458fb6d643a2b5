"""Columns of a foreign table: check that the required ones exist, and read weights and distances."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from legday_tui.domain.terms import KG_PER_LB, MAX_KG, Unit
from legday_tui.interchange.cells.unit_words import UNITS, split_unit
from legday_tui.interchange.table import WRITTEN_DECIMALS, Row, Table, format_number
from legday_tui.interchange.wrong_lines import CellError, quoted

WEIGHT_COLUMNS: Mapping[str, Unit | None] = {
    "weight": None,
    **dict.fromkeys(("weight_kg", "weight (kg)", "weight (kgs)", "kg", "kgs"), "kg"),
    **dict.fromkeys(("weight_lbs", "weight_lb", "weight (lbs)", "weight (lb)", "lb", "lbs"), "lb"),
}
"""The names of weight columns, and their unit; None if the name does not say it."""
NOTE_COLUMNS = ("notes", "note", "comment", "comments")
"""What programs call the notes on a set, beside their own name for it."""
MOST_WEIGHT = 2 * MAX_KG / KG_PER_LB
"""The largest weight of a set, in pounds."""
SAME_WEIGHT = 0.02
"""The share by which the weight in kilograms and the one in pounds may differ: both are rounded."""
UNIT_COLUMN = "weight unit"
KG_DECIMALS = 3
"""Decimals of weights that are converted from pounds, as of the weights of a rack in pounds."""


def in_kilograms(weight: float, unit: Unit) -> float:
    """Return a weight in kilograms. One in pounds becomes the weight that a rack in pounds has for it.

    So does one that another program converted: 61.234969999999996 has more decimals than are ever written.
    """
    if unit == "kg":
        is_converted = weight != round(weight, WRITTEN_DECIMALS)
        return round(weight, KG_DECIMALS) if is_converted else weight
    return round(weight * KG_PER_LB, KG_DECIMALS)


def weight_text(kilograms: float, unit: Unit) -> str:
    """Return a weight in a unit, in pounds with as few decimals as `in_kilograms` needs to return it."""
    if unit == "kg":
        return format_number(kilograms)
    exact = round(kilograms, KG_DECIMALS)
    texts = (format_number(exact / KG_PER_LB, decimals) for decimals in range(KG_DECIMALS + 3))
    return next(text for text in texts if in_kilograms(float(text), "lb") == exact)


def weight_columns(header: Sequence[str]) -> list[str]:
    """Return the names of the weight columns; some programs have one for each unit."""
    return [name for name in dict.fromkeys(header) if name in WEIGHT_COLUMNS]


def check_header(table: Table, required: Sequence[str], *, weight: bool) -> None:
    """Raise WrongLinesError if required columns are missing, or columns exist twice.

    With `weight`, one of WEIGHT_COLUMNS is required as well.
    """
    missing = [name for name in required if name not in table.header]
    if weight and not weight_columns(table.header):
        missing.append("weight")
    twice = [name for name, number in Counter(table.header).items() if name and number > 1]
    sentences = [f"the column {quoted(name)} is missing" for name in missing]
    sentences += [f"the column {quoted(name)} appears more than once" for name in twice]
    for sentence in sentences:
        table.wrong_lines.add(table.line, sentence)
    table.wrong_lines.refuse()


class WeightReader:
    """Reads the weights of a table, in kilograms."""

    def __init__(self, header: Sequence[str], default_unit: Unit) -> None:
        self._columns = weight_columns(header)
        self._default_unit = default_unit
        self.used_default_unit = False
        """Whether a weight was read for which the file has no unit."""

    def kilograms(self, row: Row, tagged_unit: Unit | None = None) -> float | None:
        """Return the weight of a row; None for 0 as well, which many programs write for no weight.

        `tagged_unit` is the unit in the session tags; the one in the table takes precedence over it.
        Raise CellError if the weight or its unit cannot be read.
        """
        stated = _unit_of(row) or tagged_unit
        return self.same_in(row, self._columns, lambda column: WEIGHT_COLUMNS[column] or stated)

    def same_in(
        self, row: Row, columns: Iterable[str], unit_of: Callable[[str], Unit | None]
    ) -> float | None:
        """Return the weight in these columns, of which some may be empty; None if all are, or 0.

        `unit_of` returns the unit of a column; None if it is not known. The unit in a cell, such as that of
        `20 kg`, wins over it. Raise CellError if the columns have different weights.
        """
        found: dict[str, float] = {}
        decimals: dict[str, int] = {}
        for column in columns:
            number, own_unit = split_unit(row.text(column))
            if weight := row.number_in(number, column):
                decimals[column] = len(format_number(weight).partition(".")[2])
                unit = own_unit or unit_of(column)
                self.used_default_unit |= unit is None
                found[column] = in_kilograms(weight, unit or self._default_unit)
        if not found:
            return None
        lightest, heaviest = min(found.values()), max(found.values())
        if heaviest - lightest > SAME_WEIGHT * heaviest:
            raise CellError(f"{' and '.join(found)}: expected the same weight in both, found two weights")
        # One of the two was entered, and the other one converted: that has more decimals.
        return found[min(decimals, key=decimals.__getitem__)]


def _unit_of(row: Row, column: str = UNIT_COLUMN) -> Unit | None:
    """Return the unit in a cell; None for an empty one. Raise CellError."""
    word = row.raw(column).strip()
    if not word:
        return None
    if word.lower() not in UNITS:
        raise CellError(f"{column}: expected kg or lbs, found {quoted(word)}")
    return UNITS[word.lower()]


def kilograms_in(row: Row, weight: str, unit: str) -> float | None:
    """Return the weight in the column `weight`, of which the column `unit` has the unit; None for 0.

    Raise CellError if there is a weight, but no unit.
    """
    text, own_unit = split_unit(row.text(weight))
    number = row.number_in(text, weight)
    if not number:
        return None
    found = own_unit or _unit_of(row, unit)
    if found is None:
        raise CellError(f"{unit}: expected kg or lbs, found none")
    return in_kilograms(number, found)


def distance_text(row: Row, columns: Mapping[str, str]) -> str:
    """Return the distance of a row with its unit; an empty string for none.

    `columns` maps distance columns to their unit, or to an empty string if the row has a unit column.
    """
    unit_cell = row.text("distance unit").strip()
    for column, unit in columns.items():
        if row.number(column):
            unit_text = unit or unit_cell
            number = row.raw(column).strip()
            return f"{number} {unit_text}" if unit_text else f"distance {number}"
    return ""
