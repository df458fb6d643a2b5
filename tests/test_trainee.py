"""The months that pictures are taken after are those of somebody who trains by the program."""

from itertools import pairwise

from tests.fake_clock import MONDAY_EVENING
from tests.trainee import BREAK, SESSIONS, past_months


def test_the_sessions_lie_in_the_past_with_a_break() -> None:
    sessions = past_months()
    assert len(sessions) == SESSIONS
    assert len({session.id for session in sessions}) == SESSIONS
    assert all(a.started_at < b.started_at for a, b in pairwise(sessions))
    assert sessions[-1].started_at < MONDAY_EVENING
    assert max(b.started_at - a.started_at for a, b in pairwise(sessions)) > BREAK


def test_the_person_gets_stronger_by_the_program_and_has_bad_days() -> None:
    sessions = past_months()
    squats = [
        [r for r in session.sets if r.exercise == "heel-raise-squat" and r.type == "working"]
        for session in sessions
    ]
    loads = [sets[0].load.total_kg for sets in squats]
    assert loads[-1] >= loads[0] + 10
    lifted = [r for session in sessions for r in session.sets if r.target.reps and r.type == "working"]
    assert any(r.target.reps and r.weaker_reps < r.target.reps[0] for r in lifted)
    holds = [max(r.weaker_seconds for r in s.sets if r.kind == "hold") for s in sessions if len(s.sets) > 20]
    assert holds[0] < 60 < holds[-1] <= 90


def test_everything_that_can_be_said_about_a_session_was_said_in_some() -> None:
    sessions = past_months()
    results = [result for session in sessions for result in session.sets]
    assert {session.level for session in sessions} == {"beginner", "intermediate"}
    assert {session.status for session in sessions} == {"finished", "ended_early"}
    assert sum(bool(session.note) for session in sessions) > 3
    assert all(session.session_rpe for session in sessions)
    assert any(result.pain for result in results)
    assert any(result.contacts for result in results)
    assert any(result.reps_left != result.reps_right for result in results)
    assert {result.rpe for result in results} >= {6.0, 7.5, 9.0}
