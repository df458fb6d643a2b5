"""Putting right by one what a set is measured in."""

from typing import TypedDict

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import Side


class Correction(TypedDict, total=False):
    """The numbers of an edit that change."""

    reps: int
    left: int
    right: int
    seconds: float
    contacts: int


def correction(step: Step, result: SetResult, side: Side, by: int) -> Correction:
    """One more or less: reps or seconds, on one side if the set has sides; landings for jumps."""
    if step.kind == "interval":
        return {"contacts": max(0, (result.contacts or 0) + by)}
    counted = step.kind == "reps"
    if step.sides == "none":
        if counted:
            return {"reps": max(0, (result.reps or 0) + by)}
        return {"seconds": max(0.0, (result.seconds or 0.0) + by)}
    left = (result.reps_left if counted else result.seconds_left) or 0
    right = (result.reps_right if counted else result.seconds_right) or 0
    return {"left": max(0, int(left) + by)} if side == "left" else {"right": max(0, int(right) + by)}
