"""Performances and preferences from past sessions."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.session import ANY_TIME, Session, counted
from legday_tui.domain.stats.records import PersonalRecords
from tests.domain.samples import LUNGE, SQUAT, STRETCH, WALL_SIT, result, session


def held(*seconds: float, rehearsal: bool = False) -> Session:
    sets = [replace(result(WALL_SIT), seconds=s, set=n) for n, s in enumerate(seconds, start=1)]
    return session(*sets, rehearsal=rehearsal)


def test_last_sets_are_those_of_the_latest_session_with_the_exercise() -> None:
    squats = [replace(result(SQUAT), reps=reps) for reps in (12, 11, 10)]
    lunges = replace(result(LUNGE), reps_left=9, reps_right=9)

    past = TrainingHistory([session(squats[0], lunges), session(squats[1], squats[2]), session()])

    assert past.last_sets("heel-raise-squat") == (squats[1], squats[2])
    assert past.last_sets("alternating-lunge") == (lunges,)
    assert past.last_sets("wall-sit") == ()


def test_warm_up_and_stretches_are_not_last_sets() -> None:
    warm = replace(result(SQUAT), type="warmup", reps=20)
    work = replace(result(SQUAT), reps=10)

    past = TrainingHistory([session(warm, work, result(STRETCH))])

    assert past.last_sets("heel-raise-squat") == (work,)
    assert past.last_sets("stretch-quads") == ()


def test_what_only_counts_as_an_exercise_proves_nothing_for_it_but_its_pain_is_remembered() -> None:
    work = replace(result(SQUAT), reps=10)
    relative = replace(result(SQUAT), reps=15, load_kg=100.0, done_as="Squat (Smith Machine)")

    past = TrainingHistory([session(work), session(relative), session(replace(relative, pain=True))])

    (performance,) = past.performances_of("heel-raise-squat")
    assert performance.sets == (work,)
    assert performance.hurt
    assert TrainingHistory([session(relative)]).performances_of("heel-raise-squat") == ()


def test_rehearsals_count_only_on_request() -> None:
    real, rehearsed = replace(result(SQUAT), reps=10), replace(result(SQUAT), reps=99)
    sessions = [session(real), session(rehearsed, rehearsal=True)]

    assert counted(sessions, ANY_TIME) == (sessions[0],)
    assert TrainingHistory(sessions).last_sets("heel-raise-squat") == (real,)
    assert TrainingHistory(sessions, rehearsals=True).last_sets("heel-raise-squat") == (rehearsed,)


def test_with_session_replaces_the_session_with_the_same_id() -> None:
    first = session(replace(result(SQUAT), reps=10))
    later = first.started_at + timedelta(days=7)
    second = replace(session(replace(result(SQUAT), reps=11), started_at=later), id=f"{2:032x}")

    past = TrainingHistory([first, second]).with_session(replace(first, sets=()))

    assert [s.id for s in past.heads] == [second.id]
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
def test_the_longest_hold_ignores_rehearsals(sessions: list[Session], best: float | None) -> None:
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
def test_exercises_of_the_latest_session_are_preferred(sessions: list[Session], expected: set[str]) -> None:
    assert TrainingHistory(sessions).preferred_at("") == expected
