"""`legday-tui plan`, `history` and `export`: the same facts without a full screen."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

import msgspec

from legday_tui.commands.opening import Data, open_data, open_program
from legday_tui.domain.estimate import minutes_of
from legday_tui.domain.past import last_time, preferred_exercises
from legday_tui.domain.planning import build_plan
from legday_tui.domain.record import Session
from legday_tui.domain.recording import session_of
from legday_tui.domain.transitions import ImpossibleEventError
from legday_tui.domain.workout import Workout
from legday_tui.report import headline
from legday_tui.storage.errors import StorageError
from legday_tui.storage.fs import RealFs, atomic_write
from legday_tui.today import today_lines
from legday_tui.widgets.line import plain

EXPORT_SCHEMA = 1


def plan(arguments: Namespace) -> int:
    """Print today's plan."""
    program, level = open_program(arguments)
    sessions = _sessions(open_data(arguments))
    before = last_time(sessions)
    todays = build_plan(program, level, preferred=preferred_exercises(sessions), last_time=before)
    if arguments.format == "json":
        return _print_json(todays)
    head = f"{program.name}, {program.levels[level].name}, about {minutes_of(todays.steps)} min"
    return _print([head, "", *today_lines(program, todays, before)])


def history(arguments: Namespace) -> int:
    """Print all past sessions, newest first."""
    program, _ = open_program(_without_level(arguments))
    sessions = _sessions(open_data(arguments))
    if arguments.format == "json":
        return _print_json({"schema": EXPORT_SCHEMA, "sessions": sessions})
    return _print([headline(program, s) for s in reversed(sessions)] or ["No session yet."])


def export(arguments: Namespace) -> int:
    """Write all sessions as JSON, the one in progress too."""
    document = {"schema": EXPORT_SCHEMA, "sessions": _sessions(open_data(arguments))}
    if arguments.output is None:
        return _print_json(document)
    target = Path(arguments.output).absolute()
    if target.is_dir() or not target.parent.is_dir():
        raise StorageError(f"{target} is not a file that can be written")
    atomic_write(RealFs(), target, _json(document))
    return 0


def _without_level(arguments: Namespace) -> Namespace:
    return Namespace(**{**vars(arguments), "level": None})


def _sessions(data: Data) -> Sequence[Session]:
    """The sessions of the history and the workout of the journal, oldest first; warnings go to stderr."""
    found = data.history.load()
    for damage in found.damaged:
        sys.stderr.write(f"legday-tui: {damage.sentence}\n")
    sessions = {s.id: s for s in found.sessions}
    try:
        draft = data.journal.read()
        if draft is not None:
            current = session_of(Workout.replay(draft.opening, draft.entries))
            sessions[current.id] = current
    except (StorageError, ImpossibleEventError) as problem:
        sys.stderr.write(f"legday-tui: the workout in progress cannot be read: {problem}\n")
    return sorted(sessions.values(), key=lambda s: s.started_at)


def _json(document: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _print_json(document: object) -> int:
    sys.stdout.buffer.write(_json(document))
    sys.stdout.flush()
    return 0


def _print(lines: Sequence[str]) -> int:
    sys.stdout.write("".join(f"{plain(line).rstrip()}\n" for line in lines))
    sys.stdout.flush()
    return 0
