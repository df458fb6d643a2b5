"""What the past advises for today."""

from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.planner import Advise, build_plan
from legday_tui.domain.planning.progression import Suggestion, Wanted, suggest
from legday_tui.domain.planning.training_history import Past
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Adjustment, LevelId


def advice_from(past: Past, *, hold_target_s: int | None = None) -> Advise:
    """Advice by the bouts of the past; a hold target of the user's own comes before any advice."""

    def advise(wanted: Wanted) -> Suggestion:
        if wanted.kind == "hold" and hold_target_s is not None:
            return Suggestion(seconds=(hold_target_s, hold_target_s))
        return suggest(wanted, past.of(wanted.exercise))

    return advise


def todays_plan(
    program: Program,
    level: LevelId,
    past: Past,
    *,
    adjustment: Adjustment | None = None,
    hold_target_s: int | None = None,
) -> Plan:
    """The plan for a level, with what the past advises. Raises KeyError for an unknown level."""
    return build_plan(
        program,
        level,
        adjustment=adjustment,
        preferred=past.preferred,
        advise=advice_from(past, hold_target_s=hold_target_s),
    )
