"""The columns of a format: which there must be, and in what the weights are."""

from collections.abc import Mapping, Sequence

from legday_tui.domain.terms import KG_PER_LB, Unit
from legday_tui.interchange.cells import shown
from legday_tui.interchange.line_errors import LineError, WrongLineError
from legday_tui.interchange.table import Row, Table

WEIGHTS: Mapping[str, Unit | None] = {
    "weight": None,
    **dict.fromkeys(("weight_kg", "weight (kg)", "weight (kgs)"), "kg"),
    **dict.fromkeys(("weight_lbs", "weight_lb", "weight (lbs)", "weight (lb)"), "lb"),
}
"""The columns in which a weight may stand, and its unit; None where that stands elsewhere or nowhere."""
UNITS: Mapping[str, Unit] = {
    **dict.fromkeys(("kg", "kgs"), "kg"),
    **dict.fromkeys(("lb", "lbs"), "lb"),
}
UNIT_COLUMN = "weight unit"
IN_KG: Mapping[Unit, float] = {"kg": 1.0, "lb": KG_PER_LB}


def weight_column(header: Sequence[str]) -> str | None:
    """The column of the header in which the weights are."""
    return next((name for name in header if name in WEIGHTS), None)


def misfits(table: Table, needed: Sequence[str], *, weight: bool) -> list[LineError]:
    """What is wrong with the header of a table that needs these columns, and one for the weight or not."""
    missing = [name for name in needed if name not in table.header]
    if weight and weight_column(table.header) is None:
        missing.append("weight")
    twice = [name for name in dict.fromkeys(table.header) if name and table.header.count(name) > 1]
    sentences = [f"the column {shown(name)} is missing" for name in missing]
    sentences += [f"the column {shown(name)} is there more than once" for name in twice]
    return [LineError(table.line, sentence) for sentence in sentences]


class Weights:
    """The weights of a file, in kilograms."""

    def __init__(self, header: Sequence[str], unit: Unit) -> None:
        """They are in `unit` where the file does not say."""
        self._column = weight_column(header) or ""
        self._unit = unit
        self.unit_was_assumed = False

    def kilograms(self, row: Row, said: Unit | None = None) -> float | None:
        """The weight of a row; None for none, which many write as 0. Raises WrongLineError.

        `said` is a unit that the row has somewhere else.
        """
        weight = row.number(self._column)
        unit = WEIGHTS.get(self._column) or _unit_in(row) or said
        self.unit_was_assumed |= bool(weight) and unit is None
        return weight * IN_KG[unit or self._unit] if weight else None


def _unit_in(row: Row) -> Unit | None:
    word = row.raw(UNIT_COLUMN).strip()
    if not word:
        return None
    if word.lower() not in UNITS:
        raise WrongLineError(f"{UNIT_COLUMN}: expected kg or lbs, found {shown(word)}")
    return UNITS[word.lower()]


def distance_words(row: Row, columns: Mapping[str, str]) -> str:
    """The distance of a row in words; empty for none. The columns have a unit each, or say none."""
    for column, unit in columns.items():
        if row.number(column):
            words = unit or row.text("distance unit").strip()
            return f"{row.raw(column).strip()} {words}" if words else f"distance {row.raw(column).strip()}"
    return ""
