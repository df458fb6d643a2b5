"""The CSV format of Liftosaur. Its times are in UTC; a row is a set that was planned, done or not."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from legday_tui.interchange.cells.dates import read_datetime
from legday_tui.interchange.cells.row_times import when
from legday_tui.interchange.cells.weights import WeightReader, kilograms_in
from legday_tui.interchange.foreign_format import ForeignFormat, one_set
from legday_tui.interchange.foreign_set import ForeignSet, drained
from legday_tui.interchange.table import Row

START, DONE = "workout datetime", "completed reps time"
REQUIRED = (START, "exercise", "completed reps")
EXAMPLE = "2025-01-31T18:00:00.000Z"
NOT_DONE = "sets that were not done"


def is_liftosaur(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of Liftosaur."""
    return START in header and "exercise" in header


def read_row(row: Row, _: WeightReader) -> ForeignSet:
    """Parse a row. Raise CellError."""
    reps = row.whole("completed reps")
    planned = row.raw("required reps").strip()
    return ForeignSet(
        line=row.line,
        start=when(row, START, EXAMPLE).at,
        done_at=read_datetime(row, DONE, EXAMPLE),
        workout=", ".join(filter(None, (row.text("program").strip(), row.text("day name").strip()))),
        exercise=_exercise(row),
        type="warmup" if row.raw("is warmup set?").strip().lower() in ("1", "true") else "working",
        reps=reps,
        target_reps=int(planned) if planned.isascii() and planned.isdecimal() and len(planned) < 4 else None,
        load_kg=kilograms_in(row, "completed weight value", "completed weight unit")
        or kilograms_in(row, "weight value", "weight unit"),
        rpe=row.number("completed rpe") or row.number("rpe"),
        note=row.text("notes"),
        not_a_set="" if reps else NOT_DONE,
    )


def _exercise(row: Row) -> str:
    """Return the name with its equipment in brackets, as other programs write it: `Squat (Barbell)`."""
    name, _, equipment = row.text("exercise").partition(", ")
    equipment = equipment.strip() or row.text("equipment").strip().capitalize()
    return f"{name.strip()} ({equipment})" if equipment else name.strip()


def with_durations(rows: Iterable[ForeignSet]) -> Iterator[ForeignSet]:
    """Yield the rows with the duration of their workout, up to its last set."""
    found = list(rows)
    last: dict[datetime, datetime] = {}
    for row in found:
        if row.done_at is not None and not row.not_a_set:
            last[row.start] = max(last.get(row.start, row.start), row.done_at)
    for row in drained(found):
        if (end := last.get(row.start)) is not None:
            row.duration = end - row.start
        yield row


FORMAT = ForeignFormat(
    name="Liftosaur",
    where_to_export="Me > Settings > Export history to CSV",
    recognises=is_liftosaur,
    required=REQUIRED,
    needs_weight=False,
    read_row=one_set(read_row),
    complete=with_durations,
)
