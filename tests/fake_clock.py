"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

MONDAY_EVENING = datetime(2026, 11, 23, 18, 4, 11, tzinfo=UTC)


class FakeClock:
    """Implements Clock. All three readings move together, unless the machine sleeps."""

    def __init__(self, start: datetime = MONDAY_EVENING, speed: float = 1.0) -> None:
        self.speed = speed
        self._wall = start
        self._awake = 1000.0
        self._monotonic = 5000.0

    def wall(self) -> datetime:
        return self._wall

    def awake(self) -> float:
        return self._awake

    def monotonic(self) -> float:
        return self._monotonic

    def advance(self, seconds: float) -> None:
        """Time passes while the machine is awake."""
        self._awake += seconds
        self.sleep(seconds)

    def set_wall(self, hours: float) -> None:
        """Somebody, or summer time, or a journey, sets the clock on the wall."""
        self._wall += timedelta(hours=hours)

    def sleep(self, seconds: float) -> None:
        """The lid is closed for a while."""
        self._monotonic += seconds
        self._wall += timedelta(seconds=seconds)
