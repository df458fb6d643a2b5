"""A session that is moved keeps its durations; two at the same time are found."""

from datetime import datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from legday_tui.domain.session import Session
from legday_tui.domain.workout.session_times import in_zone_of, moved, overlapping
from tests.domain.samples import result, session
from tests.fake_clock import MONDAY_EVENING, FakeClock
from tests.sample import session as trained

TOKYO = timezone(timedelta(hours=9))


def lasting(minutes: float | None, start: datetime = MONDAY_EVENING, number: int = 1) -> Session:
    end = None if minutes is None else start + timedelta(minutes=minutes)
    return replace(session(result(), started_at=start), id=f"{number:032x}", finished_at=end)


@pytest.mark.parametrize("start", [datetime(2026, 11, 20, 18, 30, tzinfo=TOKYO), MONDAY_EVENING])
def test_a_moved_session_keeps_its_durations(start: datetime) -> None:
    before = replace(trained(), dates_uncertain=True)

    after = moved(before, start)

    assert (after.started_at, after.duration) == (start, before.duration)
    times = [[r.done_at - s.started_at for r in s.sets if r.done_at] for s in (before, after)]
    assert times[0] == times[1]
    assert len(times[0]) == len(before.sets)
    assert {r.done_at.utcoffset() for r in after.sets if r.done_at} == {start.utcoffset()}
    assert not after.dates_uncertain
    assert moved(after, before.started_at) == replace(before, dates_uncertain=False)


def test_a_session_of_a_journey_stays_in_its_zone() -> None:
    typed, local = datetime(2026, 11, 20, 18, 30), FakeClock().local  # noqa: DTZ001  # typed without an offset

    away = lasting(50, datetime(2026, 11, 21, 7, tzinfo=TOKYO))

    assert in_zone_of(away, typed, local).utcoffset() == timedelta(hours=9)
    assert in_zone_of(lasting(50), typed, local).utcoffset() == timedelta()


@pytest.mark.parametrize(
    ("minutes", "other_minutes", "later_by", "meet"),
    [
        (50, 50, 0, True),
        (50, 50, 49, True),
        (50, 50, 50, False),
        (50, 50, -49, True),
        (50, 50, -50, False),
        (None, None, 0, True),
        (None, 50, 10, False),
        (50, None, 10, True),
        (60 * 24 * 40, 50, 60 * 24, False),  # its end must be wrong
    ],
)
def test_sessions_at_the_same_time_are_found(
    minutes: float | None, other_minutes: float | None, later_by: int, meet: bool
) -> None:
    one = lasting(minutes)
    other = lasting(other_minutes, MONDAY_EVENING + timedelta(minutes=later_by), number=2)

    assert overlapping([one], other) == (one if meet else None)
    assert overlapping([one, replace(one, id=other.id)], other) == (one if meet else None)


def test_a_session_is_not_at_the_same_time_as_itself_or_as_one_that_counts_for_nothing() -> None:
    one = lasting(50)

    assert overlapping([one, replace(one, id="2" * 32, rehearsal=True)], one) is None
