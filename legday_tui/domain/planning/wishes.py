"""What the user wants of today's session, besides its level and training method."""

from msgspec import Struct
from msgspec.structs import replace

from legday_tui.domain.planning.easy import eased
from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.shorter import Cut, shorter
from legday_tui.domain.program.program import Program


class Wishes(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a session is to be like today. Nothing that it leaves out counts as missed."""

    easy: bool = False
    """Half the sets, to recover."""
    minutes: int | None = None
    """The time that the user has; None for as long as it takes."""
    phases: tuple[str, ...] = ()
    """The only phases to do; empty for all."""


EVERYTHING = Wishes()


def as_wished(program: Program, plan: Plan, wishes: Wishes, pace: float) -> Plan:
    """Return a plan as the user wants it today; unchanged if that leaves no set.

    `pace` is the ratio of the user's time to the estimate.
    """
    eased_plan = eased(plan) if wishes.easy else plan
    chosen = tuple(s for s in eased_plan.steps if not wishes.phases or s.phase in wishes.phases)
    steps = chosen or eased_plan.steps
    if wishes.minutes is None:
        return replace(eased_plan, steps=steps)
    fitted = shorter(program, steps, 60.0 * wishes.minutes, pace)
    return replace(eased_plan, steps=fitted.steps, minutes=wishes.minutes)


def cuts_for(program: Program, plan: Plan, wishes: Wishes, pace: float) -> tuple[Cut, ...]:
    """Return what a time limit takes from a plan, which is the one without the limit."""
    whole = as_wished(program, plan, replace(wishes, minutes=None), pace)
    return () if wishes.minutes is None else shorter(program, whole.steps, 60.0 * wishes.minutes, pace).cuts
