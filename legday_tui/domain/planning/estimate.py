"""Estimated duration of a plan, and the user's pace compared with the estimate."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.rotation import rests_between
from legday_tui.domain.program.tempo import pace_of
from legday_tui.domain.session import Session, SetResult

SETUP_S = 12.0
"""Seconds to get into position for a set. A convention of ours."""
CLICKED_THROUGH_RATIO = 0.4
"""A session that took less than this share of the estimate was clicked through. A convention of ours."""
PACE_SESSIONS = 5
"""Number of latest sessions that the user's pace is measured on."""


def estimated_seconds(step: Step, following: Step | None) -> float:
    """Return the seconds of a set, including the rest before the following one, if any."""
    sides = 1 if step.sides == "none" else 2
    if step.kind == "reps":
        work = (step.aim or 0) * pace_of(step.tempo).rep_s * sides
    else:
        low, high = step.seconds or (0, 0)
        work = (low + high) / 2 * sides
    rests = step.rest is not None and (following is None or rests_between(step, following))
    rest = sum(step.rest) / 2 if step.rest and rests else 0.0
    return SETUP_S + work + rest


def estimated_seconds_of(steps: Iterable[Step], pace: float = 1.0) -> float:
    """Return the seconds for these steps without the optional ones.

    `pace` is the ratio of the user's time to the estimate.
    """
    planned = [s for s in steps if not s.optional]
    pairs = zip_longest(planned, planned[1:])
    return pace * sum(estimated_seconds(step, following) for step, following in pairs if step)


def estimated_minutes(steps: Iterable[Step], pace: float = 1.0) -> int:
    """Return the whole minutes of `estimated_seconds_of`; at least 1, or 0 without steps."""
    seconds = estimated_seconds_of(steps, pace)
    return max(1, round(seconds / 60)) if seconds else 0


def pace_of_user(sessions: Sequence[Session]) -> float:
    """Return the ratio of the real to the estimated duration of the latest sessions; 1 without any.

    The median of up to PACE_SESSIONS ratios, so that one outlier does not count; each is limited to 0.5 to 2.
    Left out are rehearsals, unfinished sessions, those without rest times, such as imported ones, and those
    that were clicked through.
    """
    ratios = []
    for session in reversed(sessions):
        has_rests = any(result.rest_s is not None for result in session.sets)
        if has_rests and session.status == "finished" and not session.rehearsal and session.duration:
            estimate = sum(_estimated_seconds_of_result(result) for result in session.sets)
            ratio = session.duration.total_seconds() / estimate if estimate else 0.0
            if ratio >= CLICKED_THROUGH_RATIO:
                ratios.append(min(max(ratio, 0.5), 2.0))
        if len(ratios) == PACE_SESSIONS:
            break
    if not ratios:
        return 1.0
    # Not statistics.median, whose module imports random.
    ratios.sort()
    return (ratios[len(ratios) // 2] + ratios[(len(ratios) - 1) // 2]) / 2


def _estimated_seconds_of_result(result: SetResult) -> float:
    """Return the seconds of a recorded set by the same estimate, with the rest that was really taken."""
    work = result.total_reps * pace_of(result.tempo or "2-0-2-0").rep_s + result.total_seconds
    return SETUP_S + work + (result.rest_s or 0.0)
