"""Progress and milestones in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.milestones import Milestone
from legday_tui.domain.stats.progress import Mark, Measure, Progress
from legday_tui.domain.terms import Unit
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.rows import Tone
from legday_tui.formatting.units import clock_time, counted, is_shown_as_zero, load_words, weight_words

MONTHS_WITHOUT_YEAR = 11
"""Up to this many months back a month is named without its year."""

WHOLE_SECONDS_FROM = 10
"""Seconds from which an amount has no decimals."""


@dataclass(frozen=True, slots=True)
class ProgressWords:
    """The displayed progress of an exercise."""

    name: str
    first: str
    """The first value; empty if there is only one session."""
    latest: str
    change: str
    tone: Tone
    """Of the change: good if it is one for the better."""
    values: tuple[float, ...]


def progress_words(
    program: Program, progress: Sequence[Progress], today: date, unit: Unit = "kg"
) -> list[ProgressWords]:
    """Return the words and values of each exercise."""
    return [
        ProgressWords(
            exercise_name(program, p.exercise),
            *from_to_words(p, unit),
            change_words(p, today, unit),
            "good" if p.change > 0 else "dim",
            tuple(mark.value for mark in p.marks),
        )
        for p in progress
    ]


def mark_words(measure: Measure, mark: Mark, unit: Unit = "kg") -> str:
    """Return the value of a session: `2 x 20 kg`, `12 reps`, `1:30`."""
    if measure == "load":
        return load_words(mark.load, unit)
    return clock_time(mark.value) if measure == "hold" else counted(round(mark.value), "rep")


def from_to_words(progress: Progress, unit: Unit = "kg") -> tuple[str, str]:
    """Return the first and the latest value; the first is empty if there is only one session."""
    latest = mark_words(progress.measure, progress.latest, unit)
    if len(progress.marks) == 1:
        return "", latest
    return mark_words(progress.measure, progress.first, unit), latest


def change_words(progress: Progress, today: date, unit: Unit = "kg") -> str:
    """Return the change since the first comparable session: `+20 kg since July`."""
    since = since_words(progress.first.day, today)
    if len(progress.marks) == 1:
        return f"first time {since.removeprefix('since ')}"
    size = amount_words(progress.measure, abs(progress.change), unit)
    if is_shown_as_zero(size):
        return f"same as {since.removeprefix('since ')}"
    return f"{'+' if progress.change > 0 else '-'}{size} {since}"


def amount_words(measure: Measure, value: float, unit: Unit = "kg") -> str:
    """Return an amount: `20 kg`, `3 reps`, `45 s`."""
    if measure == "load":
        return weight_words(value, unit)
    if measure == "hold":
        return f"{round(value) if value >= WHOLE_SECONDS_FROM else round(value, 1):g} s"
    return counted(round(value), "rep")


def since_words(day: date, today: date) -> str:
    """Return since when: `since July`, `since July 2025`, or `since 3 November` within this month."""
    months = (today.year - day.year) * 12 + today.month - day.month
    if months <= 0:
        return f"since {day.day} {day:%B}"
    return f"since {day:%B}" if months <= MONTHS_WITHOUT_YEAR else f"since {day:%B %Y}"


def milestone_words(program: Program, milestone: Milestone, unit: Unit = "kg") -> str:
    """Return the next milestone and what is missing: `Wall Sit 1:30, 8 s to go`."""
    left = milestone.left
    match milestone.kind:
        case "hold":
            name = exercise_name(program, milestone.exercise or "")
            return f"{name} {clock_time(milestone.target)}, {amount_words('hold', left)} to go"
        case "load":
            name = exercise_name(program, milestone.exercise or "")
            return f"{name} {weight_words(milestone.target, unit)}, {weight_words(left, unit)} to go"
        case "leg-days":
            return f"leg day {milestone.target:g}, {left:g} to go"
        case "weeks":
            return f"{milestone.target:g} weeks in a row, {left:g} to go"
