"""Seconds with and without suspend, and local time, also where the system has none for Python."""

import sys
import time
from datetime import UTC, datetime, timezone

WINDOWS_YEARS = (1971, 2999)
"""The first and the last year in which Windows knows the local time of every day."""


def awake_s() -> float:
    """Return the seconds of a clock that stops while the machine is suspended."""
    if sys.platform == "win32":
        import ctypes

        ticks = ctypes.c_ulonglong()  # of 100 nanoseconds
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 1e7
    return time.monotonic()  # it stops on Linux and on macOS


def continuing_s() -> float:
    """Return the seconds of a clock that continues while the machine is suspended."""
    if sys.platform == "win32":
        return time.monotonic()
    # Where there is no such clock, as on macOS, the ordinary one continues, unlike `time.monotonic`.
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


def in_system_zone(moment: datetime) -> datetime:
    """Return a moment in the zone of the system; one without a zone is read as local time.

    A local time that the clock jumped over is read as before the jump: 02:30 becomes 03:30 (PEP 495).
    Before 1970 and after 3000 Windows knows none: what it is in January of the nearest year is used. A zone
    that is a day or more away from UTC, which TZ may ask for and Python cannot express, is read as UTC.
    """
    try:
        found = moment.astimezone()
        if moment.tzinfo is None and (skipped := abs(moment - found.replace(tzinfo=None))):
            # Python 3.11 takes the offset of the other side of the jump.
            read = moment - skipped if moment.fold else moment + skipped
            found = read.replace(fold=0).astimezone()
        return found
    except ValueError:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OSError:
        first, last = WINDOWS_YEARS
        january = datetime(min(max(moment.year, first), last), 1, 1, 12)  # noqa: DTZ001  # local
        offset = january.astimezone().utcoffset()
        assert offset is not None
        zone = timezone(offset)
        return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)
