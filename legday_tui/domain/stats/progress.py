"""Progress of each exercise, from the first comparable session to the latest one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.terms import Load

Measure = Literal["load", "reps", "hold"]
"""The working load in kilograms, reps of the best set without load, or seconds of the longest hold."""
RECENT = timedelta(weeks=12)
"""The period of "Am I getting better?"."""
MAIN_REPS, MAIN = 3, 4
"""Of the main exercises, those that are counted in reps, and all."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The value of one session."""

    day: date
    value: float
    load: Load


@dataclass(frozen=True, slots=True)
class Progress:
    """The marks of one exercise, oldest first, at least one.

    Those of loads and reps have the tempo and the depth of the latest, which a hold does not record.
    """

    exercise: str
    measure: Measure
    marks: tuple[Mark, ...]

    @property
    def first(self) -> Mark:
        return self.marks[0]

    @property
    def latest(self) -> Mark:
        return self.marks[-1]

    @property
    def best(self) -> float:
        """The highest value."""
        return max(mark.value for mark in self.marks)

    @property
    def change(self) -> float:
        """By how much the latest value exceeds the first one; negative if it is lower."""
        return self.latest.value - self.first.value

    def since(self, day: date) -> "Progress":
        """Return the progress from a day on; the latest mark is kept, however old it is."""
        recent = tuple(mark for mark in self.marks if mark.day >= day)
        return replace(self, marks=recent or self.marks[-1:])


def like_the_latest(performances: Sequence[Performance]) -> list[Performance]:
    """Return the performances that have the tempo and the range of motion of the latest one."""
    latest = performances[-1]
    return [p for p in performances if (p.tempo, p.sets[-1].rom) == (latest.tempo, latest.sets[-1].rom)]


def progress_of(program: Program, past: TrainingHistory) -> list[Progress]:
    """Return the progress of the exercises that were done lately, in the order of the program.

    Lately are the RECENT weeks before the latest session. Work against the clock and guided movement have no
    value that grows.
    """
    if not past.heads:
        return []
    lately = past.heads[-1].started_at.date() - RECENT
    found = (_progress(past.performances_of(exercise)) for exercise in program.exercises)
    return [progress for progress in found if progress is not None and progress.latest.day >= lately]


def main_exercises(progress: Sequence[Progress]) -> list[Progress]:
    """Return the representative exercises: the first of those with reps, and the first hold, in order."""
    reps = [p for p in progress if p.measure != "hold"]
    holds = [p for p in progress if p.measure == "hold"]
    chosen = [*reps[:MAIN_REPS], *holds[:1], *reps[MAIN_REPS:], *holds[1:]][:MAIN]
    return [p for p in progress if p in chosen]


def _progress(performances: Sequence[Performance]) -> Progress | None:
    if not performances:
        return None
    latest = performances[-1]
    if latest.sets[-1].kind == "hold":
        marks = [_mark(p, max(p.seconds)) for p in performances if any(p.seconds)]
        return Progress(latest.exercise, "hold", tuple(marks)) if marks else None
    if not any(latest.reps):
        return None
    comparable = like_the_latest(performances)
    if latest.load.total_kg:
        marks = [_mark(p, p.load.total_kg) for p in comparable]
        return Progress(latest.exercise, "load", tuple(marks))
    marks = [_mark(p, float(max(p.reps))) for p in comparable if not p.load.total_kg]
    return Progress(latest.exercise, "reps", tuple(marks))


def _mark(performance: Performance, value: float) -> Mark:
    return Mark(performance.session.started_at.date(), value, performance.load)
