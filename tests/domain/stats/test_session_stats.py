"""Totals of a session."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import Session, SetResult, Status
from legday_tui.domain.stats.session_stats import Totals, by_exercise, fair_comparison, stats_of, totals_of
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.results import with_load
from tests.domain.samples import JUMPS, LUNGE, SQUAT, STRETCH, WALL_SIT, result, session
from tests.fake_clock import MONDAY_EVENING

NOTHING = Totals(
    sets=0,
    reps=0,
    left=0,
    right=0,
    volume_load_kg=0.0,
    hold_s=0.0,
    longest_hold_s=0.0,
    duration_s=1800.0,
    rest_s=0.0,
)
PAIR = Load(8.0, 2)


def test_a_whole_session_adds_up() -> None:
    squats = [replace(with_load(result(SQUAT), PAIR), reps=reps, rest_s=50.0) for reps in (12, 10)]
    lunges = replace(with_load(result(LUNGE), PAIR), reps_left=9, reps_right=8, rest_s=52.5)
    sits = [replace(result(WALL_SIT), seconds=seconds) for seconds in (90.0, 61.5)]
    jumps = replace(result(JUMPS), seconds=30.0, contacts=24)

    total = totals_of(session(*squats, lunges, *sits, jumps))

    assert total == Totals(
        sets=6,
        reps=12 + 10 + 9 + 8,
        left=9,
        right=8,
        volume_load_kg=16.0 * (12 + 10 + 9 + 8),
        hold_s=151.5,
        longest_hold_s=90.0,
        duration_s=1800.0,
        rest_s=152.5,
    )
    assert total.work_s == 1647.5


@pytest.mark.parametrize(
    "done",
    [
        replace(result(SQUAT), type="warmup", reps=20),
        replace(result(STRETCH), seconds_left=60.0, seconds_right=60.0),
    ],
    ids=["warming up", "stretching"],
)
def test_warm_up_and_stretches_add_only_to_the_duration(done: SetResult) -> None:
    assert totals_of(session(done)) == NOTHING


@pytest.mark.parametrize(
    ("step", "numbers", "volume"),
    [
        (SQUAT, {"reps": 10}, 160.0),
        (LUNGE, {"reps_left": 9, "reps_right": 8}, 272.0),
        (WALL_SIT, {"seconds": 90.0}, 0.0),
    ],
)
def test_volume_load_is_total_load_times_reps_of_both_sides(
    step: Step, numbers: dict[str, float], volume: float
) -> None:
    done = replace(with_load(result(step), PAIR), **numbers)

    assert totals_of(session(done)).volume_load_kg == volume


def test_bodyweight_has_no_volume_load() -> None:
    assert totals_of(session(replace(result(SQUAT), reps=12))).volume_load_kg == 0.0


def test_the_longest_hold_is_one_side_and_all_holds_are_both() -> None:
    by_side = [replace(result(WALL_SIT), seconds_left=30.0, seconds_right=25.0), result(WALL_SIT)]

    total = totals_of(session(*by_side))
    assert (total.longest_hold_s, total.hold_s) == (25.0, 55.0)


def test_every_rest_counts_whatever_set_it_is_after() -> None:
    ramp_up, squat, drop = (replace(result(SQUAT), type=kind) for kind in ("warmup", "working", "drop"))
    rested = [replace(ramp_up, rest_s=30.0), replace(squat, rest_s=15.0), replace(drop, rest_s=40.0)]

    total = totals_of(session(*rested))
    assert (total.rest_s, total.work_s) == (85.0, 1715.0)


def test_an_empty_session_is_all_zeros() -> None:
    assert totals_of(session()) == NOTHING


def test_a_session_in_progress_lasts_until_its_last_set() -> None:
    sets = [result(SQUAT, after_s=seconds) for seconds in (60, 900, 300)]

    assert totals_of(session(*sets, minutes=None)).duration_s == 900.0
    assert totals_of(session(minutes=None)).duration_s == 0.0


def test_durations_are_never_negative() -> None:
    total = totals_of(session(replace(result(SQUAT), rest_s=50.0), minutes=-60))

    assert (total.duration_s, total.work_s) == (0.0, 0.0)


def test_exercises_come_in_the_order_in_which_they_were_first_done() -> None:
    squat, lunge, light = result(SQUAT), result(LUNGE), replace(result(SQUAT), phase="warm-up")
    second = replace(squat, set=2)

    assert by_exercise([light, squat, lunge, second]) == [
        ("warm-up", "heel-raise-squat", [light]),
        ("strength", "heel-raise-squat", [squat, second]),
        ("strength", "alternating-lunge", [lunge]),
    ]


def lifted(each_kg: float, weeks: int, status: Status = "finished") -> Session:
    """A session of one loaded set, some weeks later than the first one."""
    squats = replace(with_load(result(SQUAT), Load(each_kg, 2)), reps=10)
    started_at = MONDAY_EVENING + timedelta(weeks=weeks)
    return replace(session(squats, started_at=started_at), status=status, id=f"{weeks + 1:032x}")


@pytest.mark.parametrize(
    ("today", "has_records", "compared"),
    [
        (lifted(12, 1), False, True),
        (lifted(12, 1), True, True),
        (lifted(8, 1), False, True),
        (lifted(8, 1), True, False),
        (lifted(8, 1, "ended_early"), False, False),
    ],
    ids=["more", "more with a record", "less", "less with a record", "ended early"],
)
def test_a_total_is_compared_only_where_that_is_fair(
    today: Session, has_records: bool, compared: bool
) -> None:
    before = stats_of(lifted(10, 0))

    found = fair_comparison([before], today, has_records=has_records)
    assert found == (before if compared else None)


@pytest.mark.parametrize(
    ("before", "today", "compared"),
    [
        ({}, {"easy": True}, False),
        ({"easy": True}, {}, False),
        ({"easy": True}, {"easy": True}, True),
        ({}, {"minutes": 20}, False),
        ({"minutes": 20}, {}, False),
        ({"minutes": 20}, {"minutes": 20}, True),
        ({"status": "ended_early"}, {}, False),
    ],
    ids=str,
)
def test_a_part_of_a_leg_day_is_not_compared_with_a_whole_one(
    before: dict[str, object], today: dict[str, object], compared: bool
) -> None:
    earlier, later = replace(lifted(10, 0), **before), replace(lifted(12, 1), **today)

    assert bool(fair_comparison([stats_of(earlier)], later, has_records=False)) is compared
