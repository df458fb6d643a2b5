"""The plain-text export of LiftLog: a CSV with a row and a time for each set that was done."""

from collections.abc import Sequence

from legday_tui.interchange.cells.row_times import when
from legday_tui.interchange.cells.weights import WeightReader, kilograms_in
from legday_tui.interchange.foreign_format import ForeignFormat, one_set
from legday_tui.interchange.foreign_set import ForeignSet
from legday_tui.interchange.set_times import gathered
from legday_tui.interchange.table import Row

REQUIRED = ("sessionid", "timestamp", "exercise", "weight", "weightunit", "reps")


def is_liftlog(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of LiftLog."""
    return {"sessionid", "timestamp", "exercise"} <= set(header)


def read_row(row: Row, _: WeightReader) -> ForeignSet:
    """Parse a row. Raise CellError."""
    return ForeignSet(
        line=row.line,
        start=when(row, "timestamp", "2025-01-31T18:00:00").at,
        session=row.raw("sessionid").strip(),
        exercise=row.text("exercise"),
        reps=row.whole("reps"),
        target_reps=row.whole("targetreps"),
        load_kg=kilograms_in(row, "weight", "weightunit"),
        note=row.text("notes"),
    )


FORMAT = ForeignFormat(
    name="LiftLog",
    where_to_export="Settings > Export, Backup, and Restore > Plaintext Export",
    recognises=is_liftlog,
    required=REQUIRED,
    needs_weight=False,
    read_row=one_set(read_row),
    complete=gathered,
)
