"""What the user says about an exercise of a past session: `heel-raise-squat: 12 12 11 10 @ 2x16`."""

import re
from collections.abc import Iterator

from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Unit
from legday_tui.domain.workout.logged import MAX_SETS, SaidExercise, SaidSet
from legday_tui.parsing.loads import MistypedLoadError, load_from_text

_NUMBER = r"\d{1,3}:\d{2}|\d{1,5}(?:\.\d{1,2})?"
_UNIT = r"\s*(?:sec(?:ond)?s?|s|reps?|landings?)?"
_SET = re.compile(
    r"(?:(?P<times>\d{1,2})\s*[x×*]\s*)?"
    rf"(?:left|l)?\s*(?P<first>{_NUMBER})(?P<unit>{_UNIT})\b"
    rf"(?:\s*(?:/|right|r)\s*(?P<second>{_NUMBER})(?P<second_unit>{_UNIT})\b)?",
    re.ASCII,
)
_BETWEEN = re.compile(r"[\s,;]*")
LEFT_OUT = ("skip", "skipped", "none", "-")
EXPECTED = "type the sets like 12 12 11 10 @ 2x16, 10/9 for left and right, 60s, or skip"


class MistypedExerciseError(ValueError):
    """The text says nothing about an exercise. The message says what is expected."""


def said_from_text(text: str, program: Program, unit: Unit = "kg") -> tuple[str, SaidExercise]:
    """Parse an exercise by its id or its name, a colon, its sets, and after `@` its load.

    Without sets they are as planned. Raise MistypedExerciseError.
    """
    name, colon, rest = text.partition(":")
    if not colon:
        raise MistypedExerciseError(f"type the exercise and a colon first; {EXPECTED}")
    exercise_id = _exercise_id(name, program)
    sets, at, load = rest.partition("@")
    known = program.exercises[exercise_id]
    try:
        parsed_load = load_from_text(load, known.rack.implements if known.rack else 1, unit) if at else None
    except MistypedLoadError as mistyped:
        raise MistypedExerciseError(str(mistyped)) from None
    sets = sets.strip().lower()
    if sets in LEFT_OUT:
        return exercise_id, SaidExercise(())
    if not (sets or at):
        raise MistypedExerciseError(EXPECTED)
    return exercise_id, SaidExercise(tuple(_sets(sets)) if sets else None, parsed_load)


def _exercise_id(name: str, program: Program) -> str:
    wanted = "-".join(name.lower().split())
    if wanted in program.exercises:
        return wanted
    named = next(
        (e for e in program.exercises if program.exercises[e].name.lower() == name.strip().lower()), ""
    )
    if not named:
        raise MistypedExerciseError(
            f"there is no exercise '{name.strip()}'{did_you_mean(wanted, program.exercises)}"
        )
    return named


def _sets(text: str) -> Iterator[SaidSet]:
    position = count = 0
    while position < len(text):
        match = _SET.match(text, position)
        if match is None:
            raise MistypedExerciseError(EXPECTED)
        times = int(match["times"] or 1)
        count += times
        if count > MAX_SETS or not times:
            raise MistypedExerciseError(f"an exercise can have 1 to {MAX_SETS} sets")
        is_timed = ":" in match["first"] or match["unit"].strip().startswith("s")
        second = None if match["second"] is None else _value(match["second"])
        yield from [SaidSet(_value(match["first"]), second, is_timed)] * times
        between = _BETWEEN.match(text, match.end())
        position = between.end() if between else match.end()


def _value(text: str) -> float:
    minutes, _, number = text.rpartition(":")
    return 60 * int(minutes or 0) + float(number)
