"""The explanation of a target: the sessions considered, what each one means today, and the rule."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from legday_tui.domain.progression.breaks import days_between
from legday_tui.domain.progression.capacity import Proof, proofs
from legday_tui.domain.progression.demand import PlannedExercise
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.judgement import judged
from legday_tui.domain.progression.places import counting_here
from legday_tui.domain.progression.reason import Reason
from legday_tui.domain.progression.target import suggest
from legday_tui.domain.terms import BODYWEIGHT, Load, Method


class Used(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A session that was considered."""

    day: date
    level: str
    method: Method
    load: Load
    did: tuple[float, ...]
    """Reps or seconds of the judged sets, of the weaker side."""
    is_alike: bool
    """Whether it was asked for the same as today."""
    means: Load = BODYWEIGHT
    """The load for the low end of today's range in today's style; bodyweight without load and for holds."""
    missed: bool = False
    """Whether it missed the range that was asked for."""
    hurt: bool = False
    easy: bool = False
    place: str = ""
    """Where it was done; empty for the user's first place."""
    lighter_elsewhere: bool = False
    """Whether it does not count, as it was lighter than before at another place."""


class Explanation(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Why an exercise has its target."""

    exercise: str
    reason: Reason | None
    """The rule that decided, with its numbers."""
    low: int = 0
    """The low end of today's range, in reps; 0 for holds."""
    days_off: int | None = None
    """Days since the exercise was last trained; None if it never was."""
    used: tuple[Used, ...] = ()
    """The sessions that were looked at, the latest first."""


def explain(
    planned: PlannedExercise,
    performances: Sequence[Performance],
    today: date,
    hurt_before: Sequence[date] = (),
) -> Explanation:
    """Return why an exercise has the target that `suggest` returns for the same arguments."""
    return Explanation(
        exercise=planned.exercise,
        reason=suggest(planned, performances, today, hurt_before).reason,
        low=planned.reps[0] if planned.reps else 0,
        days_off=days_between(performances[-1].day, today) if performances else None,
        used=_holds(planned, performances) if planned.kind == "hold" else _sets(planned, performances),
    )


def _sets(planned: PlannedExercise, performances: Sequence[Performance]) -> tuple[Used, ...]:
    """Return the sessions of the window, and those in which misses in a row are looked for."""
    counting = counting_here(planned, performances)
    proven = {proof.performance.session.id: proof for proof in proofs(planned, counting)}
    ids = {p.session.id for p in counting}
    return tuple(
        _used(planned, p, proven.get(p.session.id), counts=p.session.id in ids)
        for p in reversed(_looked_at(planned, performances))
    )


def _used(planned: PlannedExercise, performance: Performance, proof: Proof | None, *, counts: bool) -> Used:
    judgement = judged(planned, performance)
    return Used(
        day=performance.day,
        level=performance.level,
        method=performance.method,
        load=judgement.work.load,
        did=judgement.work.did,
        is_alike=planned.is_like(performance),
        means=proof.load_on(planned) if proof else BODYWEIGHT,
        missed=judgement.is_miss,
        hurt=performance.hurt,
        easy=performance.session.easy,
        place=performance.session.place,
        lighter_elsewhere=not counts,
    )


def _looked_at(planned: PlannedExercise, performances: Sequence[Performance]) -> Sequence[Performance]:
    if not performances:
        return ()
    since = performances[-1].day - timedelta(days=planned.rules.window_days)
    first = next(i for i, p in enumerate(performances) if p.day > since)
    return performances[min(first, max(0, len(performances) - planned.rules.misses)) :]


def _holds(planned: PlannedExercise, performances: Sequence[Performance]) -> tuple[Used, ...]:
    return tuple(
        Used(
            day=p.day,
            level=p.level,
            method=p.method,
            load=BODYWEIGHT,
            did=p.seconds,
            is_alike=True,
            hurt=p.hurt,
            easy=p.session.easy,
        )
        for p in reversed(performances[-planned.rules.misses :])
    )
