"""The rule of a rest: how long to rest after a set, and the phase of a rest at a moment."""

from dataclasses import dataclass
from typing import Literal

from legday_tui.domain.effort import ALL_OUT, EASY, GOOD, HARD
from legday_tui.domain.program.field_types import Window
from legday_tui.domain.session import SetResult
from legday_tui.domain.workout.state import Rest

MISSED_EXTRA_S, ALL_OUT_EXTRA_S = 15, 30
"""Seconds of additional rest after a missed set, and after an all-out one. A convention of ours."""

RestPhase = Literal["rest", "ready", "overdue"]


@dataclass(frozen=True, slots=True)
class RestAim:
    """How long to rest, inside the level's window or beyond it."""

    seconds: float
    extended_s: int = 0
    """Seconds by which the window is extended."""


def rest_aim(window: Window, result: SetResult | None) -> RestAim:
    """Return how long to rest after a set: in general the middle of the window.

    The low end after an easy set, the high end after a hard one, and beyond it after missed reps, a hold
    that ended too early, or an all-out set. A set without a rating counts as good. A fixed window, such as
    the time to change the load before a drop, is not changed.
    """
    low, high = window
    if result is None or low == high:
        return RestAim((low + high) / 2)
    rpe = result.rpe if result.rpe is not None else GOOD
    extended = ALL_OUT_EXTRA_S if rpe >= ALL_OUT else MISSED_EXTRA_S if result.is_missed else 0
    if extended or rpe >= HARD:
        return RestAim(high + extended, extended)
    return RestAim(float(low) if rpe <= EASY else (low + high) / 2)


@dataclass(frozen=True, slots=True)
class RestView:
    """A rest at one moment, in seconds since its start."""

    phase: RestPhase
    elapsed: float
    low: float
    high: float
    paused: bool
    aim: float
    """How long to rest, depending on the effort of the set; a rest with follow-along ends then."""
    extended_s: int = 0
    """Seconds by which the window is extended."""

    @property
    def whole_seconds(self) -> int:
        """Elapsed whole seconds: what is shown changes only with them."""
        return int(self.elapsed)

    @property
    def until_next_second(self) -> float:
        """Seconds until the next whole second has elapsed."""
        return self.whole_seconds + 1 - self.elapsed

    @property
    def shown_s(self) -> float:
        """Whole seconds to show: down to the low end, then down to the high end, then up.

        As in a hold, the second that is running counts as remaining.
        """
        if self.phase == "rest":
            return self.low - self.whole_seconds
        return self.high - self.whole_seconds if self.phase == "ready" else self.whole_seconds - self.high


def rest_view(rest: Rest, monotonic: float, after: SetResult | None = None) -> RestView:
    """Return the rest after a set at this reading of the monotonic clock."""
    aim = rest_aim(rest.window, after)
    now = monotonic if rest.paused_at is None else rest.paused_at
    elapsed = max(0.0, now - rest.since - rest.paused_for)
    moved_s = rest.moved_s + aim.extended_s
    low, high = (max(0.0, end + moved_s) for end in rest.window)
    phase: RestPhase = "rest" if elapsed < low else "ready" if elapsed < high else "overdue"
    aim_s = max(0.0, aim.seconds + rest.moved_s)
    return RestView(phase, elapsed, low, high, rest.paused_at is not None, aim_s, aim.extended_s)
