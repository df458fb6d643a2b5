"""A session as lines of text: on the recap, in the history, on the command line."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.session import Session, SessionHead, SetResult
from legday_tui.domain.stats.body_weight import BodyWeight, body_moved_kg
from legday_tui.domain.stats.session_stats import SessionStats, Totals, by_exercise, stats_of, totals_of
from legday_tui.domain.terms import Unit
from legday_tui.formatting.columns import BETWEEN_SETS, broken_between_sets, padded
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.names import exercise_name, level_name, phase_title
from legday_tui.formatting.pinned_notes import NOTHING_PINNED, pinned_line
from legday_tui.formatting.sets import CHILDREN, effort_word, result_load_words, result_words
from legday_tui.formatting.units import (
    clock_time,
    counted,
    in_unit,
    lifted_words,
    listed,
    minutes_words,
    span,
    whole_minutes,
)

WARM_UP = "warm-up"
NOT_KNOWN = "-"
STATES = {"ended_early": "ended early", "in_progress": "in progress"}


CONTINUED = 6
"""Columns before the sets that did not fit in the line of their exercise."""


def headline(program: Program, stats: SessionStats) -> str:
    """Return a session as one line of a list: date, level, duration, sets."""
    head, total = stats.head, stats.totals
    minutes = whole_minutes(total.duration_s)
    parts = [
        f"{head.started_at:%a %Y-%m-%d %H:%M}",
        padded(level_name(program, head.level), 12),
        f"{minutes_words(minutes) if minutes else NOT_KNOWN:>7}",
        counted(total.sets, "set").rjust(7),
        f"hold {clock_time(total.longest_hold_s)}" if total.longest_hold_s else "",
        *head_marks(head),
        f'"{" ".join(head.note.split())}"' if head.note else "",
    ]
    return "  ".join(p for p in parts if p)


def head_marks(head: SessionHead) -> list[str]:
    """Return the name of an imported workout, the place, and what tells it from a finished, real one."""
    marks = (
        head.name,
        head.place,
        STATES.get(head.status, ""),
        "rehearsal" if head.rehearsal else "",
        "logged afterwards" if head.logged else "",
        "date uncertain: the clock was wrong" if head.dates_uncertain else "",
    )
    return [mark for mark in marks if mark]


def total_lines(
    session: Session, unit: Unit = "kg", previous: SessionStats | None = None, *, body_kg: float = 0.0
) -> list[str]:
    """Return the totals of a session, one line each, compared with the previous session of its kind.

    `body_kg` is the estimate of what the user moved of the own weight; 0 says nothing.
    """
    total = totals_of(session)
    lasted = f", {clock_time(total.duration_s)} in all" if total.duration_s else ""
    lines = [f"{counted(total.sets, 'working set')}, {counted(total.reps, 'rep')}{lasted}"]
    if total.volume_load_kg:
        lines.append(
            f"Total lifted {lifted_words(total.volume_load_kg, unit)}{_compared(total, previous, unit)}"
            + (f", and {of_you_words(body_kg, unit)}" if body_kg else "")
        )
    elif body_kg:
        lines.append(f"Total lifted {of_you_words(body_kg, unit)}")
    elif total.reps:
        lines.append("Total lifted 0: bodyweight isn't counted")
    if total.hold_s:
        longest = f", longest {clock_time(total.longest_hold_s)}" if total.longest_hold_s else ""
        lines.append(f"Held {clock_time(total.hold_s)}{longest}")
    if total.left or total.right:
        left, right = counted(total.left, "rep"), counted(total.right, "rep")
        lines.append(f"Left {left}, right {right}{_first_side_words(session)}")
    if total.rest_s:
        lines.append(f"Work : rest  {clock_time(total.work_s)} : {clock_time(total.rest_s)}")
    return lines


def _first_side_words(session: Session) -> str:
    """Return which side goes first next time; empty if no side of any exercise was weaker."""
    by_side: dict[str, list[SetResult]] = {}
    for result in session.sets:
        has_sides = result.reps_left is not None or result.reps_right is not None
        if has_sides and result.type == "working" and not result.cut_short and not result.done_as:
            by_side.setdefault(result.exercise, []).append(result)
    whole = [result for sets in by_side.values() for result in sets]
    first = {Performance(session, tuple(sets)).weaker_side for sets in by_side.values()}
    if len(first) > 1:
        return "; next time each starts on its weaker side"
    if sum(r.reps_left or 0 for r in whole) == sum(r.reps_right or 0 for r in whole):
        return ""
    return f"; the {first.pop()} side goes first next time"


def of_you_words(body_kg: float, unit: Unit = "kg") -> str:
    """Return `about 4.2 t of you`; in pounds, rounded to hundreds."""
    if unit == "kg" and body_kg >= 1000:
        return f"about {body_kg / 1000:.1f} t of you"
    step = 100 if unit == "lb" else 10
    return f"about {round(in_unit(body_kg, unit) / step) * step} {unit} of you"


def _compared(total: Totals, previous: SessionStats | None, unit: Unit) -> str:
    if previous is None or not previous.totals.volume_load_kg:
        return ""
    more = total.volume_load_kg - previous.totals.volume_load_kg
    if not round(in_unit(more, unit)):
        return f", as on {previous.day:%a %d %b}"
    sign = "+" if more > 0 else "-"
    return f", {sign}{lifted_words(abs(more), unit)} vs {previous.day:%a %d %b}"


def effort_line(session: Session) -> str:
    """Return the session RPE and the session load in arbitrary units, RPE times minutes (Foster 2021)."""
    if session.session_rpe is None:
        return "How hard was it? Not rated"
    rpe, minutes = session.session_rpe, whole_minutes(totals_of(session).duration_s)
    load = f", load {rpe:g} x {minutes} min = {rpe * minutes:g}" if minutes else ""
    return f"How hard was it? {rpe:g} of 10{load}"


def set_line(program: Program, result: SetResult, unit: Unit = "kg") -> str:
    """Return a set as one line of a list: done and planned, load, effort, rest afterwards."""
    reps, seconds = result.target.reps, result.target.seconds
    planned = span(*reps) if reps else f"{seconds:g}" if seconds else ""
    done = f"{result_words(result)} of {planned}" if planned else result_words(result)
    kind = warm_up_mark(program, result) or CHILDREN.get(result.type, "").lower()
    effort = effort_word(result.rpe) if result.rpe is not None else ""
    parts = [
        padded(exercise_name(program, result.really_done), 22),
        f"{result.set:<2}",
        f"{done:<18}",
        f"{result_load_words(result, unit) if result.load_kg else '':<10}",
        # What has no effort has its kind there, which would not fit at the end.
        f"{effort or kind:<7}",
        clock_time(result.rest_s) if result.rest_s else "",
        kind if effort else "",
        counted(result.contacts, "landing") if result.contacts else "",
        result.equipment or "",
        "hurt" if result.pain else "",
        "cut short" if result.cut_short else "",
        label_words(program, result),
    ]
    return " ".join(part for part in parts if part).rstrip()


def warm_up_mark(program: Program, result: SetResult) -> str:
    """Return `warm-up` for a warm-up set among working sets; otherwise an empty string.

    In a phase without working sets, such as the stretches at the end, none is more than the others.
    """
    steps = next((phase.steps for phase in program.phases if phase.id == result.phase), ())
    none_works = bool(steps) and all(step.type == "warmup" for step in steps)
    is_said = phase_title(program, result.phase).lower() == WARM_UP
    return WARM_UP if result.type == "warmup" and not (none_works or is_said) else ""


def label_words(program: Program, result: SetResult) -> str:
    """Return the level and the training method of a set if they are not the session's: `Beginner, pulses`."""
    level = level_name(program, result.level) if result.level else ""
    method = method_name(result.method).lower() if result.method else ""
    return ", ".join(part for part in (level, method) if part)


