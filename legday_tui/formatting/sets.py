"""A set in words: what it asks for, what was done in it, and how hard it was."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from legday_tui.domain.effort import ALL_OUT, EASY, GOOD, HARD
from legday_tui.domain.terms import Unit
from legday_tui.formatting.units import counted, duration_range, load_words, reps_words, seconds_words

if TYPE_CHECKING:
    from legday_tui.domain.planning.plan import Step
    from legday_tui.domain.session import SetResult

CHILDREN = {"pulse": "PULSES", "drop": "DROP"}
"""Headings of the set types that belong to another set."""
RAMP_UP = "RAMP-UP"


def set_heading(step: Step) -> str:
    """Return the heading of a set that is not a working set by itself; empty for any other."""
    return RAMP_UP if step.is_ramp_up else CHILDREN.get(step.type, "")


def set_words(step: Step) -> str:
    """Return which set of its exercise it is: `SET 2/4`, `RAMP-UP 1/2`, `SET 4/4   DROP`, `SET 5/4 extra`."""
    number = f"{step.set}/{step.sets}"
    if step.is_ramp_up:
        return f"{RAMP_UP} {number}"
    extra = " extra" if step.set > step.sets else ""
    kind = CHILDREN.get(step.type)
    return f"SET {number}{extra}" + (f"   {kind}" if kind else "")


def dose(step: Step) -> str:
    """Return what a set asks for: `10–12 reps`, `8–10 reps per side`, `90 s`."""
    per_side = "" if step.sides == "none" else " per side"
    if step.kind == "reps" and step.reps is not None:
        return f"{reps_words(*step.reps)}{per_side}"
    return f"{duration_range(*(step.seconds or (0, 0)))}{per_side}"


def goal_facts(step: Step, load: str) -> list[str]:
    """Return what to do in a set, the goal first; `load` is its load in words, empty if it has none."""
    whole = dose(step)
    goes_without_saying = not step.aim or whole.startswith(f"{step.aim} ")
    return [fact for fact in ("" if goes_without_saying else f"go for {step.aim}", load, whole) if fact]


def result_words(result: SetResult) -> str:
    """Return what was done in a set: `12`, `L 10 R 9`, `87.5 s`."""
    if result.reps_left is not None or result.reps_right is not None:
        return f"L {result.reps_left or 0} R {result.reps_right or 0}"
    if result.seconds_left is not None or result.seconds_right is not None:
        return f"L {seconds_words(result.seconds_left or 0)} R {seconds_words(result.seconds_right or 0)}"
    if result.seconds is not None:
        return seconds_words(result.seconds)
    return str(result.reps or 0)


def with_pulses_words(result: SetResult, pulses: SetResult | None) -> str:
    """Return what was done in a set and in the pulses after it: `10 + 3 pulses`."""
    if pulses is None:
        return result_words(result)
    done = f"{result_words(pulses)} pulses" if pulses.reps is None else counted(pulses.reps, "pulse")
    return f"{result_words(result)} + {done}"


def result_load_words(result: SetResult, unit: Unit = "kg") -> str:
    """Return the load that a set was done with."""
    return load_words(result.load, unit)


def runs_words(words: Sequence[str]) -> str:
    """Return a list in which consecutive equal words are counted: `2 x 12, 11`."""
    runs = [(word, len(list(same))) for word, same in groupby(words)]
    return ", ".join(f"{count} x {word}" if count > 1 else word for word, count in runs)


def effort_word(rpe: float) -> str:
    """Return an effort by its name (easy, good, hard, all out); any other value as `RPE 8`."""
    return {EASY: "easy", GOOD: "good", HARD: "hard", ALL_OUT: "all out"}.get(rpe, f"RPE {rpe:g}")
