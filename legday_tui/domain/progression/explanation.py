"""The explanation of a target: the sessions considered, what each one means today, and the rule."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from legday_tui.domain.progression.breaks import days_between
from legday_tui.domain.progression.capacity import proofs
from legday_tui.domain.progression.demand import PlannedExercise
from legday_tui.domain.progression.evidence import Performance
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
    hurt: bool = False
    easy: bool = False


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
    """The sessions of the window, the latest first."""


def explain(planned: PlannedExercise, performances: Sequence[Performance], today: date) -> Explanation:
    """Return why an exercise has the target that `suggest` returns for the same arguments."""
    return Explanation(
        exercise=planned.exercise,
        reason=suggest(planned, performances, today).reason,
        low=planned.reps[0] if planned.reps else 0,
        days_off=days_between(performances[-1].day, today) if performances else None,
        used=_holds(planned, performances) if planned.kind == "hold" else _sets(planned, performances),
    )


def _sets(planned: PlannedExercise, performances: Sequence[Performance]) -> tuple[Used, ...]:
    return tuple(
        Used(
            day=proof.performance.day,
            level=proof.performance.level,
            method=proof.performance.method,
            load=proof.work.load,
            did=proof.work.did,
            is_alike=planned.is_like(proof.performance),
            means=proof.load_on(planned),
            hurt=proof.performance.hurt,
            easy=proof.performance.session.easy,
        )
        for proof in proofs(planned, performances)
    )


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
