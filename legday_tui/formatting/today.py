"""The home screen's text: today's plan, the first steps of a first run, recovery on the day after."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.rotation import rotation_labels
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import SessionHead, SetResult
from legday_tui.domain.terms import RECOVERY, Unit
from legday_tui.formatting.columns import padded
from legday_tui.formatting.exercise_info import phase_goal
from legday_tui.formatting.methods import slow_words
from legday_tui.formatting.names import exercise_name, phase_title
from legday_tui.formatting.pinned_notes import NOTHING_PINNED, pinned_line
from legday_tui.formatting.plates import plates_words
from legday_tui.formatting.reasons import TODAY, reason_words
from legday_tui.formatting.rows import Piece, Row, row, texts_of
from legday_tui.formatting.sets import dose, result_words, runs_words
from legday_tui.formatting.units import counted, load_words

INDENT = 5
"""Columns before the reason of a target."""


def todays_plan_lines(
    program: Program,
    plan: Plan,
    past: TrainingHistory,
    unit: Unit = "kg",
    *,
    pinned: Mapping[str, str] = NOTHING_PINNED,
) -> list[str]:
    """Return `todays_plan_rows` as plain text."""
    return texts_of(todays_plan_rows(program, plan, past, unit, pinned=pinned))


def todays_plan_rows(
    program: Program,
    plan: Plan,
    past: TrainingHistory,
    unit: Unit = "kg",
    *,
    pinned: Mapping[str, str] = NOTHING_PINNED,
    brief: bool = False,
    when: str = TODAY,
) -> list[Row]:
    """Return the plan with a row for each exercise, its target, and below it the reason of the target and
    what is pinned to the exercise.

    Exercises done in turn are labelled A1, A2. With `brief`, a phase without working sets is one row, and
    the tempo that the training style has for all exercises is left out. `when` is NEXT_TIME if the plan is
    not for today.
    """
    rows: list[Row] = []
    for phase, group in groupby(plan.steps, key=lambda s: s.phase):
        steps = list(group)
        title = phase_title(program, phase)
        if brief and all(s.type == "warmup" for s in steps):
            names = dict.fromkeys(exercise_name(program, s.exercise) for s in steps)
            rows.append(
                row(Piece(f"{padded(title, 10)} ", "heading"), Piece(", ".join(names), "dim"), indent=11)
            )
            continue
        rows.append(
            row(
                Piece(f"{padded(title, 10)} ", "heading"), Piece(phase_goal(program, phase), "dim"), indent=11
            )
        )
        for _, rotation in groupby(steps, key=lambda s: s.rotation):
            by_slot: dict[str, list[Step]] = {}
            for step in rotation:
                by_slot.setdefault(step.slot, []).append(step)
            for sets in by_slot.values():
                labels = rotation_labels(plan.steps, sets[0])
                tells_tempo = not (brief and plan.method == "slow_drop")
                label = labels[0] if labels else ""
                rows += _exercise_rows(
                    program, sets, past, unit, label=label, tells_tempo=tells_tempo, brief=brief, when=when
                )
                if words := pinned_line(pinned, sets[0].exercise):
                    rows.append(row(Piece(f"{' ' * INDENT}{words}", "accent"), indent=INDENT))
    return rows


def _exercise_rows(
    program: Program,
    sets: Sequence[Step],
    past: TrainingHistory,
    unit: Unit,
    *,
    label: str,
    tells_tempo: bool,
    brief: bool,
    when: str,
) -> list[Row]:
    first = next((s for s in sets if not s.is_ramp_up), sets[0])
    number = f"{first.sets} x " if first.sets > 1 else ""
    load = load_words(first.load, unit) if first.load.total_kg else ""
    is_slow = first.type == "working" and first.tempo == program.method_settings.slow_tempo
    extra = sum(s.optional for s in sets)
    more = [
        slow_words(first.tempo) if is_slow and tells_tempo else "",
        *_children_words(sets),
        plates_words(program.exercises[first.exercise].rack, first.load, unit),
        f"(+{extra} offered)" if extra else "",
    ]
    line = row(
        f"{label:<2} {padded(exercise_name(program, first.exercise), 22)} ",
        Piece(f"{number + (short_dose(first) if brief else dose(first)):<17}  {load}".rstrip(), "strong"),
        Piece("".join(f"  {words}" for words in more if words), "dim"),
        indent=INDENT,
    )
    below = [_because_words(first, past, unit, when), _ramp_up_words(sets, unit)]
    return [line, *(row(Piece(f"{' ' * INDENT}{w}", "dim"), indent=INDENT) for w in below if w)]


def _because_words(first: Step, past: TrainingHistory, unit: Unit, when: str) -> str:
    """Return the reason of a target; what was done last where that says more; empty for neither."""
    if first.reason is not None and first.reason.verdict not in ("first", "first-hold"):
        return reason_words(first.reason, unit, when=when)
    last = _last_words(past.last_sets(first.exercise)) if first.type == "working" else ""
    return f"last time {last}" if last else ""


def short_dose(step: Step) -> str:
    """Return what a set asks for: `10–12`, `8–10 per side`, `90 s`."""
    return dose(step).replace(" reps", "").replace(" rep", "")


def _children_words(sets: Sequence[Step]) -> list[str]:
    pulses = next((s.reps[1] for s in sets if s.type == "pulse" and s.reps), 0)
    drops = sum(s.type == "drop" for s in sets)
    return [f"+ {counted(n, noun)}" for n, noun in ((pulses, "pulse"), (drops, "drop")) if n]


def _ramp_up_words(sets: Sequence[Step], unit: Unit) -> str:
    """Return the ramp-up of an exercise: `Ramp up with 8 at 2 x 12 kg, then 4 at 2 x 18 kg`."""
    ramp_up = [s for s in sets if s.is_ramp_up]
    loads = (load_words(s.load.scaled(s.share, s.weights_kg), unit) for s in ramp_up)
    parts = [f"{s.aim} at {load}" for s, load in zip(ramp_up, loads, strict=True)]
    return f"Ramp up with {', then '.join(parts)}" if parts else ""


def _last_words(results: Sequence[SetResult]) -> str:
    return runs_words([result_words(r) for r in results])


def first_steps(key: Callable[[str], str]) -> list[str]:
    """Return what to know before the first set; `key` returns the name of the key of an action."""
    return [
        f"{key('work')} counts a rep, {key('advance')} finishes the set, {key('undo')} undoes.",
        "Your sets are saved here, ready for next time.",
    ]


def is_recovering(heads: Sequence[SessionHead], now: datetime) -> bool:
    """Return whether the last of the sessions that count was less than 48 hours ago."""
    return bool(heads) and timedelta(0) <= now - heads[-1].started_at < RECOVERY


def recovery_lines(program: Program, heads: Sequence[SessionHead], now: datetime) -> list[str]:
    """Return the recovery tips for the first 48 hours after the last of the sessions that count."""
    if not is_recovering(heads, now):
        return []
    days = (now.date() - heads[-1].started_at.date()).days
    hint = {
        0: "You've trained legs today. Rest up.",
        1: "You trained legs yesterday. Muscles grow while you rest: give them 48 hours.",
    }.get(days, "")
    when = "Tomorrow" if days == 0 else "Today"
    tip = f"{when}: {program.next_day[:1].lower()}{program.next_day[1:]}" if program.next_day else ""
    return [line for line in (hint, tip) if line]
