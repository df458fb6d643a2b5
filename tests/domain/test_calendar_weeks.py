"""The last half year as weeks of days."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from legday_tui.domain.calendar_weeks import Week, weeks_until
from legday_tui.domain.record import Head
from tests.domain.samples import session

WEDNESDAY = date(2026, 11, 25)


def trained(month: int, day: int, minutes: int | None = 20, *, rehearsal: bool = False) -> Head:
    return session(
        started_at=datetime(2026, month, day, 18, tzinfo=UTC), minutes=minutes, rehearsal=rehearsal
    ).head


def steps(*heads: Head, count: int = 2) -> list[Week]:
    return weeks_until(heads, WEDNESDAY, count)


def test_weeks_begin_on_monday_and_end_today() -> None:
    empty, now = steps()

    assert empty == (0,) * 7
    assert now == (0, 0, 0, None, None, None, None)
    assert len(weeks_until([], WEDNESDAY)) == 26


@pytest.mark.parametrize(
    ("minutes", "step"), [(0, 1), (15, 1), (16, 2), (30, 2), (31, 3), (45, 3), (46, 4), (300, 4)]
)
def test_a_day_has_its_step_by_the_minutes(minutes: int, step: int) -> None:
    assert steps(trained(11, 24, minutes))[1][1] == step


def test_two_sessions_of_a_day_add_up() -> None:
    assert steps(trained(11, 24, 20), trained(11, 24, 20))[1][1] == 3


def test_without_an_end_it_is_a_day_all_the_same() -> None:
    without = replace(trained(11, 24), finished_at=None)

    assert steps(without)[1][1] == 1


def test_the_edges_belong_to_the_weeks_and_what_is_older_does_not() -> None:
    first, now = steps(trained(11, 15), trained(11, 16), trained(11, 22), trained(11, 25))

    assert first == (2, 0, 0, 0, 0, 0, 2)
    assert now[2] == 2


def test_rehearsals_and_what_is_in_progress_count_for_nothing() -> None:
    assert steps(trained(11, 24, rehearsal=True), trained(11, 23, None)) == steps()


def test_a_day_is_the_day_of_the_place_where_one_trained() -> None:
    auckland = timezone(timedelta(hours=13))
    early = session(started_at=datetime(2026, 11, 24, 6, tzinfo=auckland)).head  # still Monday in UTC

    assert steps(early)[1][:2] == (0, 2)
