"""The names that the program gives to exercises, levels and phases, and its lines for the head."""

import re
from typing import get_args

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Identifier

_ID = re.compile(get_args(Identifier)[1].pattern)


def exercise_name(program: Program, exercise: str) -> str:
    """Return the name of an exercise.

    An id that the program does not have is turned into words. Exercises that were imported from another
    program have their name as their id, which is returned unchanged.
    """
    known = program.exercises.get(exercise)
    if known:
        return known.name
    return exercise.replace("-", " ").title() if _ID.fullmatch(exercise) else exercise


def next_words(program: Program, step: Step | None) -> str:
    """Return which exercise comes next."""
    return f"next: {exercise_name(program, step.exercise) if step else 'nothing'}"


def level_name(program: Program, level: str) -> str:
    """Return the name of a level; its id is turned into words if the program does not have it."""
    return program.levels[level].name if level in program.levels else level.replace("-", " ").title()


def phase_title(program: Program, phase: str) -> str:
    """Return the heading of a phase, or its id in capitals if the program does not have it."""
    return next((p.title for p in program.phases if p.id == phase), phase.upper())


def verb_of(name: str, one: str, many: str) -> str:
    """Return the form of a verb for the name of an exercise, which may be a plural: `Alternating Lunges`."""
    return many if name.endswith("s") and not name.endswith("ss") else one


def mindset_line(program: Program, when: str, number: int) -> str:
    """Return one of the program's mindset lines for this moment; consecutive numbers alternate between them.

    The result is empty if the program has none.
    """
    lines = [m.text for m in program.mindset if m.when == when]
    return lines[number % len(lines)] if lines else ""
