"""The CSV format of GymRun, with semicolons and dates such as `31.01.2025`. A row is a set with its time."""

from collections.abc import Sequence

from legday_tui.interchange.cells.dates import read_seconds
from legday_tui.interchange.cells.row_times import when
from legday_tui.interchange.cells.weights import WeightReader, distance_text
from legday_tui.interchange.foreign_format import ForeignFormat, one_set
from legday_tui.interchange.foreign_set import WORKOUT_NAME, ForeignSet
from legday_tui.interchange.set_times import gathered
from legday_tui.interchange.table import Row

REQUIRED = ("date", "time", "exercise", "set", "weight", "reps")


def is_gymrun(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of GymRun."""
    return {"date", "time", "routine", "exercise", "set"} <= set(header)


def read_row(row: Row, weights: WeightReader) -> ForeignSet:
    """Parse a row. Raise CellError."""
    done = when(row, "date", "31.01.2025", "time")
    return ForeignSet(
        line=row.line,
        start=done.at,
        has_time=done.has_time,
        workout=row.text("routine").strip() or WORKOUT_NAME,
        exercise=row.text("exercise"),
        number=row.whole("set") or None,
        reps=row.whole("reps"),
        seconds=read_seconds(row, "duration"),
        load_kg=weights.kilograms(row),
        distance=distance_text(row, {"distance": ""}),
        note=row.text("note"),
    )


FORMAT = ForeignFormat(
    name="GymRun",
    where_to_export="More > Backup > CSV (Entries)",
    recognises=is_gymrun,
    required=REQUIRED,
    read_row=one_set(read_row),
    complete=gathered,
)
