"""Work at several places: what counts here, and what is asked for where the rack is lighter."""

from collections.abc import Sequence
from dataclasses import replace

from legday_tui.domain.program.field_types import RepRange
from legday_tui.domain.progression.breaks import days_between, days_since
from legday_tui.domain.progression.capacity import best_proof
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.equivalence import for_reps
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.judgement import judged
from legday_tui.domain.progression.reason import Reason
from legday_tui.domain.progression.rungs import PLAIN, PULSES, SLOW, on_rung, rung_above
from legday_tui.domain.terms import BODYWEIGHT, LOAD_TOLERANCE_KG, Load


def counting_here(planned: PlannedExercise, performances: Sequence[Performance]) -> Sequence[Performance]:
    """Return what counts at the planned place: all work there, and elsewhere what was no lighter than before.

    Lighter work elsewhere says what that place has, not what was possible. The days off are those between
    what counts.
    """
    counting: list[Performance] = []
    for performance in performances:
        before = counting[-1] if counting else None
        is_lighter = (
            before is not None
            and performance.session.place != planned.place
            and performance.load.total_kg < before.load.total_kg - LOAD_TOLERANCE_KG
        )
        if not is_lighter:
            counting.append(performance)
    if len(counting) == len(performances):
        return performances
    return [
        p if before is None else replace(p, days_off=days_since(before.session, p.day))
        for before, p in zip((None, *counting), counting, strict=False)
    ]


def on_lighter_rack(
    planned: PlannedExercise, reps: RepRange, evidence: Sequence[Performance]
) -> Suggestion | None:
    """Return the target where the rack ends below what was lifted elsewhere lately; None if it does not.

    It is the heaviest load there for the top of the range, slow or with pulses if the work elsewhere proves
    that much. After a miss with it, what was done there decides.
    """
    elsewhere = [p for p in evidence if p.session.place != planned.place]
    if planned.rack is None or not elsewhere:
        return None
    most, last, rules = elsewhere[-1], evidence[-1], planned.rules
    top = Load(planned.rack.each_kg[-1], planned.rack.implements) if planned.rack.each_kg else BODYWEIGHT
    if most.load.total_kg <= top.total_kg + LOAD_TOLERANCE_KG:
        return None
    is_known = days_between(most.day, last.day) <= rules.known_load_days
    if not is_known or (last is not most and judged(planned, last).is_miss):
        return None
    low, high = reps
    capable_kg = for_reps(best_proof(planned, [most]).load_kg, low, high)
    if capable_kg < top.total_kg:
        return None
    reason = Reason(verdict="lighter-here", at=most.load, next=top, goal=high, place=planned.place)
    target = Suggestion(load=top, aims=(high,) * planned.sets, reason=reason)
    rung = _rung_here(planned, evidence, top, high)
    share = {PLAIN: 1.0, SLOW: rules.slow_share, PULSES: rules.pulses_share}[rung]
    return on_rung(planned, target, rung if capable_kg * share >= top.total_kg else PLAIN)


def _rung_here(planned: PlannedExercise, evidence: Sequence[Performance], top: Load, high: int) -> int:
    """Return the rung after the one on which all sets reached the top of the range here; else that rung."""
    first = rung_above(planned, PLAIN) or PLAIN
    here = [p for p in evidence if p.session.place == planned.place]
    if not here or abs(here[-1].load.total_kg - top.total_kg) > LOAD_TOLERANCE_KG:
        return first
    last = judged(planned, here[-1])
    if last.rung == PLAIN:
        return first
    above = rung_above(planned, last.rung)
    return last.rung if above is None or not last.is_success(high) else above
