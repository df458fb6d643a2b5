"""Hevy's export, metric and imperial."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from legday_tui.domain.session import Session
from legday_tui.domain.terms import SetType, Unit
from legday_tui.interchange.cells import shown, table_text
from legday_tui.interchange.dates import moment_in, moment_words, on_the_wall
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_set import OUR_NAME, ForeignSet
from legday_tui.interchange.line_errors import WrongLineError
from legday_tui.interchange.session_tags import clock_of, with_tags, without_tags
from legday_tui.interchange.table import Row
from legday_tui.interchange.weights import Weights, distance_words
from legday_tui.interchange.written_sets import WITH_TYPES, written_sets

NEEDED = ("title", "start_time", "exercise_title", "set_type", "reps", "duration_seconds")
DISTANCES = {"distance_km": "km", "distance_miles": "miles"}
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


def is_hevy(header: Sequence[str]) -> bool:
    """Whether a header is that of Hevy."""
    return "exercise_title" in header or ("start_time" in header and "title" in header)


def hevy_set(row: Row, weights: Weights) -> ForeignSet:
    """What a row says. Raises WrongLineError."""
    note, tags = without_tags(row.text("description"))
    start = clock_of(moment_in(row.text("start_time"), "start_time", EXAMPLE), tags)
    ended = row.text("end_time").strip()
    # Times are told to the minute, so that a short workout may seem to end before it started.
    lasted = max(moment_in(ended, "end_time", EXAMPLE) - start, timedelta()) if ended else None
    label = row.raw("set_type").strip().lower()
    if label not in TYPES:
        raise WrongLineError(f"set_type: expected one of {', '.join(TYPES)}, found {shown(label)}")
    return ForeignSet(
        line=row.line,
        start=start,
        lasted=lasted,
        workout=row.text("title").strip(),
        workout_note=note,
        tags=tags,
        exercise=row.text("exercise_title"),
        type=TYPES[label],
        reps=row.whole("reps"),
        seconds=row.number("duration_seconds"),
        load_kg=weights.kilograms(row),
        rpe=row.number("rpe"),
        distance=distance_words(row, DISTANCES),
        note=row.text("exercise_notes"),
    )


def write_hevy(sessions: Sequence[Session], placing: ExerciseNames, unit: Unit) -> str:
    """The export of somebody who has set this unit in Hevy."""
    weight, distance = ("weight_kg", "distance_km") if unit == "kg" else ("weight_lbs", "distance_miles")
    header = (
        "title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes",
        "set_index", "set_type", weight, "reps", distance, "duration_seconds", "rpe",
    )  # fmt: skip
    return table_text(header, _rows(sessions, placing, unit), quote_all=True)


def _rows(sessions: Sequence[Session], placing: ExerciseNames, unit: Unit) -> Iterator[Sequence[str]]:
    for session in sessions:
        wall = on_the_wall(session.started_at)
        ended = session.finished_at and session.finished_at.astimezone(session.started_at.tzinfo)
        note = with_tags(session, clock=bool(wall.second))
        head = (OUR_NAME, moment_words(wall), moment_words(ended) if ended else "", note)
        met: dict[str, int] = {}
        for one in written_sets(session, placing, unit, types=WITH_TYPES):
            index = met.setdefault(one.exercise, 0)
            met[one.exercise] += 1
            numbers = (
                "" if one.weight == "0" else one.weight,
                str(one.reps or ""),
                "",
                str(one.seconds or ""),
                one.rpe,
            )
            yield (*head, one.exercise, "", one.note, str(index), LABELS[one.result.type], *numbers)
