"""The user's own weight, and an estimate of what of it a session moved. It never counts as a load."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session

LEAST_KG, MOST_KG = 20.0, 400.0


class BodyWeight(Struct, frozen=True, kw_only=True):
    """What the user weighed on a day."""

    day: date
    kg: Annotated[float, Meta(ge=LEAST_KG, le=MOST_KG)]


def weight_on(weights: Sequence[BodyWeight], day: date) -> float | None:
    """Return the weight in kilograms that was the last one on a day, else the first one ever; None if none.

    `weights` are sorted by day.
    """
    before = [weight.kg for weight in weights if weight.day <= day]
    return before[-1] if before else weights[0].kg if weights else None


def body_moved_kg(program: Program, session: Session, weights: Sequence[BodyWeight]) -> float:
    """Return the estimated share of the body's weight times repetitions, in kilograms; 0 without a weight.

    As of total lifted, only working sets and drops count, and what is only done as an exercise is left out.
    """
    kg = weight_on(weights, session.started_at.date())
    if kg is None:
        return 0.0
    return kg * sum(
        exercise.body_share * result.total_reps
        for result in session.sets
        if result.type in ("working", "drop")
        and not result.done_as
        and (exercise := program.exercises.get(result.exercise)) is not None
    )
