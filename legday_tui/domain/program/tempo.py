"""Tempo notation: the phase and the depth of a paced repetition as a function of time."""

from typing import Literal

from msgspec import Struct

from legday_tui.domain.terms import Tempo

FAST_S = 0.8
"""Seconds for an `X` (as fast as possible), long enough to be followed."""

TempoPhase = Literal["DOWN", "HOLD", "UP", "TOP"]


class Pace(Struct, frozen=True):
    """Seconds of the four phases: eccentric, stretched pause, concentric, contracted pause."""

    down: float
    hold: float
    up: float
    top: float

    @property
    def rep_s(self) -> float:
        """Seconds of a whole repetition."""
        return self.down + self.hold + self.up + self.top


class Beat(Struct, frozen=True):
    """The progress of a paced set at a moment."""

    reps: int
    """Finished repetitions."""
    phase: TempoPhase
    share: float
    """How much of the phase is over, 0 to 1."""
    depth: float
    """0 at the top, 1 at the bottom of the movement."""


def pace_of(tempo: Tempo) -> Pace:
    """Return the seconds of each phase of a four-digit tempo."""
    down, hold, up, top = (FAST_S if digit == "X" else float(digit) for digit in tempo.split("-"))
    return Pace(down, hold, up, top)


def beat_at(pace: Pace, elapsed: float) -> Beat:
    """Return the progress after this many seconds of a paced set; negative values count as 0."""
    reps, t = divmod(max(0.0, elapsed), pace.rep_s)
    phases: tuple[tuple[TempoPhase, float, float, float], ...] = (
        ("DOWN", pace.down, 0.0, 1.0),
        ("HOLD", pace.hold, 1.0, 1.0),
        ("UP", pace.up, 1.0, 0.0),
        ("TOP", pace.top, 0.0, 0.0),
    )
    for phase, duration, start, end in phases:
        if t < duration:
            share = t / duration
            return Beat(int(reps), phase, share, start + (end - start) * share)
        t -= duration
    return Beat(int(reps), "TOP", 1.0, 0.0)
