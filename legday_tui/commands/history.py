"""`legday-tui history`: print past sessions and records."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter

import msgspec

from legday_tui.clock import SystemClock
from legday_tui.commands.opening import open_data, open_program, open_settings, without_level
from legday_tui.commands.output import print_bytes, print_lines
from legday_tui.commands.reading import FoundSessions, find_session, read_all
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

EMPTY_HISTORY = "No sessions yet. Your first leg day will show up here, set by set."


def history(arguments: Namespace) -> int:
    """Print all sessions, newest first, and the records; or one session, set by set."""
    if arguments.move is not None:
        from legday_tui.commands.move import move

        return move(arguments)
    program, _ = open_program(without_level(arguments))
    unit = open_settings().current.unit
    found = read_all(open_data(arguments))
    sessions = found.sessions
    if arguments.session is not None:
        return _one_session(program, found, arguments, unit)
    now = SystemClock().wall()
    if arguments.format == "json":
        return print_bytes(_document(sessions, now))
    return print_lines(_lines(program, sessions, now, unit))


def _one_session(program: Program, found: FoundSessions, arguments: Namespace, unit: Unit) -> int:
    """Print the last session, the last one of a date, or the one with an id."""
    sessions = found.sessions
    session = find_session(sessions, arguments.session)
    if arguments.format == "json":
        return print_bytes(as_json([session]))
    before = Timeline((s for s in sessions if s.started_at < session.started_at), session.started_at)
    records = record_lines(program, before.records, session.sets, unit)
    return print_lines(text_lines(program, session, records, unit, weights=found.body_weights))


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
