"""From a workout to the session that is remembered."""

from legday_tui.domain.session import Session
from legday_tui.domain.workout.workout import Workout


def session_of(workout: Workout) -> Session:
    """The session as it stands now, also while it is in progress."""
    opening, state = workout.opening, workout.state
    return Session(
        id=opening.id,
        started_at=opening.started_at,
        finished_at=state.ended_at,
        level=state.level,
        method=state.method,
        status=state.status,
        rehearsal=opening.rehearsal,
        session_rpe=state.session_rpe,
        note=state.note,
        sets=tuple(done.result for done in state.done),
    )
