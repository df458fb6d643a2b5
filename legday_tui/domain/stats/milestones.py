"""The next milestone: a round number that is close."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from legday_tui.domain.stats.progress import Progress
from legday_tui.domain.terms import KG_PER_LB, ROUNDED_SHARE, Unit

MilestoneKind = Literal["hold", "load", "leg-days", "weeks"]
LEG_DAYS = (5, 10, 25)
"""The first round numbers of leg days; then every LEG_DAYS[-1]."""
WEEKS = (4, 8, 12, 26)
"""The first round numbers of weeks in a row; then every WEEKS[-1]."""
HOLD_STEPS_S = (15, 30)
"""Distance of the round holds up to the goal and beyond it, in seconds."""
ROUND_LOADS = {"kg": 10.0, "lb": 20 * KG_PER_LB}
"""Distance of the round loads in kilograms, by unit."""
S_PER_LEG_DAY = 5.0
"""Seconds by which a hold grows from one leg day to the next."""
LEG_DAYS_PER_WEEK = 2.0
"""Only to compare how far milestones are away. A convention of ours, as are all numbers above."""


NO_GOALS: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Milestone:
    """A round number that has not been reached yet."""

    kind: MilestoneKind
    target: float
    """In seconds, kilograms, leg days or weeks, by kind."""
    left: float
    """What is missing to the target."""
    leg_days: float
    """About how many leg days away it is."""
    exercise: str | None = None


def next_milestone(
    progress: Sequence[Progress],
    leg_days: int,
    weeks_in_a_row: int,
    unit: Unit = "kg",
    *,
    hold_goals_s: Mapping[str, int] = NO_GOALS,
) -> Milestone | None:
    """Return the milestone that is the fewest leg days away; None before the first leg day.

    `hold_goals_s` are the goals of the exercises that are held; each is a milestone as well.
    """
    if not leg_days:
        return None
    candidates = [*_of_exercises(progress, unit, hold_goals_s), _of_leg_days(leg_days)]
    if weeks_in_a_row:
        candidates.append(_of_weeks(weeks_in_a_row))
    return min(candidates, key=lambda milestone: milestone.leg_days)


def _of_exercises(
    progress: Sequence[Progress], unit: Unit, hold_goals_s: Mapping[str, int]
) -> Iterator[Milestone]:
    for p in progress:
        if p.measure == "hold":
            goal = hold_goals_s.get(p.exercise, 0)
            step = HOLD_STEPS_S[p.best >= goal]
            target = float((p.best // step + 1) * step)
            if p.best < goal < target:
                target = float(goal)
            left = target - p.best
            yield Milestone("hold", target, left, left / S_PER_LEG_DAY, p.exercise)
        elif p.measure == "load" and len(p.marks) > 1 and p.change > 0:
            round_kg = ROUND_LOADS[unit]
            target = (p.best * (1 + ROUNDED_SHARE) // round_kg + 1) * round_kg
            left = target - p.best
            yield Milestone("load", target, left, left * (len(p.marks) - 1) / p.change, p.exercise)


def _of_leg_days(done: int) -> Milestone:
    target = _next_of(LEG_DAYS, done)
    return Milestone("leg-days", target, target - done, target - done)


def _of_weeks(done: int) -> Milestone:
    target = _next_of(WEEKS, done)
    return Milestone("weeks", target, target - done, (target - done) * LEG_DAYS_PER_WEEK)


def _next_of(steps: Sequence[int], done: int) -> int:
    """Return the first of the steps, continued in multiples of the last one, that exceeds a number."""
    return next((n for n in steps if n > done), (done // steps[-1] + 1) * steps[-1])
