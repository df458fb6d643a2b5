"""Weeks of the heat map, and weeks in a row."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import overload

import pytest
from msgspec.structs import replace

from legday_tui.domain.session import SessionHead, counted
from legday_tui.domain.stats.weeks import Week, weeks_in_a_row, weeks_until
from tests.domain.samples import result, session

WEDNESDAY = date(2026, 11, 25)
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def trained(month: int, day: int, minutes: int | None = 20, *, rehearsal: bool = False) -> SessionHead:
    return session(
        result(), started_at=datetime(2026, month, day, 18, tzinfo=UTC), minutes=minutes, rehearsal=rehearsal
    ).head


HEAD = replace(trained(11, 25), finished_at=None)


def steps(*heads: SessionHead, count: int = 2) -> list[Week]:
    return weeks_until(counted(heads, NOON), WEDNESDAY, count)


def test_weeks_start_on_monday_and_end_today() -> None:
    empty, now = steps()

    assert empty == (0,) * 7
    assert now == (0, 0, 0, None, None, None, None)
    assert len(weeks_until([], WEDNESDAY)) == 26


@pytest.mark.parametrize(
    ("minutes", "step"), [(0, 1), (15, 1), (16, 2), (30, 2), (31, 3), (45, 3), (46, 4), (300, 4)]
)
def test_the_shade_of_a_day_depends_on_its_minutes(minutes: int, step: int) -> None:
    assert steps(trained(11, 24, minutes))[1][1] == step


def test_minutes_of_two_sessions_on_one_day_add_up() -> None:
    assert steps(trained(11, 24, 20), trained(11, 24, 20))[1][1] == 3


def test_a_session_without_an_end_has_the_first_shade() -> None:
    without = replace(trained(11, 24), finished_at=None)

    assert steps(without)[1][1] == 1


def test_the_first_and_the_last_day_are_included_and_older_ones_are_not() -> None:
    first, now = steps(trained(11, 15), trained(11, 16), trained(11, 22), trained(11, 25))

    assert first == (2, 0, 0, 0, 0, 0, 2)
    assert now[2] == 2


def test_rehearsals_and_sessions_in_progress_are_not_shown() -> None:
    assert steps(trained(11, 24, rehearsal=True), trained(11, 23, None)) == steps()


def test_a_session_is_shown_on_its_local_date() -> None:
    auckland = timezone(timedelta(hours=13))
    early = session(
        result(), started_at=datetime(2026, 11, 24, 6, tzinfo=auckland)
    ).head  # still Monday in UTC

    assert steps(early)[1][:2] == (0, 2)


def test_a_sequence_is_read_only_as_far_back_as_needed() -> None:
    """With ten thousand sessions only those of the shown weeks are read."""

    class Counted(Sequence[SessionHead]):
        reads = 0

        @overload
        def __getitem__(self, index: int) -> SessionHead: ...

        @overload
        def __getitem__(self, index: slice) -> Sequence[SessionHead]: ...

        def __getitem__(self, index: int | slice) -> SessionHead | Sequence[SessionHead]:
            assert isinstance(index, int)
            self.reads += 1
            start = NOON - timedelta(days=len(self) - 1 - index)
            return replace(HEAD, started_at=start, finished_at=start + timedelta(minutes=20))

        def __len__(self) -> int:
            return 10_000

    heads = Counted()

    assert weeks_until(heads, WEDNESDAY, 2)[0] == (2,) * 7
    assert heads.reads < 15


def test_sessions_of_distant_time_zones_are_all_found() -> None:
    tonga, baker = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
    monday = replace(HEAD, started_at=datetime(2026, 11, 16, 1, tzinfo=tonga), finished_at=None)
    saturday = replace(HEAD, started_at=datetime(2026, 11, 14, 23, 30, tzinfo=baker), finished_at=None)
    assert monday.started_at < saturday.started_at

    assert steps(monday, saturday)[0] == (1, 0, 0, 0, 0, 0, 0)


def test_days_in_the_future_are_not_shown_even_with_a_session() -> None:
    assert steps(trained(11, 26)) == steps()


def test_an_end_before_the_start_counts_as_no_minutes() -> None:
    backwards = replace(trained(11, 24), finished_at=NOON - timedelta(days=9))

    assert steps(trained(11, 24, 20), backwards)[1][1] == 2


STREAKS: list[tuple[str, list[SessionHead], int]] = [
    ("none ever", [], 0),
    ("this week", [trained(11, 23)], 1),
    ("only last week", [trained(11, 16)], 1),
    ("two weeks ago is broken off", [trained(11, 15)], 0),
    ("twice in one week is one week", [trained(11, 23), trained(11, 24)], 1),
    ("three weeks, this one included", [trained(11, 9), trained(11, 17), trained(11, 23)], 3),
    ("three weeks, this one still to come", [trained(11, 2), trained(11, 9), trained(11, 17)], 3),
    ("a gap", [trained(11, 2), trained(11, 17), trained(11, 23)], 2),
    ("sunday and monday are two weeks", [trained(11, 22), trained(11, 23)], 2),
    ("over the turn of the month", [trained(10, 26), trained(11, 2), trained(11, 9), trained(11, 16)], 4),
    ("in any order", [trained(11, 23), trained(11, 9), trained(11, 17)], 3),
]


@pytest.mark.parametrize(("sessions", "weeks"), [w[1:] for w in STREAKS], ids=[w[0] for w in STREAKS])
def test_weeks_in_a_row_are_counted_back_from_the_current_one(
    sessions: list[SessionHead], weeks: int
) -> None:
    assert weeks_in_a_row(sessions, WEDNESDAY) == weeks


def test_weeks_in_a_row_continue_over_the_turn_of_the_year() -> None:
    sessions = [
        session(started_at=datetime(2026, 12, 22, 18, tzinfo=UTC) + timedelta(weeks=w)) for w in range(3)
    ]

    assert weeks_in_a_row(sessions, date(2027, 1, 8)) == 3


def test_sessions_in_progress_and_rehearsals_do_not_count_as_a_week() -> None:
    assert weeks_in_a_row(counted([session(result(), minutes=None)], NOON), WEDNESDAY) == 0
    assert weeks_in_a_row(counted([session(result(), rehearsal=True)], NOON), WEDNESDAY) == 0


def test_the_week_of_a_session_is_that_of_its_local_date() -> None:
    auckland = timezone(timedelta(hours=13))
    early_monday = datetime(2026, 11, 16, 6, tzinfo=auckland)  # still Sunday in UTC

    assert weeks_in_a_row([session(started_at=early_monday)], WEDNESDAY) == 1
