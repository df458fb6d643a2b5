"""Today in words: the plan with last time's results, the unfinished workout, the day after."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from legday_tui.domain.past import counting
from legday_tui.domain.plan import Plan, Step
from legday_tui.domain.program import Program
from legday_tui.domain.record import Session, SetResult
from legday_tui.domain.terms import BODYWEIGHT
from legday_tui.domain.workout import Workout
from legday_tui.words import (
    counted,
    dose,
    exercise_name,
    load_words,
    phase_title,
    result_load_words,
    result_words,
    runs_words,
    whereabouts,
)

NEXT_DAY = timedelta(hours=48)


def today_lines(program: Program, plan: Plan, before: Mapping[str, Sequence[SetResult]]) -> list[str]:
    """The plan, an exercise a line, with what was done last time."""
    lines: list[str] = []
    for phase, steps in groupby(plan.steps, key=lambda s: s.phase):
        lines.append(phase_title(program, phase))
        for _, sets in groupby(steps, key=lambda s: s.rotation):
            lines.append(_exercise_line(program, list(sets), before))
    return lines


def _exercise_line(program: Program, sets: Sequence[Step], before: Mapping[str, Sequence[SetResult]]) -> str:
    first = sets[0]
    offered = f"(+{extra} offered)" if (extra := sum(s.optional for s in sets)) else ""
    number = f"{first.sets} x " if first.sets > 1 else ""
    load = f"at {load_words(first.load)}" if first.load != BODYWEIGHT else ""
    words = f"  {exercise_name(program, first.exercise):<22} {number}{dose(first)}"
    line = " ".join(t for t in (words, load, offered) if t)
    return f"{line:<46}  last {last}" if (last := _last_words(before.get(first.exercise, ()))) else line


def _last_words(results: Sequence[SetResult]) -> str:
    if not results:
        return ""
    loaded = f" at {result_load_words(results[0])}" if results[0].load_kg else ""
    return runs_words([result_words(r) for r in results]) + loaded


def draft_lines(program: Program, draft: Workout) -> list[str]:
    """The unfinished workout: where it stands, and what can be done with it."""
    opening, state = draft.opening, draft.state
    level = program.levels[state.level].name if state.level in program.levels else state.level
    return [
        "UNFINISHED WORKOUT",
        f"{level}, started {opening.started_at:%a %d %b %H:%M}, {counted(len(state.done), 'set')} done",
        whereabouts(program, state),
        "",
        "enter  go on exactly there",
        "e      finish it here and keep what was done",
        "d      set it aside; its file is kept in the quarantine folder",
    ]


def welcome_lines(program: Program) -> list[str]:
    """The first run, in three lines, and the safety notice once."""
    return [
        "Welcome. Choose a level with the arrow keys and press enter.",
        "From the warm-up to the stretches: space counts, enter goes on, u takes back.",
        "Every set is kept on this machine, and next time it is here.",
        "",
        *program.safety,
    ]


def recovery_line(program: Program, sessions: Sequence[Session], now: datetime) -> str:
    """The tip for the day after; nothing once that is past."""
    real = counting(sessions)
    recent = bool(real) and timedelta(0) <= now - real[-1].started_at < NEXT_DAY
    return program.next_day if recent else ""
