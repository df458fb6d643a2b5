"""Loads that the implements allow: rounding to the rack, the next step up and down."""

from legday_tui.domain.program.rack import Rack
from legday_tui.domain.terms import BODYWEIGHT, LOAD_TOLERANCE_KG, Load

SAME_STEP_SHARE = 0.01
"""A load within this share of a step of the rack is that step: another unit's rounding left it beside it."""
EXACT_SHARE = 0.002
"""What is computed from a load is rounded down unless it falls short by this share only."""
GRAIN_KG = 0.5
"""Weights of an exercise without a rack are rounded down to multiples of this."""


def rounded_down(load: Load, rack: Rack | None) -> Load:
    """Return the heaviest load of the rack that is not heavier in total; bodyweight if all are heavier.

    A load that another unit's rounding left beside a step is that step.
    """
    return _stepped(load, 1.0, SAME_STEP_SHARE, rack)


def share_of(load: Load, share: float, rack: Rack | None) -> Load:
    """Return this share of a load, rounded down to the rack, or to GRAIN_KG without one."""
    if abs(share - 1) <= EXACT_SHARE:
        return rounded_down(load, rack)
    if rack is None:
        each = (load.each_kg * share + LOAD_TOLERANCE_KG) // GRAIN_KG * GRAIN_KG
        return Load(each, load.implements) if each and load.implements else BODYWEIGHT
    return _stepped(rounded_beside(load, rack), share, EXACT_SHARE, rack)


def rounded_beside(load: Load, rack: Rack) -> Load:
    """Return the step that the load is beside, in the implements of the rack; else the load itself."""
    each = load.total_kg / rack.implements
    near = min(rack.each_kg, key=lambda kg: abs(kg - each), default=0.0)
    return Load(near, rack.implements) if abs(near - each) <= SAME_STEP_SHARE * near else load


def _stepped(load: Load, share: float, tolerance: float, rack: Rack | None) -> Load:
    if not load.total_kg or rack is None:
        return load if load.total_kg else BODYWEIGHT
    each = load.total_kg * share / rack.implements
    steps = [kg for kg in rack.each_kg if kg * (1 - tolerance) <= each + LOAD_TOLERANCE_KG]
    return Load(steps[-1], rack.implements) if steps else BODYWEIGHT


def of_total(kilograms: float, like: Load, rack: Rack | None) -> Load:
    """Return a load of these kilograms in total, rounded down, in the implements of the rack or of a load."""
    return share_of(like, kilograms / like.total_kg, rack) if like.total_kg else BODYWEIGHT


def heavier(load: Load, rack: Rack | None) -> Load | None:
    """Return the next heavier load of the rack; None if there is none."""
    if rack is None:
        return None
    least = load.total_kg / rack.implements * (1 + SAME_STEP_SHARE) + LOAD_TOLERANCE_KG
    each = next((kg for kg in rack.each_kg if kg > least), None)
    return None if each is None else Load(each, rack.implements)


def lighter(load: Load, rack: Rack | None) -> Load:
    """Return the next lighter load of the rack; bodyweight below the lightest one."""
    return share_of(load, 1 - 2 * SAME_STEP_SHARE, rack)


def step_share(load: Load, other: Load) -> float:
    """Return by which share another load is heavier; 0 without load, as the body is lifted as well."""
    return other.total_kg / load.total_kg - 1 if load.total_kg else 0.0
