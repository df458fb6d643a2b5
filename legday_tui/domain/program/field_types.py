"""The types of the fields of a program file, with their limits."""

from typing import Annotated

from msgspec import Meta, Struct

from legday_tui.domain.terms import MAX_WINDOW_S

NOT_BLANK = {"pattern": r"\S"}
"""What an editor knows of the check that a text is not blank."""
UNIQUE = {"uniqueItems": True}
"""What an editor knows of the check that nothing is listed twice."""
MUSCLES = (
    "abdominals", "abductors", "adductors", "biceps", "calves", "chest", "forearms", "glutes", "hamstrings",
    "lats", "lower back", "middle back", "neck", "quadriceps", "shoulders", "traps", "triceps",
)  # fmt: skip
"""Muscles, in the vocabulary of free-exercise-db. The front/back balance uses these names."""

Line = Annotated[str, Meta(min_length=1, max_length=300, extra_json_schema=NOT_BLANK)]
"""A sentence, as it is shown."""
Name = Annotated[str, Meta(min_length=1, max_length=60, extra_json_schema=NOT_BLANK)]
"""The name, as it is shown."""
Muscle = Annotated[str, Meta(min_length=1, max_length=60, extra_json_schema={"enum": list(MUSCLES)})]
ExerciseNames = Annotated[
    tuple[Annotated[str, Meta(min_length=1, max_length=100)], ...], Meta(max_length=200)
]
Count = Annotated[int, Meta(ge=1, le=1000)]
"""Repetitions."""
Sets = Annotated[int, Meta(ge=1, le=20)]
"""The number of sets."""
WindowSeconds = Annotated[int, Meta(ge=1, le=MAX_WINDOW_S)]
Window = tuple[WindowSeconds, WindowSeconds]
"""Low and high end, in seconds; equal for a fixed dose."""
RepRange = tuple[Count, Count]
"""Low and high end, in repetitions; equal for a fixed number."""


class ProgramPart(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of all tables of the program file. Unknown keys are rejected, so misspelt ones are reported."""
