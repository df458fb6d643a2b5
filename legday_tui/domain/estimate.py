"""How long it takes: from the plan alone."""

from collections.abc import Iterable

from legday_tui.domain.plan import Step
from legday_tui.domain.tempo import pace_of

SETUP_S = 12.0
"""Getting into position for a set. A convention of ours."""


def seconds_of(step: Step) -> float:
    """Seconds that a set and the rest after it take."""
    sides = 1 if step.sides == "none" else 2
    if step.kind == "reps":
        work = (step.aim or 0) * pace_of(step.tempo).rep_s * sides
    else:
        low, high = step.seconds or (0, 0)
        work = (low + high) / 2 * sides
    rest = sum(step.rest) / 2 if step.rest else 0.0
    return SETUP_S + work + rest


def minutes_of(steps: Iterable[Step]) -> int:
    """Whole minutes for these steps, offered ones apart; at least one where there are any."""
    seconds = sum(seconds_of(s) for s in steps if not s.optional)
    return max(1, round(seconds / 60)) if seconds else 0
