"""Stats and records of all sessions."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.session import Session
from legday_tui.domain.stats.records import RecordKey
from legday_tui.domain.stats.session_stats import previous_comparable, stats_of
from legday_tui.domain.stats.timeline import Timeline
from tests.domain.samples import LUNGE, SQUAT, STRETCH, WALL_SIT, result, session
from tests.fake_clock import MONDAY_EVENING


def held(number: int, seconds: float, *, rehearsal: bool = False, level: str = "intermediate") -> Session:
    done = replace(result(WALL_SIT), seconds=seconds)
    started = MONDAY_EVENING + timedelta(weeks=number)
    whole = session(done, started_at=started, rehearsal=rehearsal)
    return replace(whole, id=f"{number:032x}", level=level)


def test_a_record_belongs_to_the_session_that_broke_it() -> None:
    sessions = [held(1, 60), held(2, 75), held(3, 70), held(4, 90, rehearsal=True), held(5, 80)]

    timeline = Timeline(sessions)

    broken = {
        n: [(r.value, r.previous) for r in timeline.records_broken_in(f"{n:032x}")] for n in range(1, 6)
    }
    assert broken == {1: [], 2: [(75, 60)], 3: [], 4: [], 5: [(80, 75)]}
    assert timeline.records.by_key[RecordKey("hold", "wall-sit")].value == 80


def test_records_are_those_of_their_dates_whenever_a_session_was_written_down() -> None:
    trained = [held(1, 60), held(3, 75), held(4, 90)]
    written_down = replace(held(2, 80), logged=True)

    before, after = Timeline(trained), Timeline(sorted([*trained, written_down], key=lambda s: s.started_at))

    assert [r.value for r in before.records_broken_in(trained[1].id)] == [75]
    assert [r.value for r in after.records_broken_in(written_down.id)] == [80]
    assert after.records_broken_in(trained[1].id) == ()
    assert [(r.value, r.previous) for r in after.records_broken_in(trained[2].id)] == [(90, 80)]


def test_a_session_written_down_claims_no_record_that_a_later_one_holds() -> None:
    trained, written_down = [held(1, 60), held(3, 90)], replace(held(2, 80), logged=True)

    records = Timeline(sorted([*trained, written_down], key=lambda s: s.started_at)).records

    assert records.broken_by(written_down.sets) == []
    assert records.by_key[RecordKey("hold", "wall-sit")].at == trained[1].started_at


def test_every_session_has_stats() -> None:
    sessions = [held(1, 60), held(2, 75, rehearsal=True)]

    assert Timeline(sessions).session_stats == [stats_of(s) for s in sessions]


def test_session_stats_list_the_exercises_of_working_sets() -> None:
    stats = stats_of(session(result(STRETCH), result(SQUAT), result(LUNGE), result(SQUAT)))

    assert stats.exercises == ("heel-raise-squat", "alternating-lunge")
    assert stats.day == MONDAY_EVENING.date()


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], None),
        ([held(1, 60)], 1),
        ([held(1, 60), held(2, 60)], 2),
        ([held(1, 60), held(2, 60, level="beginner")], 1),
        ([held(1, 60), held(2, 60, rehearsal=True)], 1),
        ([held(1, 60), held(9, 60)], 1),
        ([held(5, 60)], None),
    ],
)
def test_the_previous_comparable_session_is_earlier_with_the_same_level_and_method(
    others: list[Session], expected: int | None
) -> None:
    found = previous_comparable([stats_of(s) for s in others], held(5, 80).head)

    assert (found.head.id if found else None) == (f"{expected:032x}" if expected else None)
