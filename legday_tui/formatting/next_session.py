"""What a session brought: records, and what comes next time."""

from collections.abc import Sequence

from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.stats.records import NewRecord, PersonalRecords
from legday_tui.domain.terms import Unit
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.units import exercise_name, load_words, seconds_words, weight_words


def record_words(program: Program, record: NewRecord, unit: Unit = "kg") -> str:
    """A record in one line: `Wall Sit: held 95 s, before 90 s`."""
    key, name = record.key, exercise_name(program, record.key.exercise)
    match key.kind:
        case "hold":
            return f"{name}: held {seconds_words(record.value)}, before {seconds_words(record.previous)}"
        case "reps":
            at = load_words(key.load, unit) if key.load else "bodyweight"
            return f"{name}: {record.value:g} reps at {at}, before {record.previous:g}"
        case "contacts":
            return f"{name}: {record.value:g} landings, before {record.previous:g}"
    what = {"load": "", "volume": "volume ", "e1rm": "estimated maximum "}[key.kind]
    return f"{name}: {what}{weight_words(record.value, unit)}, before {weight_words(record.previous, unit)}"


def record_lines(
    program: Program, records: PersonalRecords, sets: Sequence[SetResult], unit: Unit = "kg"
) -> list[str]:
    """All records of a session."""
    return [f"RECORD  {record_words(program, record, unit)}" for record in records.broken_by(sets)]


def next_time_lines(
    program: Program, session: Session, past: TrainingHistory, unit: Unit = "kg"
) -> list[str]:
    """What to go for next time in each exercise of the session, and why."""
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
