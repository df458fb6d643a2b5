"""FitNotes' export. It knows the day of a set, not the time, and not what kind of set it was."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from legday_tui.domain.session import Session
from legday_tui.domain.terms import Unit
from legday_tui.interchange.cells import table_text
from legday_tui.interchange.dates import day_in, on_the_wall, stopwatch_in, stopwatch_words
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_set import ForeignSet
from legday_tui.interchange.session_tags import SessionTags, clock_of, tag_line, without_tags
from legday_tui.interchange.set_notes import set_words_in
from legday_tui.interchange.table import Row
from legday_tui.interchange.weights import Weights, distance_words
from legday_tui.interchange.written_sets import WITHOUT_TYPES, written_sets

NEEDED = ("date", "exercise", "reps")
DISTANCES = {"distance": ""}
NOON = time(12)
OF_SESSION = ("start", "lasted", "workout_note", "tags", "knows_time")
"""What the first set of a session says for all of them."""
HEADER = (
    "Date", "Exercise", "Category", "Weight", "Weight Unit", "Reps", "Distance", "Distance Unit", "Time",
    "Comment",
)  # fmt: skip


def is_fitnotes(header: Sequence[str]) -> bool:
    """Whether a header is that of FitNotes."""
    return "date" in header and "exercise" in header


def fitnotes_set(row: Row, weights: Weights) -> ForeignSet:
    """What a row says. Raises WrongLineError."""
    words, note, tags = _parts(row.text("comment"))
    return ForeignSet(
        line=row.line,
        start=clock_of(datetime.combine(day_in(row.text("date"), "date"), NOON), tags),
        lasted=tags.lasted if tags else None,
        workout_note=note,
        tags=tags,
        knows_time=tags is not None and tags.clock is not None,
        exercise=row.text("exercise"),
        reps=row.whole("reps"),
        seconds=stopwatch_in(row.raw("time"), "time"),
        load_kg=weights.kilograms(row),
        distance=distance_words(row, DISTANCES),
        note=words,
    )


def told_by_first(rows: Iterable[ForeignSet]) -> Iterator[ForeignSet]:
    """The rows, each with what the first set of its session says of that: only sessions of ours say so."""
    said: dict[date, ForeignSet] = {}
    for row in rows:
        day = row.start.date()
        if row.tags is not None:
            said[day] = row
        first = said.get(day, row)
        yield replace(row, **{name: getattr(first, name) for name in OF_SESSION})


def _parts(comment: str) -> tuple[str, str, SessionTags | None]:
    """What a comment says of the set, and where it is the first one of a session of ours, of that."""
    note, newline, last = comment.rpartition("\n")
    words, hash_, tags = last.partition("#")
    said = words.strip()
    if hash_ and (not said or set_words_in(said) is not None):
        rest, found = without_tags(f"{note}{newline}{hash_}{tags}")
        if found is not None:
            return said, rest, found
    return comment, "", None


def write_fitnotes(sessions: Sequence[Session], placing: ExerciseNames, unit: Unit) -> str:
    """The export, with a unit to each weight."""
    return table_text(HEADER, _rows(sessions, placing, unit))


def _rows(sessions: Sequence[Session], placing: ExerciseNames, unit: Unit) -> Iterator[Sequence[str]]:
    for session in sessions:
        day = f"{on_the_wall(session.started_at):%Y-%m-%d}"
        tags = tag_line(session, clock=True, lasted=True)
        note = f"{session.note}\n" if session.note else ""
        for one in written_sets(session, placing, unit, types=WITHOUT_TYPES, rpe=False):
            comment = f"{note}{one.note} {tags}" if one.note and tags else f"{note}{one.note}{tags}"
            weight = ("", "") if one.weight == "0" else (one.weight, f"{unit}s")
            time_held = stopwatch_words(one.seconds) if one.seconds else ""
            yield (day, one.exercise, "Legs", *weight, str(one.reps or ""), "", "", time_held, comment)
            note = tags = ""
