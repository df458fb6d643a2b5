"""The turn of an exercise: first as it is asked for, then with what was done."""

from dataclasses import replace
from datetime import date

from legday_tui.domain.effort import ALL_OUT
from legday_tui.domain.program.field_types import RepRange
from legday_tui.domain.program.rack import Rack
from legday_tui.domain.session import Session
from legday_tui.domain.stats.records import RecordKind
from legday_tui.domain.terms import Load
from legday_tui.formatting.reasons import reason_words
from tests.simulation.body import Body
from tests.simulation.course import Turn
from tests.simulation.task import SLOW_TEMPO, Task


def asked_turn(
    task: Task,
    body: Body,
    *,
    number: int,
    day: date,
    way: str,
    place: str,
    last_day: date | None,
    recent_kg: float,
    rack: Rack | None,
    program_reps: RepRange | None,
    slow_is_usual: bool,
    pulses_are_usual: bool,
) -> Turn:
    """Return a turn before anything is done."""
    step = task.first
    slower = step.tempo == SLOW_TEMPO and not slow_is_usual
    loads = [Load(kg, rack.implements).total_kg for kg in rack.each_kg] if rack else []
    low_ends = (program_reps[0],) * len(task.steps) if program_reps else ()
    return Turn(
        number=number,
        day=day,
        exercise=task.exercise,
        way=way,
        place=place,
        days_off=(day - last_day).days if last_day else None,
        recent_kg=recent_kg,
        implements=rack.implements if rack else 0,
        rack_kg=(0.0, *loads),
        load_kg=step.load.total_kg,
        asked_implements=step.load.implements,
        aims=task.aims,
        reps=step.reps,
        program_reps=program_reps,
        seconds=step.seconds[0] if task.is_hold and step.seconds else None,
        is_test=task.is_hold and last_day is None,
        rung=2 if task.pulses and not pulses_are_usual else int(slower),
        reason=reason_words(step.reason) if step.reason else "none",
        able_kg=0.0 if task.is_hold else body.load_kg(task, task.aims),
        able_low_kg=0.0 if task.is_hold else body.load_kg(task, low_ends),
        able_s=body.seconds(task, len(task.steps)) if task.is_hold else 0.0,
    )


def with_results(
    turn: Turn, task: Task, session: Session, body: Body, *, own: Load | None, records: tuple[RecordKind, ...]
) -> Turn:
    """Return the turn with what was done in the planned sets. `own` is the load that the athlete chose."""
    taken = task.first.load if own is None else own
    results = [
        result
        for result in session.sets
        if (result.exercise, result.type, result.phase) == (turn.exercise, "working", task.first.phase)
    ][: len(task.steps)]
    done = [r.weaker_seconds if turn.is_hold else float(r.weaker_reps) for r in results]
    return replace(
        turn,
        did=tuple(done),
        lifted_kg=taken.total_kg,
        own_choice=own is not None,
        hurt=any(r.pain for r in results),
        all_out=bool(results) and (results[-1].rpe or 0) >= ALL_OUT,
        able_reps=body.reps(task, len(task.steps), taken.total_kg, right=task.first.sides != "none"),
        demand_kg=body.demand_kg(task, taken.total_kg),
        records=records,
    )
