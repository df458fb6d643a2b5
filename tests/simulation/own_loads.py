"""The loads that athletes choose themselves: the first one, and steps that are too wide for the coach."""

from legday_tui.domain.terms import LOAD_TOLERANCE_KG, Load
from tests.simulation.athlete import Athlete
from tests.simulation.course import Turn
from tests.simulation.task import Task

WIDE_STEP = 1.2
"""A step to more than this share of the load is not for the coach to take."""
SURE = 1.05
"""Nobody takes a wide step before this share of it is possible."""


def own_load(athlete: Athlete, task: Task, asked: Turn, last: Turn | None) -> Load | None:
    """Return the load that the athlete takes instead of the asked one, or None."""
    if task.is_hold or len(asked.rack_kg) == 1:
        return None
    if asked.days_off is None:
        start_kg = asked.rounded_down(athlete.starts_at * asked.able_low_kg)
        return _as_load(start_kg, asked) if start_kg > asked.load_kg else None
    heavier = next((kg for kg in asked.rack_kg if kg > asked.load_kg + LOAD_TOLERANCE_KG), None)
    is_wide = heavier is not None and asked.load_kg and heavier > WIDE_STEP * asked.load_kg
    if heavier is None or not is_wide or last is None or not _is_ready(last, asked):
        return None
    return _as_load(heavier, asked) if asked.able_low_kg >= SURE * heavier else None


def _is_ready(last: Turn, asked: Turn) -> bool:
    """Return whether the last time at this load was at the top of the program's range, without pain."""
    top = asked.program_reps[1] if asked.program_reps else 0
    same_load = abs(last.lifted_kg - asked.load_kg) <= LOAD_TOLERANCE_KG
    return same_load and last.way == asked.way and not last.hurt and min(last.did, default=0) >= top


def _as_load(total_kg: float, asked: Turn) -> Load:
    return Load(total_kg / asked.implements, asked.implements)
