"""`legday-tui plan`, `history` and `export`: the same facts without a full screen."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

import msgspec

from legday_tui.commands.opening import Data, open_data, open_program, open_settings, way_asked_for
from legday_tui.domain.advice import todays_plan
from legday_tui.domain.estimate import minutes_of
from legday_tui.domain.past import Past
from legday_tui.domain.plain_text import plain
from legday_tui.domain.record import Session
from legday_tui.domain.recording import session_of
from legday_tui.domain.transitions import ImpossibleEventError
from legday_tui.domain.workout import Workout
from legday_tui.racks import with_racks
from legday_tui.report import headline
from legday_tui.storage.errors import StorageError
from legday_tui.storage.export import as_json, write_export
from legday_tui.storage.loading import go_through, look
from legday_tui.today import today_lines
from legday_tui.ways import way_name


def plan(arguments: Namespace) -> int:
    """Print today's plan."""
    preferences = open_settings().current
    program, level = open_program(arguments, preferences.level)
    program, _ = with_racks(program, preferences.racks, preferences.unit)
    past = Past(_sessions(open_data(arguments)))
    todays = todays_plan(
        program,
        level,
        past,
        adjustment=way_asked_for(arguments, program, level) or preferences.ways.get(level),
        hold_target_s=preferences.hold_target_s,
    )
    if arguments.format == "json":
        return _print_bytes(msgspec.json.format(msgspec.json.encode(todays), indent=2) + b"\n")
    way = way_name(todays.adjustment).lower()
    minutes = minutes_of(todays.steps, past.pace)
    head = f"{program.name}, {program.levels[level].name}, {way}, about {minutes} min"
    return _print([head, "", *today_lines(program, todays, past, preferences.unit)])


def history(arguments: Namespace) -> int:
    """Print all past sessions, newest first."""
    program, _ = open_program(_without_level(arguments))
    sessions = _sessions(open_data(arguments))
    if arguments.format == "json":
        return _print_bytes(as_json(sessions))
    return _print([headline(program, s) for s in reversed(sessions)] or ["No session yet."])


def export(arguments: Namespace) -> int:
    """Write all sessions as JSON, the one in progress too."""
    sessions = _sessions(open_data(arguments))
    if arguments.output is None:
        return _print_bytes(as_json(sessions))
    write_export(Path(arguments.output), sessions)
    return 0


def _without_level(arguments: Namespace) -> Namespace:
    return Namespace(**{**vars(arguments), "level": None})


def _sessions(data: Data) -> Sequence[Session]:
    """The sessions of the history and the workout of the journal, oldest first; warnings go to stderr."""
    found = look(data.history)
    sound, _, more = go_through(found.sessions, data.history.path.name)
    for notice in (*found.notices, *more):
        sys.stderr.write(f"legday-tui: {plain(notice)}\n")
    sessions = {s.id: s for s in sound}
    try:
        draft = data.journal.read()
        if draft is not None:
            current = session_of(Workout.replay(draft.opening, draft.entries))
            sessions[current.id] = current
    except (StorageError, ImpossibleEventError) as problem:
        sys.stderr.write(f"legday-tui: the workout in progress cannot be read: {problem}\n")
    return sorted(sessions.values(), key=lambda s: s.started_at)


def _print_bytes(text: bytes) -> int:
    sys.stdout.buffer.write(text)
    sys.stdout.flush()
    return 0


def _print(lines: Sequence[str]) -> int:
    sys.stdout.write("".join(f"{plain(line).rstrip()}\n" for line in lines))
    sys.stdout.flush()
    return 0
