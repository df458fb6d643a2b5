"""What a FIT file calls the exercises of a session: numbers of Garmin's profile, and titles in words."""

from enum import IntEnum
from typing import NamedTuple

from fit_tool.profile import profile_type

from legday_tui.domain.documents.plain_text import sanitized
from legday_tui.domain.program.program import Program
from legday_tui.interchange.exercise_names import ExerciseNames

MAX_BYTES = 254
"""The longest text of a FIT file, in UTF-8, without the byte that ends it."""


class FitExercise(NamedTuple):
    """The numbers of an exercise in the FIT profile."""

    category: int
    name: int


class FitExercises:
    """The exercises of one file. No two of them have the same numbers, so that the titles tell them apart.

    One that the profile does not have, or whose numbers another one has already, is `unknown` with a number
    of its own.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._names = ExerciseNames(program)
        self._found: dict[str, FitExercise] = {}

    def find(self, exercise: str) -> FitExercise:
        """Return the numbers of an exercise by its id, or by its name if the program does not have it."""
        if exercise not in self._found:
            known = self._program.exercises.get(exercise)
            numbers = None if known is None or known.fit is None else in_profile(known.fit)
            if numbers is None or numbers in self._found.values():
                numbers = FitExercise(profile_type.ExerciseCategory.UNKNOWN.value, len(self._found))
            self._found[exercise] = numbers
        return self._found[exercise]

    def titles(self) -> dict[FitExercise, str]:
        """Return the name of each exercise that was asked for, in words."""
        return {numbers: fit_text(self._names.name(exercise)) for exercise, numbers in self._found.items()}


def in_profile(fit: str) -> FitExercise | None:
    """Return the numbers of a name such as `lunge/walking_lunge`; None if the profile does not have it."""
    category, _, name = fit.upper().partition("/")
    names: type[IntEnum] | None = getattr(
        profile_type, f"{category.replace('_', ' ').title().replace(' ', '')}ExerciseName", None
    )
    if names is None or name not in names.__members__:
        return None
    return FitExercise(profile_type.ExerciseCategory[category].value, names[name].value)


def unknown_names(program: Program) -> list[str]:
    """Return a sentence for each exercise of the program with a FIT name that the profile does not have."""
    return [
        f'exercises.{exercise}.fit: FIT has no exercise "{known.fit}", so its own name is used'
        for exercise, known in program.exercises.items()
        if known.fit is not None and in_profile(known.fit) is None
    ]


def fit_text(text: str) -> str:
    """Return the text on one line, as much of it as a field of a FIT file can hold."""
    line = " ".join(sanitized(text).split())
    return line.encode()[:MAX_BYTES].decode(errors="ignore")
