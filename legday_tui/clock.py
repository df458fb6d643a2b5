"""The one place that asks what time it is."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Three clocks in one, all in seconds but the wall."""

    speed: float
    """How many of its seconds pass in a real one."""

    def wall(self) -> datetime:
        """The date and time of day, with its offset; it may jump."""

    def awake(self) -> float:
        """Counts while the machine is awake, and stands still while it is suspended."""

    def monotonic(self) -> float:
        """Counts also while the machine is suspended."""


def _through_suspend() -> float:
    # Linux stops its monotonic clock in suspend and has another that does not; macOS and Windows count on.
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boottime is None else time.clock_gettime(boottime)


class SystemClock:
    """The machine's own clocks, running `speed` times as fast as they do by themselves."""

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed
        self._awake_0 = time.monotonic()
        self._monotonic_0 = _through_suspend()
        self._wall_0 = time.time()

    def wall(self) -> datetime:
        real = time.time()
        return datetime.fromtimestamp(self._wall_0 + (real - self._wall_0) * self.speed, UTC).astimezone()

    def awake(self) -> float:
        return self._awake_0 + (time.monotonic() - self._awake_0) * self.speed

    def monotonic(self) -> float:
        return self._monotonic_0 + (_through_suspend() - self._monotonic_0) * self.speed
