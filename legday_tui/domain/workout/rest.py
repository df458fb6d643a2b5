"""The rule of a rest: how long to rest after a set, and what a rest shows at a moment."""

from dataclasses import dataclass
from typing import Literal

from legday_tui.domain.effort import ALL_OUT, EASY, GOOD, HARD
from legday_tui.domain.program.program import Window
from legday_tui.domain.session import SetResult
from legday_tui.domain.workout.state import Rest

MISSED_EXTRA_S, ALL_OUT_EXTRA_S = 15, 30
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
    missed = result.kind == "reps" and result.weaker_reps < floor
    extended = ALL_OUT_EXTRA_S if rpe >= ALL_OUT else MISSED_EXTRA_S if missed else 0
    if extended or rpe >= HARD:
        return RestAim(high + extended, extended)
    return RestAim(float(low) if rpe <= EASY else (low + high) / 2)


RestPhase = Literal["rest", "ready", "overdue"]


@dataclass(frozen=True, slots=True)
class RestView:
    """A rest as it is to be shown at one moment."""

    phase: RestPhase
    elapsed: float
    low: float
    high: float
    paused: bool
    aim: float
    """How long to rest, by how hard the set was; it ends by itself then where the coach is followed."""
    extended_s: int = 0

    @property
    def second(self) -> int:
        """Whole seconds of the rest that are over: all that is shown of it changes with them."""
        return int(self.elapsed)

    @property
    def until_next_second(self) -> float:
        """Seconds until the next of them is over."""
        return self.second + 1 - self.elapsed

    @property
    def shown(self) -> float:
        """Whole seconds to show: down to the low end, then down to the high end, then up.

        As in a hold, the one that runs is still to come.
        """
        if self.phase == "rest":
            return self.low - self.second
        return self.high - self.second if self.phase == "ready" else self.second - self.high


def rest_view(rest: Rest, monotonic: float, after: SetResult | None = None) -> RestView:
    """The rest after a set at this reading of the clock that counts through suspend."""
    wanted = rest_aim(rest.window, after)
    now = monotonic if rest.paused_at is None else rest.paused_at
    elapsed = max(0.0, now - rest.since - rest.paused_for)
    moved = rest.moved + wanted.extended_s
    low, high = (max(0.0, end + moved) for end in rest.window)
    phase: RestPhase = "rest" if elapsed < low else "ready" if elapsed < high else "overdue"
    aim = max(0.0, wanted.seconds + rest.moved)
    return RestView(phase, elapsed, low, high, rest.paused_at is not None, aim, wanted.extended_s)