def set_rows(
    program: Program, session: Session, unit: Unit = "kg", pinned: Mapping[str, str] = NOTHING_PINNED
) -> list[tuple[str, str]]:
    """Return (label, text) of each exercise, with rows of an empty text as headings of the phases.

    What is pinned to an exercise now is in a row of an empty text as well, below the exercise.
    """
    rows: list[tuple[str, str]] = []
    heading, seen = "", set()
    for phase, exercise, results in by_exercise(session.sets):
        if phase != heading:
            rows.append((phase_title(program, phase), ""))
            heading = phase
        target = next((r.target.reps for r in results if r.type == "working"), None)
        goal = f" ({span(*target)})" if target else ""
        rows.append((f"  {exercise_name(program, exercise)}{goal}", _sets_words(program, results, unit)))
        if exercise not in seen and (words := pinned_line(pinned, exercise)):
            rows.append((f"    {words}", ""))
        seen.add(exercise)
    if words := left_hurting_words(program, session):
        rows.append((words, ""))
    return rows


def left_hurting_words(program: Program, session: Session) -> str:
    """Return which exercises were left before a set of them because they hurt; empty if none were."""
    if not session.hurt:
        return ""
    return f"It hurt, so you left {listed([exercise_name(program, e) for e in session.hurt])}"


def _sets_words(program: Program, results: list[SetResult], unit: Unit) -> str:
    loads = {result_load_words(r, unit) for r in results if r.load_kg}
    several = len(loads) > 1
    done = BETWEEN_SETS.join(
        f"{_set_words(program, r)} at {result_load_words(r, unit)}"
        if several and r.load_kg
        else _set_words(program, r)
        for r in results
    )
    suffix = f"  at {loads.pop()}" if len(loads) == 1 else ""
    labels = dict.fromkeys(words for r in results if (words := label_words(program, r)))
    return f"{done}{suffix}" + (f"  ({'; '.join(labels)})" if labels else "")


def _set_words(program: Program, result: SetResult) -> str:
    return " ".join(filter(None, (set_words(result), warm_up_mark(program, result))))


def set_words(result: SetResult) -> str:
    """Return the result of a set with its landings, equipment, effort, pain, and whether it was cut short."""
    words = result_words(result)
    if result.contacts:
        words += f" {counted(result.contacts, 'landing')}"
    if result.equipment:
        words += f" {result.equipment}"
    if result.rpe is not None:
        words += f" {effort_word(result.rpe)}"
    words = f"{words} hurt" if result.pain else words
    return f"{words} cut short" if result.cut_short else words


def text_lines(
    program: Program,
    session: Session,
    records: Sequence[str] = (),
    unit: Unit = "kg",
    *,
    weights: Sequence[BodyWeight] = (),
    pinned: Mapping[str, str] = NOTHING_PINNED,
    columns: int | None = None,
) -> list[str]:
    """Return a whole session as lines of plain text.

    With `columns`, the sets of an exercise are broken into lines of up to so many cells.
    """
    note = [f"Note: {session.note}"] if session.note else []
    rows: list[str] = []
    for label, text in set_rows(program, session, unit, pinned):
        line = f"{label}: {text}" if text else label
        first, *others = [line] if columns is None else broken_between_sets(line, columns - CONTINUED)
        rows += [first, *(" " * CONTINUED + other for other in others)]
    head = headline(program, stats_of(replace(session, note="")))
    totals = total_lines(session, unit, body_kg=body_moved_kg(program, session, weights))
    return [head, "", *records, *totals, effort_line(session), *note, "", *rows]
