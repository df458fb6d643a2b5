"""The names by which other programs know the exercises of a training program."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from legday_tui.domain.documents.location import Path
from legday_tui.domain.program.exercise_words import ExerciseWords, Implement, words_of
from legday_tui.domain.program.program import Exercise, Program

Claim = tuple[tuple[str, ...], Implement | None]
"""The words of a name, and the implement with which alone it is meant; None for any."""


class Alias(NamedTuple):
    """A name of an exercise that an `aliases` or `relatives` list has."""

    exercise: str
    name: str
    words: ExerciseWords
    is_relative: bool
    """Whether it is another exercise, which counts as this one, but whose numbers prove nothing for it."""
    path: Path
    """Where it is in the program."""

    @property
    def claim(self) -> Claim:
        return claim_of(self.words)


def claim_of(words: ExerciseWords) -> Claim:
    """Return what a name claims: `Squat (Bodyweight)` only squats without weight, `Lunge` any lunge."""
    return words.words, words.implement


def aliases_of(program: Program) -> Iterator[Alias]:
    """Yield all aliases and relatives, in the order of the program."""
    for exercise_id, exercise in program.exercises.items():
        for key in ("aliases", "relatives"):
            for position, name in enumerate(getattr(exercise, key)):
                path = ("exercises", exercise_id, key, position)
                yield Alias(exercise_id, name, words_of(name), key == "relatives", path)


def own_claims(program: Program) -> dict[Claim, list[str]]:
    """Return the exercises by what their own names and ids claim; two names can have the same words."""
    claims: dict[Claim, list[str]] = {}
    for exercise_id, exercise in program.exercises.items():
        for text in (exercise.name, exercise_id):
            owners = claims.setdefault(claim_of(words_of(text)), [])
            if exercise_id not in owners:
                owners.append(exercise_id)
    return claims


def kept_claims(program: Program) -> set[Claim]:
    """Return what the names claim that are kept as they are."""
    return {claim_of(words_of(name)) for name in program.kept_names}


def with_usual_names(program: Program, usual: Program) -> Program:
    """Return a program with the aliases that another one has for the exercises of the same id and kind.

    What a name of the program itself claims is left as it is.
    """
    taken = {*own_claims(program), *kept_claims(program), *(alias.claim for alias in aliases_of(program))}
    exercises = dict(program.exercises)
    for alias in aliases_of(usual):
        known = exercises.get(alias.exercise)
        is_same = known is not None and known.kind == usual.exercises[alias.exercise].kind
        if known is not None and is_same and alias.claim not in taken:
            exercises[alias.exercise] = _with(known, alias.name, is_relative=alias.is_relative)
    return replace(program, exercises=exercises)


def with_settled_names(program: Program, settled: Mapping[str, str]) -> Program:
    """Return a program with the names that the user settled: for each one the id of an exercise.

    An empty id means that the name is kept. A settled name is taken from any other exercise. Ids that the
    program does not have are left out.
    """
    known = {name: id_ for name, id_ in settled.items() if not id_ or id_ in program.exercises}
    claims = {claim_of(words_of(name)) for name in known}
    exercises = {
        exercise_id: replace(
            exercise,
            aliases=tuple(name for name in exercise.aliases if claim_of(words_of(name)) not in claims),
            relatives=tuple(name for name in exercise.relatives if claim_of(words_of(name)) not in claims),
        )
        for exercise_id, exercise in program.exercises.items()
    }
    for name, exercise_id in known.items():
        if exercise_id:
            exercises[exercise_id] = _with(exercises[exercise_id], name, is_relative=False)
    kept = [name for name in program.kept_names if claim_of(words_of(name)) not in claims]
    kept += (name for name, exercise_id in known.items() if not exercise_id)
    return replace(program, exercises=exercises, kept_names=tuple(kept))


def _with(exercise: Exercise, name: str, *, is_relative: bool) -> Exercise:
    if is_relative:
        return replace(exercise, relatives=(*exercise.relatives, name))
    return replace(exercise, aliases=(*exercise.aliases, name))
