"""How long it takes: from the plan alone."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.rotation import rests_between
from legday_tui.domain.program.tempo import pace_of
from legday_tui.domain.session import Session, SetResult

SETUP_S = 12.0
"""Getting into position for a set. A convention of ours."""
PACE_SESSIONS = 5
"""So many sessions tell somebody's pace."""


def estimated_seconds(step: Step, following: Step | None) -> float:
    """Seconds that a set takes, and the rest, if there is one, before the following one."""
    sides = 1 if step.sides == "none" else 2
    if step.kind == "reps":
        work = (step.aim or 0) * pace_of(step.tempo).rep_s * sides
    else:
        low, high = step.seconds or (0, 0)
        work = (low + high) / 2 * sides
    rests = step.rest is not None and (following is None or rests_between(step, following))
    rest = sum(step.rest) / 2 if step.rest and rests else 0.0
    return SETUP_S + work + rest


def estimated_minutes(steps: Iterable[Step], pace: float = 1.0) -> int:
    """Whole minutes for these steps, offered ones apart; at least one where there are any.

    `pace` is how long somebody takes for what the plan reckons with one second.
    """
    planned = [s for s in steps if not s.optional]
    seconds = sum(estimated_seconds(s, after) for s, after in zip_longest(planned, planned[1:]) if s)
    return max(1, round(seconds * pace / 60)) if seconds else 0


def pace_of_user(sessions: Sequence[Session]) -> float:
    """How much longer the last sessions took than their sets ask for; 1 where there were none.

    The median of a few, so that one long talk at the rack does not count; never less than half, or more
    than double. A session without its rests, as other programs write it, tells nothing of it.
    """
    ratios = []
    for session in reversed(sessions):
        rested = any(result.rest_s is not None for result in session.sets)
        if rested and session.status == "finished" and not session.rehearsal and session.finished_at:
            asked = sum(_asked(result) for result in session.sets)
            lasted = (session.finished_at - session.started_at).total_seconds()
            if asked and lasted > 0:
                ratios.append(min(max(lasted / asked, 0.5), 2.0))
        if len(ratios) == PACE_SESSIONS:
            break
    # The middle one; the standard library's median would load the random numbers along with it.
    return sorted(ratios)[len(ratios) // 2] if ratios else 1.0


def _asked(result: SetResult) -> float:
    """Seconds that a set should have taken, its own rest included."""
    work = result.total_reps * pace_of(result.tempo or "2-0-2-0").rep_s + result.total_seconds
    return SETUP_S + work + (result.rest_s or 0.0)
