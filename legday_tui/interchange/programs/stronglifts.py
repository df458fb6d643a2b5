"""The CSV format of StrongLifts 5x5: a row for each exercise, with its sets in columns beside each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from legday_tui.domain.terms import Unit
from legday_tui.interchange.cells.dates import elapsed_until
from legday_tui.interchange.cells.row_times import parse_time, when
from legday_tui.interchange.cells.weights import WeightReader, in_kilograms
from legday_tui.interchange.foreign_format import ForeignFormat
from legday_tui.interchange.foreign_set import ForeignSet, drained
from legday_tui.interchange.table import Row

DATE = "date (yyyy/mm/dd)"
START, END = "start time (h:mm)", "end time (h:mm)"
HOURS = "duration (hours)"
UNIT_COLUMNS: dict[str, Unit] = {"kg": "kg", "lb": "lb"}
MAX_SETS = 30
NOT_DONE = "sets of 0 reps"
"""StrongLifts writes 0 for a set that failed, and for one that was not done."""


def is_stronglifts(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of StrongLifts."""
    return "exercise" in header and "set 1 (reps)" in header


def read_row(row: Row, _: WeightReader) -> Iterator[ForeignSet]:
    """Parse a row. Raise CellError."""
    start = when(row, DATE, "2025/01/31", START)
    found = ForeignSet(
        line=row.line,
        start=start.at,
        has_time=start.has_time,
        duration=_duration(row, start.at),
        workout=row.text("workout name").strip(),
        workout_note=row.text("notes").strip(),
        exercise=row.text("exercise"),
    )
    for number in range(1, MAX_SETS + 1):
        reps = row.whole(f"set {number} (reps)")
        if reps:
            load_kg, remarks = _weight(row, number)
            yield replace(found, reps=reps, number=number, load_kg=load_kg, remarks=remarks)
        elif reps == 0:
            yield replace(found, not_a_set=NOT_DONE)


def _duration(row: Row, start: datetime) -> timedelta | None:
    started, ended = parse_time(row.raw(START), START), parse_time(row.raw(END), END)
    if started is not None and ended is not None:
        return elapsed_until(start, datetime.combine(start.date(), ended, start.tzinfo))
    hours = row.number(HOURS)
    return None if hours is None else timedelta(minutes=round(hours * 60))


def _weight(row: Row, number: int) -> tuple[float | None, Sequence[str]]:
    """Return a weight in kilograms, and remarks. A negative one is the help of a counterweight."""
    for name, unit in UNIT_COLUMNS.items():
        column = f"set {number} ({name})"
        text = row.raw(column).strip()
        if text.startswith("-"):
            return None, (f"{text[1:]} {name} of help",)
        if weight := row.number(column):
            return in_kilograms(weight, unit), ()
    return None, ()


def with_all_notes(rows: Iterable[ForeignSet]) -> Iterator[ForeignSet]:
    """Yield the rows, each with the notes of all exercises of its workout; most are the same."""
    found = list(rows)
    notes: dict[tuple[datetime, str], dict[str, None]] = {}
    for row in found:
        notes.setdefault((row.start, row.workout), {})[row.workout_note] = None
    for row in drained(found):
        row.workout_note = "\n".join(note for note in notes[row.start, row.workout] if note)
        yield row


FORMAT = ForeignFormat(
    name="StrongLifts",
    where_to_export="Settings > Export Data",
    recognises=is_stronglifts,
    required=(DATE, "exercise", "set 1 (reps)"),
    needs_weight=False,
    read_row=read_row,
    complete=with_all_notes,
)
