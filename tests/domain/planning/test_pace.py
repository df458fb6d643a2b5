"""The user's pace compared with the estimate."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.estimate import SETUP_S, pace_of_user
from legday_tui.domain.session import Session
from tests.domain.samples import SQUAT, WALL_SIT, result, session

SQUATS = replace(result(SQUAT), reps=12, tempo="2-0-2-0", rest_s=50.0)
HOLD = replace(result(WALL_SIT), seconds=90.0, rest_s=50.0)
ASKED_S = 10 * (SETUP_S + 12 * 4 + 50 + SETUP_S + 90 + 50)


def taking(times: float, *, rehearsal: bool = False, ended_early: bool = False) -> Session:
    """A session that took this many times as long as estimated."""
    took = session(*[SQUATS, HOLD] * 10, rehearsal=rehearsal)
    finished_at = took.started_at + timedelta(seconds=ASKED_S * times)
    return replace(took, finished_at=finished_at, status="ended_early" if ended_early else "finished")


@pytest.mark.parametrize(
    ("sessions", "pace"),
    [
        ([], 1.0),
        ([taking(1.2)], 1.2),
        ([taking(1.2), taking(1.1), taking(1.3)], 1.2),
        ([taking(1.1), taking(1.1), taking(9.0)], 1.1),
        ([taking(9.0)], 2.0),
        ([taking(0.45)], 0.5),
        ([taking(0.02)], 1.0),
        ([taking(1.2), taking(0.02)], 1.2),
        ([taking(1.0), taking(1.2)], 1.1),
        ([taking(1.9)] * 3 + [taking(1.2)] * 5, 1.2),
        ([taking(1.2), taking(2.0, rehearsal=True)], 1.2),
        ([taking(1.2), taking(2.0, ended_early=True)], 1.2),
        ([session()], 1.0),
    ],
)
def test_the_pace_is_the_median_of_the_last_sessions(sessions: Sequence[Session], pace: float) -> None:
    assert pace_of_user(sessions) == pytest.approx(pace)
