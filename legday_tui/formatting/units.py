"""Numbers and states as people say them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, get_args

from legday_tui.domain.terms import KG_PER_LB, Identifier, Load, Unit

if TYPE_CHECKING:
    from legday_tui.domain.planning.plan import Step
    from legday_tui.domain.program.program import Program
    from legday_tui.domain.session import SetResult

_ID = re.compile(get_args(Identifier)[1].pattern)
CHILDREN = {"pulse": "PULSES", "drop": "DROP"}
"""What belongs to a set, as a word on the screen."""


def clock_time(seconds: float) -> str:
    """Seconds as `1:30`, or `1:02:03` from an hour on; whole seconds, rounded to the nearest."""
    minutes, second = divmod(round(max(0.0, seconds)), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def seconds_words(seconds: float) -> str:
    """Seconds as `90 s`, with a tenth only where there is one."""
    return f"{round(seconds, 1):g} s"


def span(low: float, high: float, unit: str = "") -> str:
    """A range as `10–12`, or one number where both ends are the same."""
    number = f"{low:g}" if low == high else f"{low:g}–{high:g}"
    return f"{number} {unit}".strip()


def counted(count: int, thing: str) -> str:
    """A count with its noun: `1 set`, `2 sets`."""
    return f"{count} {thing}{'' if count == 1 else 's'}"


def minutes_span(low: float, high: float) -> str:
    """A window in seconds as people say it: `60–90 s`, `2–3 min`."""
    if low % 60 == 0 and high % 60 == 0 and high > 60:
        return span(low / 60, high / 60, "min")
    return span(low, high, "s")


def load_words(load: Load, unit: Unit = "kg") -> str:
    """A load as `2 x 8 kg`, `35 lb` or `bodyweight`."""
    if not load.total_kg:
        return "bodyweight"
    each = weight_words(load.each_kg, unit)
    return f"{load.implements} x {each}" if load.implements > 1 else each


def weight_words(kilograms: float, unit: Unit = "kg") -> str:
    """A weight as `17.5 kg` or `35 lb`."""
    number = kilograms if unit == "kg" else kilograms / KG_PER_LB
    return f"{round(number, 1 if unit == 'lb' else 2):g} {unit}"


def dose(step: Step) -> str:
    """What a set asks for: `10–12 reps`, `8–10 reps per side`, `90 s`."""
    per_side = "" if step.sides == "none" else " per side"
    if step.kind == "reps" and step.reps is not None:
        return f"{span(*step.reps, 'reps')}{per_side}"
    return f"{minutes_span(*(step.seconds or (0, 0)))}{per_side}"


def result_words(result: SetResult) -> str:
    """What was done in a set: `12`, `L 10 R 9`, `87.5 s`."""
    if result.reps_left is not None or result.reps_right is not None:
        return f"L {result.reps_left or 0} R {result.reps_right or 0}"
    if result.seconds_left is not None or result.seconds_right is not None:
        return f"L {seconds_words(result.seconds_left or 0)} R {seconds_words(result.seconds_right or 0)}"
    if result.seconds is not None:
        return seconds_words(result.seconds)
    return str(result.reps or 0)


def runs_words(words: Sequence[str]) -> str:
    """A list in which what repeats is counted: `2 x 12, 11`."""
    runs = [(word, len(list(same))) for word, same in groupby(words)]
    return ", ".join(f"{count} x {word}" if count > 1 else word for word, count in runs)


def result_load_words(result: SetResult, unit: Unit = "kg") -> str:
    """The load of a set as it was done."""
    return load_words(result.load, unit)


def exercise_name(program: Program, exercise: str) -> str:
    """The name of an exercise; for one that the program no longer has, its id in words.

    Those that came from another program have their name for an id.
    """
    known = program.exercises.get(exercise)
    if known:
        return known.name
    return exercise.replace("-", " ").title() if _ID.fullmatch(exercise) else exercise


def phase_title(program: Program, phase: str) -> str:
    """The heading of a phase; for one that the program no longer has, its id."""
    return next((p.title for p in program.phases if p.id == phase), phase.upper())


def effort_word(rpe: float) -> str:
    """An effort as it was asked for: easy, good, hard, all out; other numbers as RPE."""
    return {6.0: "easy", 7.5: "good", 9.0: "hard", 10.0: "all out"}.get(rpe, f"RPE {rpe:g}")


def mindset_line(program: Program, when: str, turn: int) -> str:
    """A line for the head that matches what just happened; they take turns."""
    lines = [m.text for m in program.mindset if m.when == when]
    return lines[turn % len(lines)] if lines else ""
