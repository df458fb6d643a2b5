"""A session as lines of text: on the recap, in the history, on the command line."""

from legday_tui.domain.program import Program
from legday_tui.domain.record import Session, SetResult
from legday_tui.domain.summary import by_exercise, summary_of
from legday_tui.words import (
    clock_time,
    counted,
    effort_word,
    exercise_name,
    phase_title,
    result_load_words,
    result_words,
    span,
)


def headline(program: Program, session: Session) -> str:
    """One line for a list: date, level, how long, how much."""
    total = summary_of(session)
    level = program.levels[session.level].name if session.level in program.levels else session.level
    parts = [
        f"{session.started_at:%a %Y-%m-%d %H:%M}",
        f"{level:<12}",
        f"{round(total.duration_s / 60):>3} min",
        f"{total.sets:>2} sets",
        f"hold {clock_time(total.longest_hold_s)}" if total.longest_hold_s else "",
        {"ended_early": "ended early", "in_progress": "in progress"}.get(session.status, ""),
        "rehearsal" if session.rehearsal else "",
    ]
    return "  ".join(p for p in parts if p)


def totals(session: Session) -> list[str]:
    """The session in numbers, a line each."""
    total = summary_of(session)
    lines = [
        f"{counted(total.sets, 'working set')}, {total.reps} reps, {clock_time(total.duration_s)} in all"
    ]
    if total.volume_load_kg:
        lines.append(f"Volume load {total.volume_load_kg:g} kg")
    elif total.reps:
        lines.append("Volume load 0 kg: bodyweight counts no external load")
    if total.hold_s:
        lines.append(f"Held {clock_time(total.hold_s)}, longest {clock_time(total.longest_hold_s)}")
    if total.left or total.right:
        weaker = "" if total.left == total.right else "left" if total.left < total.right else "right"
        hint = f"; the {weaker} side goes first next time" if weaker else ""
        lines.append(f"Left {total.left} reps, right {total.right} reps{hint}")
    if total.rest_s:
        lines.append(f"Work : rest  {clock_time(total.work_s)} : {clock_time(total.rest_s)}")
    return lines


def set_rows(program: Program, session: Session) -> list[tuple[str, str]]:
    """Every exercise with its range and its sets, under the headings of the phases."""
    rows: list[tuple[str, str]] = []
    heading = ""
    for phase, exercise, results in by_exercise(session.sets):
        if phase != heading:
            rows.append((phase_title(program, phase), ""))
            heading = phase
        target = results[0].target.reps
        goal = f" ({span(*target)})" if target and results[0].type == "working" else ""
        rows.append((f"  {exercise_name(program, exercise)}{goal}", _sets_words(results)))
    return rows


def _sets_words(results: list[SetResult]) -> str:
    loads = {result_load_words(r) for r in results if r.load_kg}
    done = " | ".join(_set_words(r, with_load=len(loads) > 1) for r in results)
    suffix = f"  at {loads.pop()}" if len(loads) == 1 else ""
    return f"{done}{suffix}"


def _set_words(result: SetResult, *, with_load: bool) -> str:
    words = result_words(result)
    if result.contacts:
        words += f" {result.contacts} landings"
    if with_load and result.load_kg:
        words += f" at {result_load_words(result)}"
    if result.rpe is not None:
        words += f" {effort_word(result.rpe)}"
    return f"{words} hurt" if result.pain else words


def summary_lines(program: Program, session: Session) -> list[str]:
    """What a session was as a whole."""
    lines = [headline(program, session), "", *totals(session)]
    if session.session_rpe is not None:
        lines.append(f"Session effort {session.session_rpe:g} of 10")
    if session.note:
        lines.append(f"Note: {session.note}")
    return lines
