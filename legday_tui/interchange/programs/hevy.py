"""The CSV format of Hevy, with metric or imperial units."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from legday_tui.domain.terms import SetType
from legday_tui.interchange.cells.dates import (
    elapsed,
    format_datetime,
    local_time,
    read_datetime,
    read_seconds,
    required_datetime,
)
from legday_tui.interchange.cells.weights import NOTE_COLUMNS, WeightReader, distance_text
from legday_tui.interchange.foreign_format import Export, ForeignFormat, one_set
from legday_tui.interchange.foreign_set import WORKOUT_NAME, ForeignSet
from legday_tui.interchange.pinned_notes import with_pinned
from legday_tui.interchange.session_tags import SessionTags, note_with_tags, split_tags, start_of
from legday_tui.interchange.set_notes import WITH_TYPES, written_sets
from legday_tui.interchange.table import Row, format_table
from legday_tui.interchange.wrong_lines import CellError, quoted

REQUIRED = ("title", "start_time", "exercise_title", "set_type", "reps", "duration_seconds")
DISTANCE_COLUMNS = {"distance_km": "km", "distance_miles": "miles"}
TYPES: dict[str, SetType] = {
    "normal": "working",
    "failure": "working",
    "warmup": "warmup",
    "dropset": "drop",
}
LABELS: dict[SetType, str] = {
    "working": "normal",
    "warmup": "warmup",
    "drop": "dropset",
    "pulse": "dropset",
}
EXAMPLE = '"22 Dec 2025, 08:00"'


def _duration(start: datetime, ended: datetime, tags: SessionTags | None) -> timedelta:
    """Return how long a workout lasted. The end of one of ours was written in the zone of its start."""
    return elapsed(start, ended) if tags is None else local_time(ended) - local_time(start)


def is_hevy(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of Hevy."""
    return "exercise_title" in header and "start_time" in header


def read_row(row: Row, weights: WeightReader) -> ForeignSet:
    """Parse a row. Raise CellError."""
    note, tags = split_tags(row.text("description"))
    written = required_datetime(row, "start_time", EXAMPLE)
    start = start_of(written, tags)
    ended = read_datetime(row, "end_time", EXAMPLE)
    duration = None if ended is None else _duration(start, ended, tags)
    label = row.raw("set_type").strip().lower()
    if label not in TYPES:
        raise CellError(f"set_type: expected one of {', '.join(TYPES)}, found {quoted(label)}")
    return ForeignSet(
        line=row.line,
        start=start,
        duration=duration,
        workout=row.text("title").strip(),
        workout_note=note,
        tags=tags,
        exercise=row.text("exercise_title"),
        type=TYPES[label],
        reps=row.whole("reps"),
        seconds=read_seconds(row, "duration_seconds"),
        load_kg=weights.kilograms(row),
        rpe=row.number("rpe"),
        distance=distance_text(row, DISTANCE_COLUMNS),
        note=row.first_text(("exercise_notes", *NOTE_COLUMNS)),
    )


def write(export: Export) -> str:
    """Return an export of Hevy with this unit; the first set of an exercise has what is pinned to that."""
    weight, distance = (
        ("weight_kg", "distance_km") if export.unit == "kg" else ("weight_lbs", "distance_miles")
    )
    header = (
        "title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes",
        "set_index", "set_type", weight, "reps", distance, "duration_seconds", "rpe",
    )  # fmt: skip
    return format_table(header, _rows(export), quote_all=True)


def _rows(export: Export) -> Iterator[Sequence[str]]:
    for session in export.sessions:
        start = local_time(session.started_at)
        ended = start + (session.duration or timedelta())
        # Hevy has whole minutes: the end of a shorter workout would be that before its start.
        has_end = ended.replace(second=0, microsecond=0) > start
        description = note_with_tags(session, time=bool(start.second))
        head = (
            session.name or WORKOUT_NAME,
            format_datetime(start),
            format_datetime(ended) if has_end else "",
            description,
        )
        count: dict[str, int] = {}
        for one in written_sets(session, export.names, export.unit, types=WITH_TYPES):
            index = count.setdefault(one.exercise, 0)
            count[one.exercise] += 1
            pinned = "" if index else export.pinned.get(one.result.exercise, "")
            note = with_pinned(pinned, one.note)
            numbers = (
                "" if one.weight == "0" else one.weight,
                str(one.reps or ""),
                "",
                str(one.seconds or ""),
                one.rpe,
            )
            yield (*head, one.exercise, "", note, str(index), LABELS[one.result.type], *numbers)


FORMAT = ForeignFormat(
    name="Hevy",
    where_to_export="Profile > Settings > Export & Import Data > Export Workouts",
    recognises=is_hevy,
    required=REQUIRED,
    read_row=one_set(read_row),
    write=write,
)
