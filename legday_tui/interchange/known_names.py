"""Sets that were imported under a name which nothing knew, and that has become known since."""

from typing import Any

from msgspec.structs import replace

from legday_tui.domain.session import IMPORTED, Session, SetResult
from legday_tui.interchange.exercise_names import ExerciseNames


def with_known_names(session: Session, names: ExerciseNames) -> Session:
    """Return an imported session with the exercises that the names of its sets mean now.

    The same object is returned if no name has become known, or if the session was trained with this program.
    """
    if session.level != IMPORTED or not any(_is_known_now(result, names) for result in session.sets):
        return session
    sets = []
    phase = ""
    for result in session.sets:
        found = _with_known_name(result, names, phase) if _is_known_now(result, names) else result
        phase = found.phase if names.is_known(found.exercise) else phase
        sets.append(found)
    return replace(session, sets=tuple(sets))


def _is_known_now(result: SetResult, names: ExerciseNames) -> bool:
    return not names.is_known(result.exercise) and names.is_known(names.exercise(result.exercise))


def _with_known_name(result: SetResult, names: ExerciseNames, phase: str) -> SetResult:
    exercise = names.exercise(result.exercise)
    has_reps = any(n is not None for n in (result.reps, result.reps_left, result.reps_right))
    has_seconds = any(s is not None for s in (result.seconds, result.seconds_left, result.seconds_right))
    fields: dict[str, Any] = names.load_fields(result.exercise, result.load_kg)
    if result.load_each_kg is not None:  # the implements are known already
        for name in ("load_kg", "load_each_kg", "implements"):
            fields.pop(name, None)
    return replace(
        result,
        phase=names.phase(exercise, phase),
        exercise=exercise,
        kind=names.kind(exercise, reps=has_reps, seconds=has_seconds),
        **fields,
    )
