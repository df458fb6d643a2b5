"""What the past advises for today."""

from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.planner import Advisor, build_plan
from legday_tui.domain.planning.progression import PlannedExercise, Suggestion, suggest
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import LevelId, Method


def advice_from(past: TrainingHistory, *, hold_target_s: int | None = None) -> Advisor:
    """Advice by the bouts of the past; a hold target of the user's own comes before any advice."""

    def advise(wanted: PlannedExercise) -> Suggestion:
        if wanted.kind == "hold" and hold_target_s is not None:
            return Suggestion(seconds=(hold_target_s, hold_target_s))
        return suggest(wanted, past.of(wanted.exercise))

    return advise


def todays_plan(
    program: Program,
    level: LevelId,
    past: TrainingHistory,
    *,
    method: Method | None = None,
    hold_target_s: int | None = None,
) -> Plan:
    """The plan for a level, with what the past advises. Raises KeyError for an unknown level."""
    return build_plan(
        program,
        level,
        method=method,
        preferred=past.preferred,
        advise=advice_from(past, hold_target_s=hold_target_s),
    )
