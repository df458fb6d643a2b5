"""`legday-tui log`: write down a session that was done without the program."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from legday_tui.clock import Clock, SystemClock
from legday_tui.commands.opening import (
    go_to_requested_place,
    open_data,
    open_preferences,
    open_program,
    requested_method,
    requested_wishes,
)
from legday_tui.commands.options import fail
from legday_tui.commands.output import output_columns, print_lines
from legday_tui.commands.reading import back_up, read_sessions
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, counted
from legday_tui.domain.terms import Unit
from legday_tui.domain.workout.logged import SaidExercise, UnlikelyResultError
from legday_tui.domain.workout.session_times import overlapping
from legday_tui.formatting.report import text_lines
from legday_tui.formatting.session_times import overlap_words, time_problem
from legday_tui.history.past_plan import past_session, usual_start
from legday_tui.parsing.moments import MistypedMomentError, moment_from_text
from legday_tui.parsing.said import MistypedExerciseError, said_from_text
from legday_tui.settings.own_program import with_preferences

UNCHANGED = "nothing was saved"


def log(arguments: Namespace) -> int:
    """Print the session of a day, by its plan and by what the user says, and save it once confirmed."""
    if not (arguments.dry_run or arguments.yes or sys.stdin.isatty()):
        fail("nobody can be asked here: --yes saves it right away, --dry-run only shows it")
    preferences, clock = open_preferences(), SystemClock()
    go_to_requested_place(arguments, preferences)
    program, level = open_program(arguments, preferences.level)
    program, _ = with_preferences(program, preferences)
    data, now = open_data(arguments), clock.wall()
    if not arguments.dry_run and not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    sessions = read_sessions(data)
    start = _start(arguments, sessions, clock)
    said = _said(arguments.set, program, preferences.unit)
    before = TrainingHistory([s for s in sessions if s.started_at < start], start)
    try:
        session = past_session(
            program,
            before,
            preferences,
            level,
            start,
            now=now,
            said=said,
            lasted=None if arguments.minutes is None else timedelta(minutes=arguments.minutes),
            method=requested_method(arguments, program, level),
            # Nothing is cut to a time limit afterwards: the minutes are how long it took.
            wishes=replace(requested_wishes(arguments, program), minutes=None),
        )
    except UnlikelyResultError as problem:
        fail(str(problem))
    if problem_words := time_problem(session, now):
        fail(problem_words)
    if (other := overlapping(sessions, session)) is not None:
        fail(f"{overlap_words(other)}; --time tells them apart")
    print_lines(text_lines(program, session, unit=preferences.unit, columns=output_columns()))
    if arguments.dry_run or not (arguments.yes or _confirmed()):
        return print_lines(["", UNCHANGED])
    back_up(data)
    data.history.upsert(session)
    where = f"`legday-tui history {start:%Y-%m-%d}` shows it"
    return print_lines(["", f"saved; {where}, and in the app's history you can change or delete it"])


def _start(arguments: Namespace, sessions: Sequence[Session], clock: Clock) -> datetime:
    now = clock.wall()
    text = f"{arguments.date} {arguments.time or ''}"
    try:
        day, time = moment_from_text(text, now.date())
    except MistypedMomentError as mistyped:
        fail(str(mistyped))
    if time is not None:
        return clock.local(datetime.combine(day, time))
    return clock.local(usual_start(counted(sessions, now), day, now))


def _said(texts: Sequence[str], program: Program, unit: Unit) -> dict[str, SaidExercise]:
    said: dict[str, SaidExercise] = {}
    for text in texts:
        try:
            exercise, words = said_from_text(text, program, unit)
        except MistypedExerciseError as mistyped:
            fail(f"--set '{text}': {mistyped}")
        if exercise in said:
            fail(f"--set '{text}': you've already said what you did of {exercise}")
        said[exercise] = words
    return said


def _confirmed() -> bool:
    sys.stdout.write("\nIs that what you did? Save it? [y/N] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
