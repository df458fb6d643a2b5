"""What a load and its reps mean for other reps, another training style and another depth."""

from legday_tui.domain.progression.demand import PlannedExercise
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.terms import Method

EPLEY = 30
"""Reps at which a load is half of the one-repetition maximum (Epley)."""


def for_reps(load_kg: float, reps: float, other_reps: float) -> float:
    """Return the load for other reps that is as hard, in kilograms (Epley)."""
    return load_kg * (1 + reps / EPLEY) / (1 + other_reps / EPLEY)


def share_of_style(planned: PlannedExercise, *, is_slow: bool, pulses: bool, method: Method | None) -> float:
    """Return the share of the straight load that a tempo, pulses and a method leave of an exercise."""
    rules = planned.rules
    share = rules.slow_share if is_slow else 1.0
    share *= rules.pulses_share if pulses else 1.0
    if method == "circuit":
        return share * rules.circuit_share
    return share * rules.second_of_pair_share if method in planned.second_in else share


def share_planned(planned: PlannedExercise) -> float:
    """Return the share of the straight load that the plan leaves."""
    is_slow = planned.tempo == planned.slow_tempo
    return share_of_style(planned, is_slow=is_slow, pulses=planned.method == "pulses", method=planned.method)


def share_done(planned: PlannedExercise, performance: Performance) -> float:
    """Return the share of the straight load that the style of a performance left."""
    method = None if planned.method is None else performance.method
    is_slow = performance.tempo == planned.slow_tempo
    return share_of_style(planned, is_slow=is_slow, pulses=performance.has_pulses, method=method)


def share_of_depth(planned: PlannedExercise, performance: Performance) -> float:
    """Return what a load counts: less if it was lifted at partial depth and more depth is planned."""
    is_partial = any(r.rom == "partial" for r in performance.sets)
    return planned.rules.partial_depth_share if is_partial and planned.rom != "partial" else 1.0
