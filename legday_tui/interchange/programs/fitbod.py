"""The CSV format of Fitbod, always in kilograms. A row is a set, with its time or that of the workout."""

from collections.abc import Iterator, Sequence

from legday_tui.interchange.cells.dates import read_seconds
from legday_tui.interchange.cells.row_times import when
from legday_tui.interchange.cells.weights import KG_DECIMALS, WeightReader
from legday_tui.interchange.foreign_format import ForeignFormat, one_set
from legday_tui.interchange.foreign_set import ForeignSet
from legday_tui.interchange.set_times import gathered
from legday_tui.interchange.table import Row

REQUIRED = ("date", "exercise", "reps", "weight(kg)")
PAIRED = ("dumbbell", "kettlebell")
"""What is lifted in each hand: a multiplier of 2 or more then says that it was two of them.

The multiplier makes the volume of a set of its weight, which is that of one implement. It is 2 for two
dumbbells, 4 for lunges with two (both legs), and 2 for lunges with one barbell as well: so it does not say it
alone.
"""


def is_fitbod(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of Fitbod."""
    return {"date", "exercise", "weight(kg)"} <= set(header)


def read_row(row: Row, _: WeightReader) -> ForeignSet:
    """Parse a row. Raise CellError."""
    done = when(row, "date", "2025-01-31 18:00:00 +0000")
    exercise = row.text("exercise")
    load = round(row.number("weight(kg)") or 0, KG_DECIMALS) or None
    is_pair = (row.number("multiplier") or 1) >= 2 and any(word in exercise.lower() for word in PAIRED)
    return ForeignSet(
        line=row.line,
        start=done.at,
        has_time=done.has_time,
        exercise=exercise,
        type="warmup" if row.raw("iswarmup").strip().lower() == "true" else "working",
        reps=row.whole("reps"),
        seconds=read_seconds(row, "duration(s)"),
        load_kg=load,
        implements=(2 if is_pair else 1) if load else None,
        distance=f"{meters:g} m" if (meters := row.number("distance(m)")) else "",
        note=row.text("note"),
        remarks=tuple(_remarks(row)),
    )


def _remarks(row: Row) -> Iterator[str]:
    for column in ("incline", "resistance"):
        if number := row.number(column):
            yield f"{column} {number:g}"


FORMAT = ForeignFormat(
    name="Fitbod",
    where_to_export="Settings > Export Workout Data",
    recognises=is_fitbod,
    required=REQUIRED,
    needs_weight=False,
    read_row=one_set(read_row),
    complete=gathered,
)
