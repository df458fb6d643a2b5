"""An easy session: half the sets at the same load, to recover. It is neither a success nor a miss."""

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Plan, Step


def eased(plan: Plan) -> Plan:
    """Return the plan with half the working sets, rounded up, without drops and optional sets."""
    return replace(plan, easy=True, steps=tuple(_eased(step) for step in plan.steps if _stays(step)))


def _half(step: Step) -> int:
    return (step.sets + 1) // 2


def _stays(step: Step) -> bool:
    if step.type == "warmup":
        return True
    return step.set <= _half(step) and step.type != "drop" and not step.optional


def _eased(step: Step) -> Step:
    return step if step.type == "warmup" else replace(step, sets=_half(step))
