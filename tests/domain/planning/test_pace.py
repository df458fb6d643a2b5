"""The user's pace compared with the estimate."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.estimate import FIRST_SETUP_S, SETUP_S, SLOWEST, pace_of_user
from legday_tui.domain.session import Session
from tests.domain.samples import SQUAT, WALL_SIT, result, session
from tests.sample import bundled_program

PROGRAM = bundled_program()
REST_S = 52.5
"""The middle of the window of the intermediate level."""
SQUATS = replace(result(SQUAT), reps=12, tempo="2-0-2-0")
HOLD = replace(result(WALL_SIT), seconds=90.0)
WORK_S = 2 * FIRST_SETUP_S + 8 * SETUP_S + 5 * 12 * 4
TIMED_S = 5 * 90


def taking(
    times: float, rests: float = 1.0, *, rehearsal: bool = False, ended_early: bool = False
) -> Session:
    """A session that took this many times as long as estimated between the holds, and in the rests."""
    rest_s = REST_S * rests
    sets = [replace(r, set=n, rest_s=rest_s) for n in range(1, 6) for r in (SQUATS, HOLD)]
    took = session(*sets, rehearsal=rehearsal)
    finished_at = took.started_at + timedelta(seconds=WORK_S * times + TIMED_S + 10 * rest_s)
    return replace(took, finished_at=finished_at, status="ended_early" if ended_early else "finished")


def clicked_through() -> Session:
    took = taking(1.0)
    return replace(took, finished_at=took.started_at + timedelta(seconds=60))


def of_pulses_alone() -> Session:
    """A session whose sets take no time by the estimate, as a file of another program can have it."""
    took = taking(1.0)
    return replace(took, sets=(replace(SQUATS, type="pulse", reps=0, rest_s=REST_S),))


@pytest.mark.parametrize(
    ("sessions", "work", "rest"),
    [
        ([], 1.0, 1.0),
        ([taking(1.2)], 1.2, 1.0),
        ([taking(1.2, 2.0)], 1.2, 2.0),
        ([taking(1.2), taking(1.1), taking(1.3)], 1.2, 1.0),
        ([taking(1.1), taking(1.1), taking(90)], 1.1, 1.0),
        ([taking(90, 9.0)], SLOWEST, SLOWEST),
        ([taking(0.7, 0.8)], 0.7, 0.8),
        ([clicked_through()], 1.0, 1.0),
        ([taking(1.2), clicked_through()], 1.2, 1.0),
        ([taking(1.0), taking(1.2)], 1.1, 1.0),
        ([taking(1.9)] * 3 + [taking(1.2)] * 5, 1.2, 1.0),
        ([taking(1.2), taking(2.0, rehearsal=True)], 1.2, 1.0),
        ([taking(1.2), taking(2.0, ended_early=True)], 1.2, 1.0),
        ([session()], 1.0, 1.0),
        ([of_pulses_alone()], 1.0, 1.0),
    ],
)
def test_the_pace_is_the_median_of_the_last_sessions(
    sessions: Sequence[Session], work: float, rest: float
) -> None:
    pace = pace_of_user(PROGRAM, sessions)

    assert pace.work == pytest.approx(work)
    assert pace.rest == pytest.approx(rest)


def test_rests_of_unknown_exercises_and_levels_are_no_rests_of_this_program() -> None:
    took = taking(1.2, 2.0)
    elsewhere = replace(took, level="somewhere")
    others = replace(took, sets=tuple(replace(r, exercise="pistol-squat") for r in took.sets))

    for other in (elsewhere, others):
        assert pace_of_user(PROGRAM, [other]).rest == 1.0


def test_the_change_of_the_load_before_a_drop_is_no_rest() -> None:
    changing = replace(SQUATS, set=4, rest_s=10.0)
    drop = replace(SQUATS, set=4, type="drop", rest_s=2 * REST_S)
    took = session(replace(SQUATS, rest_s=REST_S), changing, drop)

    assert pace_of_user(PROGRAM, [took]).rest == 1.0
