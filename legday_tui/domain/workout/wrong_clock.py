"""The dates of a session if the wall clock was wrong for a part of it.

A computer without a battery-backed clock starts in 1970, or when it was last switched off, until the network
tells it the time. The monotonic clock is right in both cases: only one date must be known for all others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.terms import MAX_DURATION
from legday_tui.domain.workout.events import Event

FIRST_DATE = datetime(2024, 1, 1, tzinfo=UTC)
"""A clock that shows an earlier time was not set: this program is younger."""
TOLERANCE = timedelta(seconds=2)
"""The difference between the clocks that is not corrected: they drift, and are read one after the other."""
JUMP = timedelta(days=1)
"""The difference between two dates of which one must be wrong."""


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The wall clock and the monotonic clock at the same moment."""

    at: datetime
    monotonic: float

    @property
    def is_plausible(self) -> bool:
        """Whether the wall clock was set."""
        return self.at >= FIRST_DATE

    def at_monotonic(self, monotonic: float) -> datetime:
        """Return the wall time at another reading of the monotonic clock."""
        return self.at + timedelta(seconds=monotonic - self.monotonic)

    def error_of(self, other: "ClockReading") -> timedelta:
        """Return by how much the wall clock of another reading is off, if this one is right."""
        return abs(other.at - self.at_monotonic(other.monotonic))


def seconds_between(earlier: datetime, later: datetime) -> float:
    """Return the seconds between two readings of the wall clock, for a time without a monotonic clock.

    0 if it cannot be known: the clock was set back, or shows more than a workout can last.
    """
    passed = later - earlier
    return passed.total_seconds() if timedelta(0) <= passed <= MAX_DURATION else 0.0


def start_of(opening: Opening, first: Event | None) -> ClockReading:
    """Return the readings at the start of a workout; journals of older versions lack the monotonic one."""
    monotonic = opening.monotonic
    if monotonic is None and first is not None:
        monotonic = first.monotonic - seconds_between(opening.started_at, first.at)
    return ClockReading(opening.started_at, monotonic or 0.0)


def corrected(opening: Opening, events: Sequence[Event]) -> tuple[Opening, Sequence[Event], bool]:
    """Return the opening and the events with the dates that are best known, and whether those may be wrong.

    The time between any two of them is that of the monotonic clock. The dates are those of the start; or of
    the last reading of a set clock if the clock was set in between, because clocks get corrected.
    """
    start = start_of(opening, events[0] if events else None)
    readings = [start, *(ClockReading(event.at, event.monotonic) for event in events)]
    plausible = [reading for reading in readings if reading.is_plausible]
    base = plausible[0] if plausible else start
    has_jumped = any(base.error_of(reading) > JUMP for reading in plausible)
    if has_jumped:
        base = plausible[-1]
    is_uncertain = has_jumped or not plausible
    dates = [_corrected_date(reading, base) for reading in readings]
    if all(date is reading.at for date, reading in zip(dates, readings, strict=True)):
        return opening, events, is_uncertain
    return (
        replace(opening, started_at=dates[0]),
        [replace(event, at=date) for event, date in zip(events, dates[1:], strict=True)],
        is_uncertain,
    )


def _corrected_date(reading: ClockReading, base: ClockReading) -> datetime:
    return reading.at if base.error_of(reading) <= TOLERANCE else base.at_monotonic(reading.monotonic)
