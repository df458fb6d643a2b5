"""Today's plan, with the suggestions that follow from past sessions."""

from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.planner import Advisor, build_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wished_plan import as_wished
from legday_tui.domain.planning.wishes import EVERYTHING, Wishes
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.target import suggest
from legday_tui.domain.terms import LevelId, Method


def advice_from(history: TrainingHistory, *, hold_target_s: int | None = None) -> Advisor:
    """Return an advisor by past performances. A hold target set by the user, in seconds, takes precedence."""

    def advise(planned: PlannedExercise) -> Suggestion:
        if planned.kind == "hold" and hold_target_s is not None:
            return Suggestion(seconds=(hold_target_s, hold_target_s))
        past = history.performances_of(planned.exercise)
        hurt_before = history.hurt_before_first(planned.exercise)
        return suggest(planned, past, history.current_day, hurt_before)

    return advise


def plan_after(
    program: Program, level: LevelId, history: TrainingHistory, method: Method | None, advise: Advisor
) -> Plan:
    """Return the whole plan for a level after past sessions, advised by `advise`; see `todays_plan`."""
    preferred = history.preferred_at(program.place)
    return build_plan(program, level, method=method, past=history.heads, preferred=preferred, advise=advise)


def todays_plan(
    program: Program,
    level: LevelId,
    history: TrainingHistory,
    *,
    method: Method | None = None,
    hold_target_s: int | None = None,
    wishes: Wishes = EVERYTHING,
) -> Plan:
    """Return the plan for a level, advised by past sessions, as the user wants it today.

    `method` None is that of the last session at the level, or else the level's own. A time limit is met at
    the user's own pace.

    Raise KeyError if the program does not have the level.
    """
    advise = advice_from(history, hold_target_s=hold_target_s)
    plan = plan_after(program, level, history, method, advise)
    return plan if wishes == EVERYTHING else as_wished(program, plan, wishes, history.pace_in(program))
