"""What to aim for in the next session, and why."""

from legday_tui.domain.planning.advice import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Unit
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.reasons import reason_words


def next_time_lines(
    program: Program, session: Session, past: TrainingHistory, unit: Unit = "kg"
) -> list[str]:
    """Return a line with the next target and its reason for each exercise of the session."""
    if session.level not in program.levels:
        return []
    after = past.with_session(session)
    plan = todays_plan(program, session.level, after, method=session.method)
    done = {r.exercise for r in session.sets if r.type == "working"}
    lines = {
        step.exercise: f"{exercise_name(program, step.exercise)}: {reason_words(step.reason, unit)}"
        for step in reversed(plan.steps)
        if step.exercise in done and step.reason is not None
    }
    return list(reversed(lines.values()))
