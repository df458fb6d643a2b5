"""What to aim for in the next session, and why."""

from collections.abc import Sequence
from typing import NamedTuple

from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Unit
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.reasons import NEXT_TIME, reason_words
from legday_tui.formatting.today import short_dose
from legday_tui.formatting.units import load_words


class NextTarget(NamedTuple):
    """What to aim for in an exercise next time."""

    name: str
    dose: str
    load: str
    """Empty for bodyweight."""
    reason: str


def next_targets(
    program: Program,
    session: Session,
    past: TrainingHistory,
    unit: Unit = "kg",
    *,
    hold_target_s: int | None = None,
) -> list[NextTarget]:
    """Return the next target of each exercise of the session, with its reason; none after a rehearsal.

    `hold_target_s` is the user's own target for holds, in seconds; a hold that has one is left out, since
    nothing new follows for it.
    """
    if session.rehearsal or session.level not in program.levels:
        return []
    after = past.with_session(session)
    plan = todays_plan(program, session.level, after, method=session.method, hold_target_s=hold_target_s)
    done = {r.exercise for r in session.sets if r.type == "working"}
    targets = {
        step.exercise: NextTarget(
            exercise_name(program, step.exercise),
            f"{step.sets} x {short_dose(step)}",
            load_words(step.load, unit) if step.load.total_kg else "",
            reason_words(step.reason, unit, when=NEXT_TIME),
        )
        for step in reversed(plan.steps)
        if step.exercise in done and step.reason is not None
    }
    return list(reversed(targets.values()))


def next_time_rows(targets: Sequence[NextTarget]) -> list[tuple[str, str]]:
    """Return (label, text) of each target: the exercise and the reason, below a heading; nothing for none."""
    rows = [(f"  {target.name}", target.reason) for target in targets]
    return [("NEXT TIME", ""), *rows] if rows else []
