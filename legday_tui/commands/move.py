"""`legday-tui history DAY --move`: give a session another date and time."""

from argparse import Namespace
from datetime import datetime

from legday_tui.clock import SystemClock
from legday_tui.commands.opening import open_data
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_lines, warn
from legday_tui.commands.reading import back_up, find_session, read_sessions
from legday_tui.domain.workout.session_times import in_zone_of, moved, overlapping
from legday_tui.formatting.session_times import overlap_words, time_problem, when_words
from legday_tui.parsing.moments import MistypedMomentError, moment_from_text, moment_text


def move(arguments: Namespace) -> int:
    """Move a session; without a time of day it keeps its own. Its duration stays the same."""
    data, clock = open_data(arguments), SystemClock()
    if not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    sessions, now = read_sessions(data), clock.wall()
    before = find_session(sessions, arguments.session or "last")
    if before.status == "in_progress":
        fail("finish this workout first")
    try:
        day, time = moment_from_text(arguments.move, now.date())
    except MistypedMomentError as mistyped:
        fail(str(mistyped))
    typed = datetime.combine(day, time or before.started_at.time())
    after = moved(before, in_zone_of(before, typed, clock.local))
    if (problem := time_problem(after, now)) is not None:
        fail(problem)
    if (other := overlapping(sessions, after)) is not None:
        warn(overlap_words(other))
    back_up(data)
    data.history.upsert(after)
    undo = f'legday-tui history {after.id} --move "{moment_text(before.started_at)}"'
    return print_lines([f"{when_words(before)}: now {when_words(after)}", f"to undo it: {undo}"])
