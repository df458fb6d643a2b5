"""How hard a set was, and what that makes of the rest after it."""

from dataclasses import dataclass

from legday_tui.domain.planning.training_history import weaker_reps
from legday_tui.domain.program.program import Window
from legday_tui.domain.session import SetResult

EASY, GOOD, HARD, ALL_OUT = 6.0, 7.5, 9.0, 10.0
"""What people can tell, as RPE: in sets of 12 to 15 they judge worse (Zourdos 2016, Helms 2016)."""
MISSED_S, ALL_OUT_S = 15, 30
"""Seconds more to rest after missed reps, and after everything was given. A convention of ours."""


@dataclass(frozen=True, slots=True)
class RestAim:
    """How long to rest, inside the level's window or past it."""

    seconds: float
    extended_s: int = 0
    """By how much the window is extended."""


def rest_aim(window: Window, result: SetResult | None) -> RestAim:
    """The middle of the window; less after an easy set, more after a hard one, more still after a miss."""
    low, high = window
    if result is None or low == high:
        return RestAim((low + high) / 2)
    rpe = result.rpe if result.rpe is not None else GOOD
    floor = result.target.reps[0] if result.target.reps else 0
    missed = result.kind == "reps" and weaker_reps(result) < floor
    extended = ALL_OUT_S if rpe >= ALL_OUT else MISSED_S if missed else 0
    if extended or rpe >= HARD:
        return RestAim(high + extended, extended)
    return RestAim(float(low) if rpe <= EASY else (low + high) / 2)
