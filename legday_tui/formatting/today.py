"""The home screen's text: today's plan, the welcome of a first run, recovery on the day after."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.rotation import rotation_labels
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import SessionHead, SetResult
from legday_tui.domain.terms import Unit
from legday_tui.formatting.exercise_info import phase_goal
from legday_tui.formatting.methods import slow_words
from legday_tui.formatting.names import exercise_name, phase_title
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.sets import dose, result_words, runs_words
from legday_tui.formatting.units import counted, load_words

NEXT_DAY = timedelta(hours=48)


def todays_plan_lines(
    program: Program, plan: Plan, past: TrainingHistory, unit: Unit = "kg", *, brief: bool = False
) -> list[str]:
    """Return the plan with a line for each exercise, its target and the reason of the target.

    Exercises done in turn are labelled A1, A2. With `brief`, a phase without working sets is one line.
    """
    lines: list[str] = []
    for phase, group in groupby(plan.steps, key=lambda s: s.phase):
        steps = list(group)
        if brief and all(s.type == "warmup" for s in steps):
            names = dict.fromkeys(exercise_name(program, s.exercise) for s in steps)
            lines.append(f"{phase_title(program, phase):<10} {', '.join(names)}")
            continue
        lines.append(f"{phase_title(program, phase):<10} {phase_goal(program, phase)}")
        for _, rotation in groupby(steps, key=lambda s: s.rotation):
            by_slot: dict[str, list[Step]] = {}
            for step in rotation:
                by_slot.setdefault(step.slot, []).append(step)
            for sets in by_slot.values():
                lines += _exercise_lines(
                    program, sets, past, unit, labels=rotation_labels(plan.steps, sets[0])
                )
    return lines


def _exercise_lines(
    program: Program, sets: Sequence[Step], past: TrainingHistory, unit: Unit, *, labels: Sequence[str]
) -> list[str]:
    first = sets[0]
    extra = sum(s.optional for s in sets)
    slow_tempo = program.method_settings.slow_tempo
    label = labels[0] if labels else ""
    number = f"{first.sets} x " if first.sets > 1 else ""
    parts = [
        f"{label:<2} {exercise_name(program, first.exercise):<22} {number}{dose(first)}",
        f"at {load_words(first.load, unit)}" if first.load.total_kg else "",
        slow_words(first.tempo) if first.type == "working" and first.tempo == slow_tempo else "",
        *_children_words(sets),
        f"(+{extra} offered)" if extra else "",
    ]
    line = " ".join(part for part in parts if part)
    if first.reason is not None and first.reason.verdict not in ("first", "first-hold"):
        return [line, f"      {reason_words(first.reason, unit)}"]
    last = _last_words(past.last_sets(first.exercise)) if first.type == "working" else ""
    return [f"{line:<46}  last {last}"] if last else [line]


def _children_words(sets: Sequence[Step]) -> list[str]:
    pulses = next((s.reps[1] for s in sets if s.type == "pulse" and s.reps), 0)
    drops = sum(s.type == "drop" for s in sets)
    return [f"+ {counted(n, noun)}" for n, noun in ((pulses, "pulse"), (drops, "drop")) if n]


def _last_words(results: Sequence[SetResult]) -> str:
    return runs_words([result_words(r) for r in results])


def welcome_lines(program: Program) -> list[str]:
    """Return the welcome of a first run, and the safety notice."""
    return [
        "Welcome. Choose a level with the arrow keys and press enter.",
        "From the warm-up to the stretches: space counts, enter goes on, u takes back.",
        "Every set is kept on this machine, and next time it is here.",
        "",
        *program.safety,
    ]


def recovery_lines(program: Program, heads: Sequence[SessionHead], now: datetime) -> list[str]:
    """Return the recovery tips for the first 48 hours after the last of the sessions that count."""
    if not heads or not timedelta(0) <= now - heads[-1].started_at < NEXT_DAY:
        return []
    days = (now.date() - heads[-1].started_at.date()).days
    hints = {
        0: "You trained legs today already: rest is part of it.",
        1: "The last leg day was yesterday: legs grow in the rest, 48 hours are a good one.",
    }
    return [hint for hint in (hints.get(days, ""), program.next_day) if hint]
