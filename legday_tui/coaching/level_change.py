"""Another level or training method for the sets left of a running workout."""

from msgspec.structs import replace

from legday_tui.coaching.coach import Coach
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.time_left import TimeLeft
from legday_tui.domain.planning.equipment import with_known_equipment
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.wished_plan import as_wished
from legday_tui.domain.terms import LevelId, Method
from legday_tui.domain.workout.events import LevelChanged
from legday_tui.domain.workout.replanning import steps_at_level


def level_changed(
    coach: Coach, context: WorkoutContext, level: LevelId, method: Method | None
) -> LevelChanged:
    """Return the event that goes on at a level with a training method; None is its usual one.

    What the user wants of today's session, and chose for its exercises so far, stays.
    """
    state, program, wishes = coach.state, context.program, coach.workout.opening.plan.wishes
    planned = build_plan(
        program,
        level,
        method=method,
        past=context.past.heads,
        preferred={s.exercise for s in state.queue},
        advise=context.advise,
    )
    # The time is what is left of it, and is met by what is left to do.
    plan = as_wished(program, planned, replace(wishes, minutes=None), context.pace)
    steps = steps_at_level(program, state, plan, context.advise)
    steps = with_known_equipment(TimeLeft(coach, program, context.pace).within_limit(steps), context.past)
    return LevelChanged(**coach.stamp(), level=level, method=plan.method, steps=steps)
