"""The pace of a repetition: which phase it is in, and how deep, at a moment."""

from typing import Literal

from msgspec import Struct

from legday_tui.domain.terms import Tempo

FAST_S = 0.8
"""How long an `X` (as fast as possible) is given, so that the pace stays one that can be followed."""

TempoPhase = Literal["DOWN", "HOLD", "UP", "TOP"]


class Pace(Struct, frozen=True):
    """Seconds of the four phases: eccentric, stretched pause, concentric, contracted pause."""

    down: float
    hold: float
    up: float
    top: float

    @property
    def rep_s(self) -> float:
        return self.down + self.hold + self.up + self.top


class Beat(Struct, frozen=True):
    """Where a paced set is: reps finished, the phase, its share that is over, and the depth (0 to 1)."""

    reps: int
    word: TempoPhase
    share: float
    depth: float


def pace_of(tempo: Tempo) -> Pace:
    """The pace that a four-digit tempo stands for."""
    down, hold, up, top = (FAST_S if digit == "X" else float(digit) for digit in tempo.split("-"))
    return Pace(down, hold, up, top)


def beat_at(pace: Pace, elapsed: float) -> Beat:
    """The beat after so many seconds of a paced set."""
    reps, t = divmod(max(0.0, elapsed), pace.rep_s)
    phases: tuple[tuple[TempoPhase, float, float, float], ...] = (
        ("DOWN", pace.down, 0.0, 1.0),
        ("HOLD", pace.hold, 1.0, 1.0),
        ("UP", pace.up, 1.0, 0.0),
        ("TOP", pace.top, 0.0, 0.0),
    )
    for word, lasts, start, end in phases:
        if t < lasts:
            share = t / lasts
            return Beat(int(reps), word, share, start + (end - start) * share)
        t -= lasts
    return Beat(int(reps), "TOP", 1.0, 0.0)
