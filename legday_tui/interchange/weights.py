"""Columns of a foreign table: check that the required ones exist, and read weights and distances."""

from collections.abc import Mapping, Sequence

from legday_tui.domain.terms import KG_PER_LB, Unit
from legday_tui.interchange.table import CellError, Row, Table, WrongLine, format_number, quoted

WEIGHT_COLUMNS: Mapping[str, Unit | None] = {
    "weight": None,
    **dict.fromkeys(("weight_kg", "weight (kg)", "weight (kgs)"), "kg"),
    **dict.fromkeys(("weight_lbs", "weight_lb", "weight (lbs)", "weight (lb)"), "lb"),
}
"""The names of weight columns, and their unit; None if the name does not say it."""
UNITS: Mapping[str, Unit] = {
    **dict.fromkeys(("kg", "kgs", "kilograms"), "kg"),
    **dict.fromkeys(("lb", "lbs", "pounds"), "lb"),
}
UNIT_COLUMN = "weight unit"
KG_DECIMALS = 3
"""Decimals of weights that are converted from pounds, as of the weights of a rack in pounds."""


def in_kilograms(weight: float, unit: Unit) -> float:
    """Return a weight in kilograms. One in pounds becomes the weight that a rack in pounds has for it."""
    return weight if unit == "kg" else round(weight * KG_PER_LB, KG_DECIMALS)


def weight_text(kilograms: float, unit: Unit) -> str:
    """Return a weight in a unit, in pounds with as few decimals as `in_kilograms` needs to return it."""
    if unit == "kg":
        return format_number(kilograms)
    exact = round(kilograms, KG_DECIMALS)
    texts = (format_number(exact / KG_PER_LB, decimals) for decimals in range(KG_DECIMALS + 3))
    return next(text for text in texts if in_kilograms(float(text), "lb") == exact)


def weight_column(header: Sequence[str]) -> str | None:
    """Return the name of the first weight column."""
    return next((name for name in header if name in WEIGHT_COLUMNS), None)


def header_mistakes(table: Table, required: Sequence[str], *, weight: bool) -> list[WrongLine]:
    """Return the required columns that are missing, and the ones that exist twice.

    With `weight`, one of WEIGHT_COLUMNS is required as well.
    """
    missing = [name for name in required if name not in table.header]
    if weight and weight_column(table.header) is None:
        missing.append("weight")
    twice = [name for name in dict.fromkeys(table.header) if name and table.header.count(name) > 1]
    sentences = [f"the column {quoted(name)} is missing" for name in missing]
    sentences += [f"the column {quoted(name)} appears more than once" for name in twice]
    return [WrongLine(table.line, sentence) for sentence in sentences]


class WeightReader:
    """Reads the weights of a table, in kilograms."""

    def __init__(self, header: Sequence[str], default_unit: Unit) -> None:
        self._column = weight_column(header) or ""
        self._default_unit = default_unit
        self.used_default_unit = False
        """Whether a weight was read for which the file has no unit."""

    def kilograms(self, row: Row, tagged_unit: Unit | None = None) -> float | None:
        """Return the weight of a row; None for 0 as well, which many programs write for no weight.

        `tagged_unit` is the unit in the session tags; the one in the table takes precedence over it.
        Raise CellError if the weight or its unit cannot be read.
        """
        weight = row.number(self._column)
        unit = WEIGHT_COLUMNS.get(self._column) or _unit_of(row) or tagged_unit
        self.used_default_unit |= bool(weight) and unit is None
        return in_kilograms(weight, unit or self._default_unit) if weight else None

    def in_default_unit(self, weight: float) -> float:
        """Return a weight of which the file does not say the unit, in kilograms."""
        self.used_default_unit = True
        return in_kilograms(weight, self._default_unit)


def _unit_of(row: Row, column: str = UNIT_COLUMN) -> Unit | None:
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
    number = row.number(weight)
    if not number:
        return None
    found = _unit_of(row, unit)
    if found is None:
        raise CellError(f"{unit}: expected kg or lbs, found none")
    return in_kilograms(number, found)


def distance_text(row: Row, columns: Mapping[str, str]) -> str:
    """Return the distance of a row with its unit; an empty string for none.

    `columns` maps distance columns to their unit, or to an empty string if the row has a unit column.
    """
    for column, unit in columns.items():
        if row.number(column):
            unit_text = unit or row.text("distance unit").strip()
            number = row.raw(column).strip()
            return f"{number} {unit_text}" if unit_text else f"distance {number}"
    return ""
