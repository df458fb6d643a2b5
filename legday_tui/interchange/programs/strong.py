"""The CSV formats of Strong: the classic one, and that of the Android app."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legday_tui.domain.session import Session
from legday_tui.domain.terms import SetType, Unit
from legday_tui.interchange.cells.dates import (
    format_duration,
    local_time,
    parse_duration,
    read_seconds,
    required_datetime,
)
from legday_tui.interchange.cells.weights import NOTE_COLUMNS, WeightReader, distance_text
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_format import Export, ForeignFormat, one_set
from legday_tui.interchange.foreign_set import WORKOUT_NAME, ForeignSet
from legday_tui.interchange.session_tags import note_with_tags, split_tags
from legday_tui.interchange.set_notes import WITH_TYPES, written_sets
from legday_tui.interchange.table import Row, format_table
from legday_tui.interchange.wrong_lines import CellError, quoted

ZERO_BASED = ("kg", "kgs", "lb", "lbs")
"""The weight columns of files from before 2017, in which the first set has the number 0."""
REQUIRED = ("date", "workout name", "exercise name", "set order", "reps")
DURATION_COLUMNS = ("duration", "workout duration", "duration (sec)")
DISTANCE_COLUMNS = {
    "distance": "",
    "distance (meters)": "m",
    "distance (km)": "km",
    "distance (miles)": "miles",
    "distance (mi)": "miles",
    "distance (yards)": "yd",
    "distance (feet)": "ft",
    "km": "km",
    "mi": "miles",
    "miles": "miles",
}
MARKS: dict[str, SetType] = {"W": "warmup", "D": "drop", "F": "working"}
LABELS: dict[SetType, str] = {"warmup": "W", "drop": "D", "pulse": "D"}
"""The labels of set types; a working set has its number."""
NOT_SETS = {"REST TIMER": "rest timers", "NOTE": "notes between sets"}
HEADER = (
    "Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Reps", "Distance", "Seconds",
    "Notes", "Workout Notes", "RPE",
)  # fmt: skip


def is_strong(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of Strong."""
    return "exercise name" in header and ("workout name" in header or "set order" in header)


def read_row(row: Row, weights: WeightReader) -> ForeignSet:
    """Parse a row. Raise CellError."""
    note, tags = split_tags(row.text("workout notes"))
    durations = (parse_duration(row.raw(name), name) for name in DURATION_COLUMNS)
    duration = next((duration for duration in durations if duration is not None), None)
    found = ForeignSet(
        line=row.line,
        start=required_datetime(row, "date", "2025-01-31 18:00:00"),
        duration=duration,
        workout=row.text("workout name").strip(),
        group=row.text("workout #").strip(),
        workout_note=note,
        tags=tags,
        exercise=row.text("exercise name"),
        note=row.first_text(NOTE_COLUMNS),
    )
    label = row.raw("set order").strip().upper()
    if label in NOT_SETS:
        return replace(found, not_a_set=NOT_SETS[label])
    type_, number = _parse_label(label, is_zero_based=any(row.raw(name) for name in ZERO_BASED))
    return replace(
        found,
        type=type_,
        number=number,
        reps=row.whole("reps"),
        seconds=read_seconds(row, "seconds"),
        load_kg=weights.kilograms(row, tags.unit if tags else None),
        rpe=row.number("rpe"),
        distance=distance_text(row, DISTANCE_COLUMNS),
    )


def _parse_label(label: str, *, is_zero_based: bool) -> tuple[SetType, int | None]:
    """Return the type of a set, and its number if the label is one. Raise CellError."""
    if label in MARKS:
        return MARKS[label], None
    number = int(label) if label.isdecimal() and len(label) < 5 else None
    if number is not None:
        number += is_zero_based
    if not number:
        expected = "expected the number of a set, W, D, F, Rest Timer or Note"
        raise CellError(f"set order: {expected}, found {quoted(label)}")
    return "working", number


def write(export: Export) -> str:
    """Return the sessions as a classic export. It has no column for the unit: the session tags name it."""
    return format_table(HEADER, _rows(export.sessions, export.names, export.unit))


def _rows(sessions: Sequence[Session], names: ExerciseNames, unit: Unit) -> Iterator[Sequence[str]]:
    for session in sessions:
        head = (
            f"{local_time(session.started_at)}",
            session.name or WORKOUT_NAME,
            format_duration(session.duration),
        )
        note = note_with_tags(session, unit=unit)
        for one in written_sets(session, names, unit, types=WITH_TYPES, numbers=True):
            label = LABELS.get(one.result.type, str(one.result.set))
            numbers = (one.weight, str(one.reps), "0", str(one.seconds))
            yield (*head, one.exercise, label, *numbers, one.note, note, one.rpe)


FORMAT = ForeignFormat(
    name="Strong",
    where_to_export="Profile > Settings > Export Strong Data",
    recognises=is_strong,
    required=REQUIRED,
    read_row=one_set(read_row),
    write=write,
)
