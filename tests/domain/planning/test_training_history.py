"""What past sessions say about today."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.session import Session, without_rehearsals
from legday_tui.domain.stats.records import PersonalRecords
from tests.domain.samples import LUNGE, SQUAT, STRETCH, WALL_SIT, result, session


def held(*seconds: float, rehearsal: bool = False) -> Session:
    sets = [replace(result(WALL_SIT), seconds=s, set=n) for n, s in enumerate(seconds, start=1)]
    return session(*sets, rehearsal=rehearsal)


def test_last_time_is_the_last_session_that_had_the_exercise() -> None:
    squats = [replace(result(SQUAT), reps=reps) for reps in (12, 11, 10)]
    lunges = replace(result(LUNGE), reps_left=9, reps_right=9)

    past = TrainingHistory([session(squats[0], lunges), session(squats[1], squats[2]), session()])

    assert past.last_sets("heel-raise-squat") == (squats[1], squats[2])
    assert past.last_sets("alternating-lunge") == (lunges,)
    assert past.last_sets("wall-sit") == ()


def test_warming_up_and_stretching_are_no_last_time() -> None:
    warm = replace(result(SQUAT), type="warmup", reps=20)
    work = replace(result(SQUAT), reps=10)

    past = TrainingHistory([session(warm, work, result(STRETCH))])

    assert past.last_sets("heel-raise-squat") == (work,)
    assert past.last_sets("stretch-quads") == ()


def test_rehearsals_count_only_where_they_are_asked_for() -> None:
    real, rehearsed = replace(result(SQUAT), reps=10), replace(result(SQUAT), reps=99)
    sessions = [session(real), session(rehearsed, rehearsal=True)]

    assert without_rehearsals(sessions) == (sessions[0],)
    assert TrainingHistory(sessions).last_sets("heel-raise-squat") == (real,)
    assert TrainingHistory(sessions, rehearsals=True).last_sets("heel-raise-squat") == (rehearsed,)


def test_a_session_that_is_corrected_takes_the_place_of_what_was_known_of_it() -> None:
    first = session(replace(result(SQUAT), reps=10))
    later = first.started_at + timedelta(days=7)
    second = replace(session(replace(result(SQUAT), reps=11), started_at=later), id=f"{2:032x}")

    past = TrainingHistory([first, second]).with_session(replace(first, sets=()))

    assert [s.id for s in past.sessions] == [first.id, second.id]
    assert [performance.session.id for performance in past.performances_of("heel-raise-squat")] == [second.id]


@pytest.mark.parametrize(
    ("sessions", "best"),
    [
        ([], None),
        ([session(result(SQUAT))], None),
        ([held(45.0)], 45.0),
        ([held(45.0, 61.5, 30.0), held(60.0)], 61.5),
        ([held(45.0), held(600.0, rehearsal=True)], 45.0),
        ([held(600.0, rehearsal=True)], None),
    ],
)
def test_the_best_hold_is_the_longest_that_was_real(sessions: list[Session], best: float | None) -> None:
    assert PersonalRecords(sessions).longest_hold_s("wall-sit") == best


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ([], set()),
        (
            [session(result(SQUAT)), session(result(LUNGE), result(STRETCH))],
            {"alternating-lunge", "stretch-quads"},
        ),
    ],
)
def test_what_was_chosen_last_is_preferred(sessions: list[Session], expected: set[str]) -> None:
    assert TrainingHistory(sessions).preferred == expected
