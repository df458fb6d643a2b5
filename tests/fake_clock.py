"""A clock that only tests advance."""

from datetime import UTC, datetime, timedelta

MONDAY_EVENING = datetime(2026, 11, 23, 18, 4, 11, tzinfo=UTC)


class FakeClock:
    """Implements Clock. All readings advance together; `sleep` leaves out the awake one."""

    def __init__(self, start: datetime = MONDAY_EVENING, speed: float = 1.0) -> None:
        self.speed = speed
        self._wall = start
        self._awake = 1000.0
        self._monotonic = 5000.0

    def wall(self) -> datetime:
        return self._wall

    def local(self, day_and_time: datetime) -> datetime:
        return day_and_time.replace(tzinfo=self._wall.tzinfo)

    def awake(self) -> float:
        return self._awake

    def monotonic(self) -> float:
        return self._monotonic

    def advance(self, seconds: float) -> None:
        """Advance all readings."""
        self._awake += seconds
        self.sleep(seconds)

    def set_wall(self, hours: float) -> None:
        """Change the wall clock only, as by the user, daylight saving time or another time zone."""
        self._wall += timedelta(hours=hours)

    def sleep(self, seconds: float) -> None:
        """Advance all readings except the awake one, as in suspend."""
        self._monotonic += seconds
        self._wall += timedelta(seconds=seconds)
