"""The sets of a session as formats with few columns write them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import SetType, Unit
from legday_tui.interchange.cells import number_text
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.numbering import Numbering
from legday_tui.interchange.set_notes import SetNote, words_of
from legday_tui.interchange.weights import IN_KG

WITH_TYPES: Mapping[SetType, SetType] = {
    "working": "working",
    "warmup": "warmup",
    "drop": "drop",
    "pulse": "drop",
}
"""What a reader takes the types for: most formats know drops, none knows pulses."""
WITHOUT_TYPES: Mapping[SetType, SetType] = dict.fromkeys(WITH_TYPES, "working")


@dataclass(frozen=True, slots=True)
class WrittenSet:
    """What goes into the columns of a set, all of its sides and implements together."""

    result: SetResult
    exercise: str
    """Its name."""
    reps: int
    seconds: int
    """Whole ones; parts of them are in the note."""
    weight: str
    """In the unit of the file; `0` for none."""
    rpe: str
    note: str


def written_sets(
    session: Session,
    placing: ExerciseNames,
    unit: Unit,
    *,
    types: Mapping[SetType, SetType],
    numbers: bool = False,
    rpe: bool = True,
) -> Iterator[WrittenSet]:
    """The sets of a session, for a format that has columns for these facts.

    `numbers`: the numbers of working sets; `rpe`: the effort.
    """
    numbering = Numbering()
    for result in session.sets:
        due = numbering.due(result.exercise, result.type)
        numbering.take(result.exercise, result.type, result.set)
        has_reps = result.reps is not None or result.reps_left is not None or result.reps_right is not None
        seen = SetNote(
            type=types[result.type],
            kind=placing.kind(result.exercise, reps=has_reps, seconds=_has_seconds(result)),
            set=result.set if numbers and result.type == "working" else due,
            rpe=result.rpe if rpe else None,
        )
        yield WrittenSet(
            result,
            placing.name(result.exercise),
            result.total_reps,
            round(result.total_seconds),
            number_text((result.load_kg or 0.0) / IN_KG[unit]),
            "" if result.rpe is None else number_text(result.rpe),
            words_of(result, unit, seen=seen),
        )


def _has_seconds(result: SetResult) -> bool:
    return any(s is not None for s in (result.seconds, result.seconds_left, result.seconds_right))
