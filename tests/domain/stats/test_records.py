"""Personal records."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.stats.records import NewRecord, PersonalRecords, RecordKey, RecordKind, e1rm_kg
from legday_tui.domain.terms import BODYWEIGHT, KG_PER_LB, Load
from legday_tui.domain.workout.results import with_load
from tests.domain.samples import JUMPS, LUNGE, SQUAT, WALL_SIT, result, session
from tests.fake_clock import MONDAY_EVENING

EIGHTS = Load(8.0, 2)
NINES = Load(9.0, 2)


def squats(reps: int, load: Load = EIGHTS, *, rpe: float | None = None, rom: str = "parallel") -> SetResult:
    return with_load(replace(result(SQUAT), reps=reps, tempo="2-0-2-0", rom=rom, rpe=rpe), load)


def lunges(left: int, right: int, load: Load = EIGHTS) -> SetResult:
    return with_load(replace(result(LUNGE), reps_left=left, reps_right=right), load)


def held(seconds: float) -> SetResult:
    return replace(result(WALL_SIT), seconds=seconds)


def held_by_side(left: float, right: float) -> SetResult:
    return replace(result(WALL_SIT), seconds_left=left, seconds_right=right)


def days(*of: list[SetResult]) -> list[Session]:
    """One session per week."""
    return [session(*sets, started_at=MONDAY_EVENING + timedelta(weeks=week)) for week, sets in enumerate(of)]


def records(*of: list[SetResult]) -> PersonalRecords:
    return PersonalRecords(days(*of))


def beaten(record: NewRecord) -> tuple[RecordKind, float, float]:
    return record.key.kind, record.value, record.previous


def test_the_first_session_breaks_no_records() -> None:
    assert PersonalRecords().broken_by([squats(12), held(90.0)]) == []


def test_what_only_counts_as_an_exercise_is_no_record_of_it() -> None:
    relative = replace(squats(20, Load(100.0, 1)), done_as="Squat (Smith Machine)")

    assert records([squats(12)]).broken_by([relative]) == []
    assert records([relative]).by_key == {}


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([squats(12)], [squats(12)], []),
        ([squats(12)], [squats(11)], []),
        ([squats(12)], [squats(13)], [("reps", 13, 12), ("volume", 208, 192)]),
        ([squats(12)], [squats(12), squats(12)], [("volume", 384, 192)]),
        ([squats(12)], [squats(10, NINES)], [("load", 18, 16), ("e1rm", 24.0, 21.3)]),
        ([squats(12)], [squats(3, NINES)], []),
        ([squats(12)], [squats(9, NINES)], [("e1rm", 23.4, 21.3)]),
        ([held(2.0)], [held(2.9)], []),
        ([squats(12)], [squats(12, rom="partial")], []),
        ([squats(12, BODYWEIGHT)], [squats(14, BODYWEIGHT)], [("reps", 14, 12)]),
        ([squats(12, BODYWEIGHT)], [squats(13)], []),
        ([held(60.0)], [held(60.5)], [("hold", 60.5, 60)]),
        ([held_by_side(60.0, 40.0)], [held_by_side(62.0, 39.0)], []),
        ([held_by_side(60.0, 40.0)], [held_by_side(50.0, 41.0)], [("hold", 41, 40)]),
        ([lunges(10, 8)], [lunges(12, 8)], [("volume", 320, 288)]),
        ([lunges(10, 8)], [lunges(9, 9)], [("reps", 9, 8), ("e1rm", 20.8, 20.3)]),
        ([squats(8)], [squats(9)], [("reps", 9, 8), ("e1rm", 20.8, 20.3), ("volume", 144, 128)]),
        (
            [replace(result(JUMPS), contacts=30)],
            [replace(result(JUMPS), contacts=31)],
            [("contacts", 31, 30)],
        ),
    ],
)
def test_a_value_above_the_best_is_a_record(
    before: list[SetResult], now: list[SetResult], expected: list[tuple[RecordKind, float, float]]
) -> None:
    assert [beaten(r) for r in records(before).broken_by(now)] == expected


def test_the_same_sets_in_another_order_are_no_record() -> None:
    thirty_five_pounds = Load(15.876, 2)
    before, now = (
        [squats(reps, thirty_five_pounds) for reps in order] for order in ((12, 11, 10), (10, 11, 12))
    )

    assert records(before).broken_by(now) == []
    assert records(now).broken_by(before) == []


def test_a_load_that_was_rounded_in_pounds_is_no_record() -> None:
    exact, rounded = Load(100 * KG_PER_LB, 1), Load(45.36, 1)

    assert [r.key.kind for r in records([squats(10, exact)]).broken_by([squats(10, rounded)])] == []


@pytest.mark.parametrize(
    "done",
    [replace(squats(20), pain=True), replace(squats(20), type="warmup"), replace(squats(20), type="drop")],
)
def test_painful_sets_and_other_than_working_sets_are_no_records(done: SetResult) -> None:
    assert records([squats(12)]).broken_by([done]) == []


def test_rehearsals_have_no_records() -> None:
    rehearsed = session(squats(30), rehearsal=True)

    assert PersonalRecords([rehearsed]).by_key == {}


def test_a_record_value_has_its_date_and_the_previous_value() -> None:
    best = records([held(60.0)], [held(75.0)], [held(70.0)]).by_key[RecordKey("hold", "wall-sit")]

    assert (best.value, best.previous, best.at) == (75.0, 60.0, MONDAY_EVENING + timedelta(weeks=1))


def test_a_record_is_new_once_and_again_when_it_is_exceeded() -> None:
    known = records([held(60.0)])

    assert [beaten(r) for r in known.broken_by_last_set([held(61.0)])] == [("hold", 61, 60)]
    assert known.broken_by_last_set([held(61.0), held(61.0)]) == []
    assert [beaten(r) for r in known.broken_by_last_set([held(61.0), held(62.0)])] == [("hold", 62, 60)]


@pytest.mark.parametrize(
    ("done", "kg"),
    [
        (squats(1), 16.0),
        (squats(2), 16 * (1 + 2 / 30)),
        (squats(10), 16 * (1 + 10 / 30)),
        (squats(11), 16 * (1 + 10 / 30)),
        (squats(8, rpe=8.0), 16 * (1 + 8 / 30)),
        (squats(9, rpe=8.0), 16 * (1 + 9 / 30)),
        (squats(0), None),
        (squats(5, BODYWEIGHT), None),
        (lunges(10, 6), 16 * (1 + 6 / 30)),
    ],
)
def test_the_one_repetition_maximum_counts_up_to_ten_reps(done: SetResult, kg: float | None) -> None:
    assert e1rm_kg(done) == (None if kg is None else pytest.approx(kg))
