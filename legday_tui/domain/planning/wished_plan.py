"""A plan as the user wants it today."""

from msgspec.structs import replace

from legday_tui.domain.planning.easy import eased
from legday_tui.domain.planning.estimate import OwnPace
from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.shorter import Cut, shorter
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.program.program import Program


def as_wished(program: Program, plan: Plan, wishes: Wishes, pace: OwnPace) -> Plan:
    """Return a plan as the user wants it today; unchanged if that leaves no set."""
    eased_plan = eased(plan) if wishes.easy else plan
    chosen = tuple(s for s in eased_plan.steps if not wishes.phases or s.phase in wishes.phases)
    steps = chosen or eased_plan.steps
    if wishes.minutes is None:
        return replace(eased_plan, steps=steps)
    fitted = shorter(program, steps, 60.0 * wishes.minutes, pace)
    return replace(eased_plan, steps=fitted.steps, minutes=wishes.minutes)


def cuts_for(program: Program, plan: Plan, wishes: Wishes, pace: OwnPace) -> tuple[Cut, ...]:
    """Return what a time limit takes from a plan, which is the one without the limit."""
    whole = as_wished(program, plan, replace(wishes, minutes=None), pace)
    return () if wishes.minutes is None else shorter(program, whole.steps, 60.0 * wishes.minutes, pace).cuts
