"""All sessions as text for other programs."""

from collections.abc import Callable, Sequence
from typing import Literal

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Unit
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.fitnotes import write_fitnotes
from legday_tui.interchange.hevy import write_hevy
from legday_tui.interchange.own_csv import write_own
from legday_tui.interchange.strong import write_strong

Other = Literal["strong", "hevy", "fitnotes"]
Format = Literal["json", "csv"] | Other
WRITERS: dict[Other, Callable[[Sequence[Session], ExerciseNames, Unit], str]] = {
    "strong": write_strong,
    "hevy": write_hevy,
    "fitnotes": write_fitnotes,
}


def as_csv(sessions: Sequence[Session]) -> bytes:
    """The sessions as our own table, from which nothing is missing."""
    return write_own(sessions).encode()


def for_program(to: Other, sessions: Sequence[Session], program: Program, unit: Unit) -> bytes:
    """The sessions as another program takes them, weights in this unit; those without sets have no row."""
    return WRITERS[to](sessions, ExerciseNames(program), unit).encode()
