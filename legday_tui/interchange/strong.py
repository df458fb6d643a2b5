"""Strong's export, classic and of Android."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legday_tui.domain.session import Session
from legday_tui.domain.terms import SetType, Unit
from legday_tui.interchange.cells import shown, table_text, whole_in
from legday_tui.interchange.dates import duration_in, duration_words, moment_in, on_the_wall
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_set import OUR_NAME, ForeignSet
from legday_tui.interchange.line_errors import WrongLineError
from legday_tui.interchange.session_tags import with_tags, without_tags
from legday_tui.interchange.table import Row
from legday_tui.interchange.weights import Weights, distance_words
from legday_tui.interchange.written_sets import WITH_TYPES, written_sets

NEEDED = ("date", "workout name", "exercise name", "set order", "reps")
DURATIONS = ("duration", "workout duration", "duration (sec)")
DISTANCES = {"distance": "", "distance (meters)": "m", "distance (km)": "km"}
MARKS: dict[str, SetType] = {"W": "warmup", "D": "drop", "F": "working"}
LABELS: dict[SetType, str] = {"warmup": "W", "drop": "D", "pulse": "D"}
"""The others have their numbers."""
NO_SETS = {"REST TIMER": "rest timers", "NOTE": "notes between sets"}
HEADER = (
    "Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Reps", "Distance", "Seconds",
    "Notes", "Workout Notes", "RPE",
)  # fmt: skip


def is_strong(header: Sequence[str]) -> bool:
    """Whether a header is that of Strong."""
    return "workout name" in header or ("exercise name" in header and "set order" in header)


def strong_set(row: Row, weights: Weights) -> ForeignSet:
    """What a row says. Raises WrongLineError."""
    note, tags = without_tags(row.text("workout notes"))
    durations = (duration_in(row.raw(name), name) for name in DURATIONS)
    lasted = next((duration for duration in durations if duration is not None), None)
    found = ForeignSet(
        line=row.line,
        start=moment_in(row.text("date"), "date", "2025-01-31 18:00:00"),
        lasted=lasted,
        workout=row.text("workout name").strip(),
        workout_note=note,
        tags=tags,
        exercise=row.text("exercise name"),
        note=row.text("notes"),
    )
    label = row.raw("set order").strip().upper()
    if label in NO_SETS:
        return replace(found, is_no_set=NO_SETS[label])
    kind, number = _labelled(label)
    return replace(
        found,
        type=kind,
        number=number,
        reps=row.whole("reps"),
        seconds=row.number("seconds"),
        load_kg=weights.kilograms(row, tags.unit if tags else None),
        rpe=row.number("rpe"),
        distance=distance_words(row, DISTANCES),
    )


def _labelled(label: str) -> tuple[SetType, int | None]:
    """The type of a set, and its number if it has one. Raises WrongLineError."""
    if label in MARKS:
        return MARKS[label], None
    try:
        number = whole_in(label, "set order")
    except WrongLineError:
        number = None
    if not number:
        expected = "expected the number of a set, W, D, F, Rest Timer or Note"
        raise WrongLineError(f"set order: {expected}, found {shown(label)}")
    return "working", number


def write_strong(sessions: Sequence[Session], placing: ExerciseNames, unit: Unit) -> str:
    """The classic export; what has no unit in it is in `unit`, which our tags name."""
    return table_text(HEADER, _rows(sessions, placing, unit))


def _rows(sessions: Sequence[Session], placing: ExerciseNames, unit: Unit) -> Iterator[Sequence[str]]:
    for session in sessions:
        ended = session.finished_at
        head = (
            f"{on_the_wall(session.started_at)}",
            OUR_NAME,
            duration_words(max(ended, session.started_at) - session.started_at) if ended else "",
        )
        note = with_tags(session, unit=unit)
        for one in written_sets(session, placing, unit, types=WITH_TYPES, numbers=True):
            label = LABELS.get(one.result.type, str(one.result.set))
            numbers = (one.weight, str(one.reps), "0", str(one.seconds))
            yield (*head, one.exercise, label, *numbers, one.note, note, one.rpe)
