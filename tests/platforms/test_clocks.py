"""Clocks that stop or continue during suspend, and local times that Windows does not know."""

import sys
import time
from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from legday_tui.clock import SystemClock
from legday_tui.interchange.cells.dates import with_zone
from legday_tui.platforms.clocks import in_system_zone

MONOTONIC = 6
"""The number of a clock on macOS."""


class WindowsDatetime(datetime):
    """A date whose local time Windows refuses to tell before 1970 and after 3000."""

    def astimezone(self, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # not of its own class
        if tz is None and not 1970 <= self.year <= 3000:
            raise OSError(22, "Invalid argument")
        return super().astimezone(tz)


@pytest.mark.parametrize("year", [1950, 1969, 3001])
def test_a_day_without_local_time_gets_the_nearest_one(year: int) -> None:
    day = WindowsDatetime(year, 7, 1, 18, 4)

    for found in (in_system_zone(day), SystemClock().local(day), with_zone(day, None)):
        assert found.replace(tzinfo=None) == day
        assert found.utcoffset() is not None

    assert in_system_zone(day.replace(tzinfo=UTC)) == datetime(year, 7, 1, 18, 4, tzinfo=UTC)


def test_a_day_with_local_time_keeps_its_own() -> None:
    day = WindowsDatetime(2026, 7, 1, 18, 4)
    assert in_system_zone(day) == day.astimezone()
    assert in_system_zone(day).utcoffset() == day.astimezone().utcoffset()


@pytest.mark.skipif(sys.platform == "win32", reason="a process has the zone of its machine")
@pytest.mark.parametrize("zone", ["XXX-24:59:59", "XXX24:59:59"])
def test_a_zone_a_day_or_more_away_is_read_as_utc(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    with monkeypatch.context() as environment:
        environment.setenv("TZ", zone)
        time.tzset()
        day = datetime(2026, 7, 1, 18, 4)  # noqa: DTZ001  # local
        read = [in_system_zone(day), in_system_zone(day.replace(tzinfo=UTC)), SystemClock().wall()]
    time.tzset()
    assert read[:2] == [day.replace(tzinfo=UTC)] * 2
    assert abs(read[2] - datetime.now(UTC)) < timedelta(hours=1)


def test_macos_counts_the_time_of_a_closed_lid(monkeypatch: pytest.MonkeyPatch) -> None:
    """There `time.monotonic` stops, and the clock called monotonic continues."""
    seconds = {"stops": 100.0, "continues": 500.0}

    def clock_gettime(clock: int) -> float:
        return seconds["continues" if clock == MONOTONIC else "stops"]

    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    monkeypatch.setattr(time, "CLOCK_MONOTONIC", MONOTONIC, raising=False)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(time, "monotonic", lambda: seconds["stops"])
    monkeypatch.setattr(time, "clock_gettime", clock_gettime, raising=False)
    clock = SystemClock()
    awake, monotonic = clock.awake(), clock.monotonic()

    seconds["continues"] += timedelta(hours=1).total_seconds()

    assert clock.awake() == awake
    assert clock.monotonic() == monotonic + 3600


def test_windows_counts_it_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes

    class Kernel32:
        """Returns seconds since the start of the machine without those in suspend, in steps of 100 ns."""

        def QueryUnbiasedInterruptTime(self, ticks: "ctypes._Pointer[ctypes.c_ulonglong]") -> None:  # noqa: N802
            ticks._obj.value = 100 * 10_000_000  # type: ignore[attr-defined]  # what byref refers to

    seconds = [100.0]
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", type("Dlls", (), {"kernel32": Kernel32()}), raising=False)
    monkeypatch.setattr(time, "monotonic", lambda: seconds[0])
    monkeypatch.delattr(time, "clock_gettime", raising=False)
    clock = SystemClock()
    awake, monotonic = clock.awake(), clock.monotonic()

    seconds[0] += 3600

    assert clock.awake() == awake == 100
    assert clock.monotonic() == monotonic + 3600
