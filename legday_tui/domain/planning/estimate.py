"""Estimated duration of a plan, and the user's pace compared with the estimate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.rotation import rests_between
from legday_tui.domain.program.field_types import Window
from legday_tui.domain.program.program import Program
from legday_tui.domain.program.tempo import pace_of
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import USUAL_TEMPO, SetType

FIRST_SETUP_S, SETUP_S, SWITCH_S = 16.0, 8.0, 5.0
"""Seconds to get into position for the first set of an exercise, for another one, and for the other side.

Conventions of ours, between the countdowns of a session with follow along and what people take without.
"""
CLICKED_THROUGH_RATIO = 0.4
"""A session that took less than this share of the estimate was clicked through. A convention of ours."""
PACE_SESSIONS = 5
"""Number of latest sessions that the user's pace is measured on."""
SLOWEST, QUICKEST = 3.0, 0.4
"""The limits of a ratio; beyond them it was not the pace, but a visitor. A convention of ours."""


@dataclass(frozen=True, slots=True)
class OwnPace:
    """The ratios of the user's time to the estimate. A timed set takes its seconds at any pace."""

    work: float = 1.0
    """Of getting into position, and of the repetitions."""
    rest: float = 1.0


AS_PLANNED = OwnPace()
"""The pace of somebody without past sessions."""


def estimated_seconds(step: Step, following: Step | None, pace: OwnPace = AS_PLANNED) -> float:
    """Return the seconds of a set, including the rest before the following one, if any."""
    sides = 1 if step.sides == "none" else 2
    rep_s = pace_of(step.tempo).rep_s
    counted = (step.aim or 0) * rep_s * sides if step.kind == "reps" else 0.0
    timed = _middle(step.seconds or (0, 0)) * sides if step.kind != "reps" else 0.0
    rests = step.rest is not None and (following is None or rests_between(step, following))
    rest = _middle(step.rest) if step.rest and rests else 0.0
    setup = _setup_s(step.type, step.set, changes_side=step.sides == "each")
    return pace.work * (setup + counted) + timed + pace.rest * rest


def estimated_seconds_of(steps: Iterable[Step], pace: OwnPace = AS_PLANNED) -> float:
    """Return the seconds for these steps without the optional ones."""
    planned = [s for s in steps if not s.optional]
    pairs = zip_longest(planned, planned[1:])
    return sum(estimated_seconds(step, following, pace) for step, following in pairs if step)


def estimated_minutes(steps: Iterable[Step], pace: OwnPace = AS_PLANNED) -> int:
    """Return the whole minutes of `estimated_seconds_of`; at least 1, or 0 without steps."""
    seconds = estimated_seconds_of(steps, pace)
    return max(1, round(seconds / 60)) if seconds else 0


def _middle(window: Window) -> float:
    return sum(window) / 2


def _setup_s(type_: SetType, number: int, *, changes_side: bool) -> float:
    """Return the seconds to get into position; none for pulses, which follow their set at once."""
    if type_ == "pulse":
        return 0.0
    return (FIRST_SETUP_S if number == 1 else SETUP_S) + (SWITCH_S if changes_side else 0.0)


def pace_of_user(program: Program, sessions: Sequence[Session]) -> OwnPace:
    """Return the pace of the latest sessions; that of the plan without any.

    Each ratio is the median of those of up to PACE_SESSIONS sessions, so that one outlier does not count.
    Left out are rehearsals, unfinished sessions, those without rest times, such as imported ones, and those
    that were clicked through. The rests are compared with those that the program plans now.
    """
    paces: list[OwnPace] = []
    for session in reversed(sessions):
        if session.status == "finished" and not session.rehearsal:
            pace = _pace_of_session(program, session)
            paces += [pace] if pace is not None else []
        if len(paces) == PACE_SESSIONS:
            break
    return OwnPace(_median([p.work for p in paces]), _median([p.rest for p in paces]))


def _pace_of_session(program: Program, session: Session) -> OwnPace | None:
    """Return the pace of a session; None if it has no times, or was clicked through."""
    rested_s = sum(result.rest_s or 0.0 for result in session.sets)
    if not session.duration or all(result.rest_s is None for result in session.sets):
        return None
    timed_s = sum(result.total_seconds for result in session.sets)
    setup_s = sum(_setup_s_of(program, result) for result in session.sets)
    counted_s = sum(r.total_reps * pace_of(r.tempo or USUAL_TEMPO).rep_s for r in session.sets)
    took_s = session.duration.total_seconds()
    if took_s < CLICKED_THROUGH_RATIO * (setup_s + counted_s + timed_s + rested_s):
        return None
    rests = list(_rests(program, session))
    return OwnPace(
        _ratio(took_s - timed_s - rested_s, setup_s + counted_s),
        _ratio(sum(rested for rested, _ in rests), sum(asked for _, asked in rests)),
    )


def _setup_s_of(program: Program, result: SetResult) -> float:
    exercise = program.exercises.get(result.exercise)
    return _setup_s(result.type, result.set, changes_side=exercise is not None and exercise.sides == "each")


def _rests(program: Program, session: Session) -> Iterable[tuple[float, float]]:
    """Yield the seconds of each rest after a working set, and those that the program plans for it."""
    for result, following in zip_longest(session.sets, session.sets[1:]):
        changes_load = following is not None and following.type == "drop"
        level = program.levels.get(session.level_of(result))
        exercise = program.exercises.get(result.exercise)
        if result.type == "working" and result.rest_s is not None and level and exercise and not changes_load:
            yield result.rest_s, _middle(exercise.rest or level.rest)


def _ratio(took_s: float, estimated_s: float) -> float:
    """Return the ratio within its limits; 1 if nothing was estimated, as for pulses of no repetitions."""
    return min(max(took_s / estimated_s, QUICKEST), SLOWEST) if estimated_s else 1.0


def _median(ratios: list[float]) -> float:
    """Return the median; 1 without any ratio. Not statistics.median, whose module imports random."""
    if not ratios:
        return 1.0
    ratios.sort()
    return (ratios[len(ratios) // 2] + ratios[(len(ratios) - 1) // 2]) / 2
