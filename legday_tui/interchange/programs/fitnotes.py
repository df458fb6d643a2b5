"""The CSV format of FitNotes. It has the date of a set, but neither a time of day nor a set type."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from legday_tui.domain.session import Session
from legday_tui.domain.terms import Unit
from legday_tui.interchange.cells.dates import format_stopwatch, local_time, read_seconds, required_date
from legday_tui.interchange.cells.row_times import NOON
from legday_tui.interchange.cells.weights import NOTE_COLUMNS, WeightReader, distance_text
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_format import Export, ForeignFormat, one_set
from legday_tui.interchange.foreign_set import WORKOUT_NAME, ForeignSet
from legday_tui.interchange.session_tags import SessionTags, split_tags, start_of, tag_line
from legday_tui.interchange.set_notes import WITHOUT_TYPES, parse_set_note, written_sets
from legday_tui.interchange.table import Row, format_table
from legday_tui.interchange.wrong_lines import CellError, quoted

REQUIRED = ("date", "exercise", "reps")
ALL_KINDS = "wrdt"
DISTANCE_COLUMNS = {"distance": ""}
SESSION_FIELDS = ("start", "duration", "workout", "workout_note", "tags", "has_time")
"""The fields that only the first row of an exported session has, for all its rows."""
HEADER = (
    "Date", "Exercise", "Category", "Weight", "Weight Unit", "Reps", "Distance", "Distance Unit", "Time",
    "Comment",
)  # fmt: skip


def is_fitnotes(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of FitNotes."""
    return {"date", "exercise", "category", "distance", "distance unit"} <= set(header)


def read_row(row: Row, weights: WeightReader) -> ForeignSet:
    """Parse a row. Raise CellError."""
    kind = _kind(row)
    reps, seconds = row.whole("reps"), read_seconds(row, "time")
    load_kg, distance = weights.kilograms(row), distance_text(row, DISTANCE_COLUMNS)
    set_note, workout_note, tags = _split_comment(row.first_text(("comment", *NOTE_COLUMNS)))
    return ForeignSet(
        line=row.line,
        start=start_of(datetime.combine(required_date(row, "date"), NOON), tags),
        duration=tags.duration if tags else None,
        workout=(tags and tags.name) or WORKOUT_NAME,
        workout_note=workout_note,
        tags=tags,
        has_time=tags is not None and tags.start_time is not None,
        exercise=row.text("exercise"),
        reps=reps if "r" in kind else None,
        seconds=seconds if "t" in kind else None,
        load_kg=load_kg if "w" in kind else None,
        distance=distance if "d" in kind else "",
        note=set_note,
    )


def _kind(row: Row) -> str:
    """Return which numbers a set has, as letters: weight, repetitions, distance, time. Raise CellError.

    The app for iOS keeps the numbers that a set had before its exercise was changed to another kind.
    """
    kind = row.raw("kind").strip().lower()
    if not set(kind) <= set(ALL_KINDS):
        raise CellError(f"kind: expected letters of {ALL_KINDS}, found {quoted(kind)}")
    return kind or ALL_KINDS


def spread_session_fields(rows: Iterable[ForeignSet]) -> Iterator[ForeignSet]:
    """Yield the rows, with the fields of the session copied from the first row of the same date.

    Only files that this program wrote have such fields.
    """
    tagged: dict[date, ForeignSet] = {}
    for row in rows:
        day = row.start.date()
        if row.tags is not None:
            tagged[day] = row
        first = tagged.get(day, row)
        yield replace(row, **{name: getattr(first, name) for name in SESSION_FIELDS})


def _split_comment(comment: str) -> tuple[str, str, SessionTags | None]:
    """Split a comment into the note of the set, the note of the session, and its tags."""
    note, newline, last = comment.rpartition("\n")
    before, hash_, tags = last.partition("#")
    set_note = before.strip()
    if hash_ and (not set_note or parse_set_note(set_note) is not None):
        workout_note, found = split_tags(f"{note}{newline}{hash_}{tags}")
        if found is not None:
            return set_note, workout_note, found
    return comment, "", None


def write(export: Export) -> str:
    """Return the sessions as a FitNotes export, with a unit for each weight."""
    return format_table(HEADER, _rows(export.sessions, export.names, export.unit))


def _rows(sessions: Sequence[Session], names: ExerciseNames, unit: Unit) -> Iterator[Sequence[str]]:
    for session in sessions:
        day = f"{local_time(session.started_at):%Y-%m-%d}"
        tags = tag_line(session, time=True, duration=True, name=True)
        note = f"{session.note}\n" if session.note else ""
        for one in written_sets(session, names, unit, types=WITHOUT_TYPES, rpe=False):
            comment = f"{note}{one.note} {tags}" if one.note and tags else f"{note}{one.note}{tags}"
            weight = ("", "") if one.weight == "0" else (one.weight, f"{unit}s")
            time_held = format_stopwatch(one.seconds) if one.seconds else ""
            yield (day, one.exercise, "Legs", *weight, str(one.reps or ""), "", "", time_held, comment)
            note = tags = ""


FORMAT = ForeignFormat(
    name="FitNotes",
    where_to_export="Settings > Spreadsheet Export",
    recognises=is_fitnotes,
    required=REQUIRED,
    read_row=one_set(read_row),
    complete=spread_session_fields,
    write=write,
)
