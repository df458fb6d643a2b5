"""Why today's plan asks for what it asks for."""

from msgspec.structs import replace

from legday_tui.domain.planning.todays_plan import advice_from, plan_after
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.explanation import Explanation, explain
from legday_tui.domain.terms import LevelId, Method


def explained(
    program: Program,
    level: LevelId,
    history: TrainingHistory,
    *,
    method: Method | None = None,
    hold_target_s: int | None = None,
) -> tuple[Explanation, ...]:
    """Return the explanations of all working exercises of the plan, in its order.

    `method` None is that of the last session at the level, or else the level's own. A hold target set by the
    user, in seconds, has no reason.

    Raise KeyError if the program does not have the level.
    """
    explanations: dict[str, Explanation] = {}
    advise = advice_from(history, hold_target_s=hold_target_s)

    def explain_and_advise(planned: PlannedExercise) -> Suggestion:
        past = history.performances_of(planned.exercise)
        if planned.kind in ("reps", "hold"):
            hurt_before = history.hurt_before_first(planned.exercise)
            told = explain(planned, past, history.current_day, hurt_before)
            is_own = planned.kind == "hold" and hold_target_s is not None
            explanations[planned.exercise] = replace(told, reason=None) if is_own else told
        return advise(planned)

    plan = plan_after(program, level, history, method, explain_and_advise)
    reasons = {s.exercise: s.reason for s in plan.steps if s.reason and s.reason.verdict == "not-here"}
    return tuple(replace(e, reason=reasons.get(e.exercise, e.reason)) for e in explanations.values())
