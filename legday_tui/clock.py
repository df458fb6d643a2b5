"""The clocks; no other module reads the time of the machine."""

import time
from datetime import UTC, datetime
from typing import Protocol

from legday_tui.platforms.clocks import awake_s, continuing_s, in_system_zone


class Clock(Protocol):
    """A wall clock and two monotonic clocks, which count in seconds."""

    speed: float
    """The number of seconds of this clock per real second."""

    def wall(self) -> datetime:
        """Return the date and the time with its offset; it may jump."""

    def local(self, day_and_time: datetime) -> datetime:
        """Return a date and time of day without offset with the offset of this place at that time."""

    def awake(self) -> float:
        """Return the seconds of a clock that stops while the machine is suspended."""

    def monotonic(self) -> float:
        """Return the seconds of a clock that continues while the machine is suspended."""


class SystemClock:
    """The clocks of the machine, `speed` times as fast."""

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed
        self._awake_0 = awake_s()
        self._monotonic_0 = continuing_s()
        self._wall_0 = time.time()

    def wall(self) -> datetime:
        real = time.time()
        now = datetime.fromtimestamp(self._wall_0 + (real - self._wall_0) * self.speed, UTC)
        return in_system_zone(now)

    def local(self, day_and_time: datetime) -> datetime:
        return in_system_zone(day_and_time)

    def awake(self) -> float:
        return self._awake_0 + (awake_s() - self._awake_0) * self.speed

    def monotonic(self) -> float:
        return self._monotonic_0 + (continuing_s() - self._monotonic_0) * self.speed
