"""What makes an exercise harder besides load and reps: a slow tempo, then pulses."""

from dataclasses import replace

from legday_tui.domain.progression.demand import PlannedExercise, Suggestion

PLAIN, SLOW, PULSES = 0, 1, 2


def on_rung(planned: PlannedExercise, suggestion: Suggestion, rung: int) -> Suggestion:
    """Return the suggestion with the tempo and the pulses of a rung."""
    return replace(suggestion, tempo=planned.slow_tempo if rung == SLOW else None, pulses=rung == PULSES)


def rung_of(suggestion: Suggestion) -> int:
    """Return the rung that a suggestion is on."""
    return PULSES if suggestion.pulses else SLOW if suggestion.tempo is not None else PLAIN


def rung_above(planned: PlannedExercise, rung: int) -> int | None:
    """Return the next harder rung; None above the last one. What the plan has anyway is not a rung."""
    if rung < SLOW and planned.tempo != planned.slow_tempo:
        return SLOW
    return PULSES if rung < PULSES and planned.method != "pulses" else None


def rung_below(planned: PlannedExercise, rung: int) -> int:
    """Return the next easier rung."""
    return SLOW if rung == PULSES and planned.tempo != planned.slow_tempo else PLAIN
