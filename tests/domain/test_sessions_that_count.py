"""One rule decides which sessions count, and everything that looks at the past follows it."""

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import (
    ANY_TIME,
    EmptySessionHead,
    Session,
    SessionHead,
    SetResult,
    counted,
    counts,
)
from legday_tui.domain.stats.balance import balance_of
from legday_tui.domain.stats.session_stats import previous_comparable, stats_of
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.domain.stats.trends import trends_of
from legday_tui.domain.stats.weeks import weeks_in_a_row, weeks_until
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.results import with_load
from legday_tui.formatting.today import recovery_lines
from tests.domain.samples import LUNGE, SQUAT, WALL_SIT, result, session
from tests.fake_clock import MONDAY_EVENING

NOW = MONDAY_EVENING
TODAY = NOW.date()
AUCKLAND, HONOLULU = timezone(timedelta(hours=13)), timezone(timedelta(hours=-10))


def numbered(number: int, **changes: object) -> Session:
    """A session with a set, at any time."""
    return replace(session(result()), id=f"{number:032x}", **changes)


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        (session(result()), True),
        (session(replace(result(), cut_short=True)), True),
        (session(result(), started_at=datetime(1, 1, 2, tzinfo=UTC)), True),
        (session(), False),
        (session(result(), minutes=None), False),
        (session(result(), rehearsal=True), False),
        (session(result(), started_at=NOW + timedelta(hours=5)), True),  # later today: clocks differ
        (session(result(), started_at=NOW + timedelta(hours=6)), False),
        (session(result(), started_at=NOW + timedelta(days=365 * 70)), False),
    ],
)
def test_a_session_counts_with_a_set_and_not_in_the_future(past: Session, expected: bool) -> None:
    assert counts(past, NOW) is expected
    assert counts(past.head, NOW) is expected
    assert counted([past], NOW) == ((past,) if expected else ())


def test_a_rehearsal_counts_on_request_only() -> None:
    assert counts(session(result(), rehearsal=True), NOW, rehearsals=True)
    assert not counts(session(rehearsal=True), NOW, rehearsals=True)


def test_a_session_of_this_morning_counts_after_a_flight_over_the_date_line() -> None:
    morning = session(result(), started_at=datetime(2026, 11, 24, 7, tzinfo=AUCKLAND))

    assert counts(morning, datetime(2026, 11, 23, 20, tzinfo=HONOLULU))


def test_no_session_is_in_the_future_at_any_time() -> None:
    assert counts(session(result(), started_at=datetime(9999, 1, 1, tzinfo=AUCKLAND)), ANY_TIME)


def test_a_head_says_whether_the_session_has_sets() -> None:
    assert type(session().head) is EmptySessionHead
    assert type(session(result()).head) is SessionHead


def lifted(kg: float, reps: int, of: SetResult) -> SetResult:
    return with_load(replace(of, reps=reps), Load(kg, 2))


def three_weeks() -> list[Session]:
    """A session in each of the last three weeks, the last one three days ago."""
    sets = (lifted(8.0, 12, result(SQUAT)), replace(result(WALL_SIT), seconds=70.0))
    return [
        replace(session(*sets, started_at=NOW - timedelta(days=days)), id=f"{days:032x}")
        for days in (17, 10, 3)
    ]


def ones_that_do_not_count() -> list[Session]:
    """Sessions without a set, in the future, in progress and rehearsed, all of them later."""
    strong = (lifted(50.0, 30, result(SQUAT)), replace(result(LUNGE), reps_left=9, reps_right=9))
    held = replace(result(WALL_SIT), seconds=900.0, rest_s=5.0)
    return [
        replace(session(started_at=NOW - timedelta(days=1)), id=f"{101:032x}"),
        replace(session(started_at=NOW - timedelta(hours=2)), id=f"{102:032x}"),
        replace(session(*strong, held, started_at=NOW + timedelta(days=1)), id=f"{103:032x}"),
        replace(session(*strong, held, started_at=NOW + timedelta(weeks=900)), id=f"{104:032x}"),
        replace(session(*strong, rehearsal=True), id=f"{105:032x}"),
        replace(session(*strong, minutes=None), id=f"{106:032x}"),
    ]


def derived(program: Program, sessions: list[Session]) -> dict[str, object]:
    """Return all that follows from past sessions at NOW."""
    sessions = sorted(sessions, key=lambda s: s.started_at)
    past, timeline = TrainingHistory(sessions, NOW), Timeline(sessions, NOW)
    plans = [todays_plan(program, level, past) for level in program.levels]
    trends = trends_of(timeline.session_stats, past, TODAY)
    return {
        "plans": msgspec.json.encode(plans),
        "pace": past.pace_in(program),
        "preferred": past.preferred_at(""),
        "last": [past.last_sets(step.exercise) for step in (SQUAT, LUNGE, WALL_SIT)],
        "weeks": weeks_in_a_row(past.heads, TODAY),
        "map": weeks_until(past.heads, TODAY),
        "recovery": recovery_lines(program, past.heads, NOW),
        "balance": balance_of(program, past.recent, TODAY, 28),
        "trends": [(t.kind, t.exercise, t.points) for t in trends],
        "records": timeline.records.by_key,
        "broken": [timeline.records_broken_in(s.id) for s in sessions if s in three_weeks()],
    }


def test_sessions_that_do_not_count_change_nothing_that_follows_from_the_past(program: Program) -> None:
    expected = derived(program, three_weeks())
    assert expected["weeks"] == 3
    assert expected["last"] != [(), (), ()]

    assert derived(program, [*three_weeks(), *ones_that_do_not_count()]) == expected


def test_a_history_of_sessions_that_do_not_count_is_like_none(program: Program) -> None:
    assert derived(program, ones_that_do_not_count()) == derived(program, [])


def test_a_session_of_the_future_counts_when_its_day_has_come() -> None:
    tomorrow = session(result(), started_at=NOW + timedelta(days=1))

    assert TrainingHistory([tomorrow], NOW).heads == []
    assert TrainingHistory([tomorrow], NOW + timedelta(hours=10)).heads == [tomorrow]


def test_the_previous_session_is_one_that_counts() -> None:
    earlier, empty, last = (
        numbered(1, started_at=NOW - timedelta(days=7)),
        numbered(2, started_at=NOW - timedelta(days=3), sets=()),
        numbered(3),
    )

    found = previous_comparable([stats_of(s) for s in (earlier, empty, last)], last.head)

    assert found == stats_of(earlier)
