"""A load that was lifted and is not on the rack: what is asked for with the next lighter one."""

from legday_tui.domain.program.field_types import RepRange
from legday_tui.domain.progression.capacity import best_proof
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.equivalence import for_reps
from legday_tui.domain.progression.judgement import Judgement
from legday_tui.domain.progression.rack import SAME_STEP_SHARE, heavier, rounded_down
from legday_tui.domain.progression.reason import Reason, Verdict
from legday_tui.domain.progression.rungs import PLAIN, on_rung, rung_above


def on_changed_rack(planned: PlannedExercise, reps: RepRange, last: Judgement) -> Suggestion | None:
    """Return the target with the next lighter load of the rack; None if the rack has what was lifted last.

    It is as many reps as the last performance proves. Without anything heavier, or with no load that is light
    enough, it is slow as well, if that much is proven.
    """
    lifted = last.work.load
    load = rounded_down(lifted, planned.rack)
    if load.total_kg >= lifted.total_kg * (1 - SAME_STEP_SHARE):
        return None
    low, high = reps
    capable_kg = best_proof(planned, [last.performance]).load_kg
    goal = max(n for n in range(low, high + 1) if n == low or for_reps(capable_kg, low, n) >= load.total_kg)
    is_top = heavier(load, planned.rack) is None
    verdict: Verdict = "lighter-here" if is_top else "not-on-rack"
    reason = Reason(verdict=verdict, at=lifted, next=load, goal=goal, place=planned.place)
    target = Suggestion(load=load, aims=(goal,) * planned.sets, reason=reason)
    slow_kg = for_reps(capable_kg, low, high) * planned.rules.slow_share
    is_too_light = is_top or not load.total_kg
    rung = rung_above(planned, PLAIN) if is_too_light and slow_kg >= load.total_kg else None
    return on_rung(planned, target, PLAIN if rung is None else rung)
