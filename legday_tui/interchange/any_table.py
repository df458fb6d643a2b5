"""Any table with a column for the date, the exercise and the repetitions: of a spreadsheet, or a program."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from legday_tui.domain.terms import SetType, Unit
from legday_tui.interchange.cells.dates import parse_duration, read_seconds
from legday_tui.interchange.cells.row_times import when
from legday_tui.interchange.cells.unit_words import UNITS
from legday_tui.interchange.cells.weights import WeightReader
from legday_tui.interchange.column_names import ANY_OF, Columns
from legday_tui.interchange.foreign_format import ForeignFormat
from legday_tui.interchange.foreign_set import WORKOUT_NAME, ForeignSet
from legday_tui.interchange.programs.strong import MARKS, NOT_SETS
from legday_tui.interchange.set_times import gathered
from legday_tui.interchange.table import Row
from legday_tui.interchange.wrong_lines import CellError, quoted

NAME = "a table"
SKIPPED = "sets that were skipped"
MAX_SETS = 20
"""More equal sets than this in one row are a mistake."""
NO_SETS = "rows of 0 sets"
"""What was planned, and not done."""
WARMUP_WORDS = re.compile(r"warm|aufw|échauff|calent|riscald|aquec|разм")
DROP_WORDS = re.compile(r"drop|reduk|dégress|descend")
YES = ("1", "true", "yes", "x", "y", "ja", "j", "oui", "sí", "si", "sim", "да")
_UNIT_IN_NAME = re.compile(rf"(?:^|[\W\d_])({'|'.join(UNITS)})(?:[\W\d_]|$)")


def format_of(columns: Columns) -> ForeignFormat:
    """Return the format of a table with these columns."""
    return ForeignFormat(
        name=NAME,
        where_to_export="save the table as CSV",
        recognises=lambda header: {name for names in columns.values() for name in names} <= set(header),
        required=[columns[field][0] for fields in ANY_OF for field in fields if field in columns],
        needs_weight=False,
        has_weights=lambda column: column in columns.get("weight", ()),
        read_row=lambda row, weights: _read_row(row, weights, columns),
        complete=gathered,
    )


def _read_row(row: Row, weights: WeightReader, columns: Columns) -> Iterator[ForeignSet]:
    """Yield the equal sets of a row. Raise CellError."""

    def column(field: str) -> str:
        return next(iter(columns.get(field, ())), "")

    def text(field: str) -> str:
        return row.text(column(field)).strip()

    done = when(row, column("date"), "2025-01-31", column("time"))
    distance, lasted = text("distance"), text("workout-duration")
    duration = _duration(lasted)
    unclear = f"{column('workout-duration')}: {lasted}" if lasted and duration is None else ""
    number = text("set")
    label = number.upper()
    found = ForeignSet(
        line=row.line,
        start=done.at,
        has_time=done.has_time,
        duration=duration,
        workout=text("workout") or WORKOUT_NAME,
        workout_note="\n".join(part for part in (text("workout-note"), unclear) if part),
        exercise=text("exercise"),
        type=MARKS.get(label) or _type(text("type").lower(), text("warmup").lower()),
        reps=row.whole(column("reps")),
        seconds=read_seconds(row, column("seconds")),
        load_kg=_kilograms(row, weights, columns),
        rpe=row.number(column("rpe")),
        distance=f"distance {distance} {text('distance-unit')}".strip() if distance not in ("", "0") else "",
        note=text("note"),
        not_a_set=SKIPPED if text("skipped").lower() in YES else NOT_SETS.get(label, ""),
    )
    if number and not found.reps and not found.not_a_set and label not in MARKS and _has_no_digit(number):
        # A rest between sets has seconds as well.
        expected = "expected the number of a set, W, D, F, Rest Timer or Note"
        raise CellError(f"{column('set')}: {expected}, found {quoted(number)}")
    sets = row.whole(column("sets")) if "sets" in columns else 1
    if sets is not None and sets > MAX_SETS:
        raise CellError(f"{column('sets')}: expected at most {MAX_SETS} sets, found {sets}")
    if sets == 0:
        yield replace(found, not_a_set=NO_SETS)
    for _ in range(1 if sets is None else sets):
        is_one = sets in (None, 1) and number.isascii() and number.isdecimal() and len(number) < 4
        yield replace(found, number=(int(number) or None) if is_one else None)


def _duration(text: str) -> timedelta | None:
    """Return how long a workout took; None if it is not said, or in no unit: 65 can be minutes or seconds."""
    try:
        return None if text.isdecimal() else parse_duration(text, "")
    except CellError:
        return None


def _has_no_digit(text: str) -> bool:
    return not any(character.isdigit() for character in text)


def _type(label: str, is_warmup: str) -> SetType:
    if is_warmup in YES or WARMUP_WORDS.search(label):
        return "warmup"
    return "drop" if DROP_WORDS.search(label) else "working"


def _kilograms(row: Row, weights: WeightReader, columns: Columns) -> float | None:
    """Return the weight of a row; its unit is in the cell, in the name of the column, or in a column."""

    def unit_of(column: str) -> Unit | None:
        in_name = _UNIT_IN_NAME.search(column)
        unit = in_name[1] if in_name else _unit_cell(row, columns)
        if unit and unit.lower() not in UNITS:
            raise CellError(f"{columns['unit'][0]}: expected kg or lbs, found {quoted(unit)}")
        return UNITS[unit.lower()] if unit else None

    return weights.same_in(row, columns.get("weight", ()), unit_of)


def _unit_cell(row: Row, columns: Columns) -> str:
    return row.text(columns["unit"][0]).strip() if "unit" in columns else ""
