"""`legday-tui history`: print past sessions and records."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter

import msgspec

from legday_tui.clock import SystemClock
from legday_tui.commands.opening import open_data, open_preferences, open_program_for_names
from legday_tui.commands.output import output_columns, print_bytes, print_lines
from legday_tui.commands.reading import FoundSessions, read_all, sessions_of
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.session import counted as counted_sessions
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.domain.stats.weeks import weeks_in_a_row
from legday_tui.domain.terms import Unit
from legday_tui.formatting.records import all_record_lines, record_lines
from legday_tui.formatting.report import headline, text_lines
from legday_tui.formatting.units import counted
from legday_tui.interchange.own_json import EXPORT_SCHEMA, as_json
from legday_tui.settings.preferences import Preferences

EMPTY_HISTORY = "No sessions yet. Your first leg day will show up here, set by set."


def history(arguments: Namespace) -> int:
    """Print all sessions, newest first, and the records; or the sessions of a day, set by set."""
    if arguments.move is not None:
        from legday_tui.commands.move import move

        return move(arguments)
    program = open_program_for_names(arguments)
    preferences = open_preferences()
    found = read_all(open_data(arguments, to_write=False))
    sessions = found.sessions
    if arguments.session is not None:
        wanted = sessions_of(sessions, arguments.session)
        return _sessions(program, found, wanted, preferences, arguments.format)
    now = SystemClock().wall()
    if arguments.format == "json":
        return print_bytes(_document(sessions, now))
    return print_lines(_lines(program, sessions, now, preferences.unit))


def _sessions(
    program: Program, found: FoundSessions, wanted: Sequence[Session], preferences: Preferences, form: str
) -> int:
    """Print the wanted sessions one below the other, or as one export."""
    if form == "json":
        done = {result.exercise for session in wanted for result in session.sets}
        pinned = {exercise: note for exercise, note in preferences.pinned.items() if exercise in done}
        return print_bytes(as_json(wanted, pinned))
    blocks = [_session(program, found, session, preferences) for session in wanted]
    return print_lines([line for n, block in enumerate(blocks) for line in ([""] * (n > 0) + block)])


def _session(program: Program, found: FoundSessions, session: Session, preferences: Preferences) -> list[str]:
    """Return a session set by set, with the records that it broke when it was done."""
    earlier = (other for other in found.sessions if other.started_at < session.started_at)
    before, unit = Timeline(earlier, session.started_at), preferences.unit
    records = record_lines(program, before.records, session.sets, unit)
    weights, pinned = found.body_weights, preferences.pinned
    return text_lines(
        program, session, records, unit, weights=weights, pinned=pinned, columns=output_columns()
    )


def _document(sessions: Sequence[Session], now: datetime) -> bytes:
    """Return the sessions in the export format, with the records and the weeks in a row, as JSON."""
    records = Timeline(sessions, now).records.by_key
    document = {
        "schema": EXPORT_SCHEMA,
        "weeks_in_a_row": weeks_in_a_row(counted_sessions(sessions, now), now.date()),
        "records": [{"of": key, "best": best} for key, best in records.items()],
        "sessions": sessions,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _lines(program: Program, sessions: Sequence[Session], now: datetime, unit: Unit) -> list[str]:
    if not sessions:
        return [EMPTY_HISTORY]
    timeline = Timeline(sessions, now)
    weeks = weeks_in_a_row(counted_sessions(sessions, now), now.date())
    lines = [f"{counted(len(sessions), 'session')}, {counted(weeks, 'week')} in a row"]
    for month, session_stats in groupby(reversed(timeline.session_stats), key=lambda d: f"{d.day:%B %Y}"):
        lines += ["", month, *(f"  {headline(program, stats)}" for stats in session_stats)]
    by_exercise = groupby(all_record_lines(program, timeline.records, unit), key=itemgetter(0))
    for heading, records in by_exercise:
        lines += ["", f"RECORDS  {heading}", *(f"  {words}" for _, words, _ in records)]
    return lines
