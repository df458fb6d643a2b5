"""A plan as the user wants it today."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from legday_tui.domain.planning.easy import eased
from legday_tui.domain.planning.estimate import OwnPace
from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.shorter import Cut, shorter
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.program.program import Program


def as_wished(program: Program, plan: Plan, wishes: Wishes, pace: OwnPace) -> Plan:
    """Return a plan as the user wants it today; unchanged if that leaves no set."""
    wished = eased(plan) if wishes.easy else plan
    if steps := _in_phases(wished.steps, wishes.phases):
        wished = replace(wished, steps=steps, phases=wishes.phases)
    if wishes.minutes is None:
        return wished
    fitted = shorter(program, wished.steps, 60.0 * wishes.minutes, pace)
    return replace(wished, steps=fitted.steps, minutes=wishes.minutes)


def _in_phases(steps: Sequence[Step], phases: Collection[str]) -> tuple[Step, ...]:
    """Return the steps that are done in these phases, and with no phases none.

    If pairs have moved all of them into other phases, each is done alone in its own one.
    """
    return tuple(s for s in steps if s.phase in phases) or tuple(
        replace(s, phase=phase, rotation=s.slot) for s in steps if (phase := s.phase_of_slot) in phases
    )


def cuts_for(program: Program, plan: Plan, wishes: Wishes, pace: OwnPace) -> tuple[Cut, ...]:
    """Return what a time limit takes from a plan, which is the one without the limit."""
    whole = as_wished(program, plan, replace(wishes, minutes=None), pace)
    return () if wishes.minutes is None else shorter(program, whole.steps, 60.0 * wishes.minutes, pace).cuts
