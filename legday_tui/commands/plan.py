"""`legday-tui plan` and `export`: the same facts without a full screen."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

import msgspec

from legday_tui.commands.opening import open_data, open_program, open_settings, requested_method
from legday_tui.commands.reading import read_sessions
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.planning.advice import todays_plan
from legday_tui.domain.planning.estimate import minutes_of
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.today import todays_plan_lines
from legday_tui.formatting.units import counted
from legday_tui.interchange.formats import Format, write_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.own_json import as_json
from legday_tui.parsing.racks import with_racks
from legday_tui.storage.named_files import write_named_file


def plan(arguments: Namespace) -> int:
    """Print today's plan."""
    preferences = open_settings().current
    program, level = open_program(arguments, preferences.level)
    program, _ = with_racks(program, preferences.racks, preferences.unit)
    past = TrainingHistory(read_sessions(open_data(arguments)))
    todays = todays_plan(
        program,
        level,
        past,
        method=requested_method(arguments, program, level) or preferences.methods.get(level),
        hold_target_s=preferences.hold_target_s,
    )
    if arguments.format == "json":
        return print_bytes(msgspec.json.format(msgspec.json.encode(todays), indent=2) + b"\n")
    method = method_name(todays.method).lower()
    minutes = minutes_of(todays.steps, past.pace)
    head = f"{program.name}, {program.levels[level].name}, {method}, about {minutes} min"
    return print_lines([head, "", *todays_plan_lines(program, todays, past, preferences.unit)])


def export(arguments: Namespace) -> int:
    """Write all sessions, the one in progress too."""
    sessions = read_sessions(open_data(arguments))
    to: Format = arguments.format
    if to == "json":
        data = as_json(sessions)
    elif to == "csv":
        data = as_csv(sessions)
    else:
        program, _ = open_program(without_level(arguments))
        data = write_csv(to, sessions, program, open_settings().current.unit)
        if empty := sum(not session.sets for session in sessions):
            note = f"{counted(empty, 'session')} without a set left out: {to} has no place for them"
            sys.stderr.write(f"legday-tui: {note}\n")
    if arguments.output is None:
        return print_bytes(data)
    write_named_file(Path(arguments.output), data)
    return 0


def without_level(arguments: Namespace) -> Namespace:
    return Namespace(**{**vars(arguments), "level": None})


def print_bytes(text: bytes) -> int:
    sys.stdout.buffer.write(text)
    sys.stdout.flush()
    return 0


def print_lines(lines: Sequence[str]) -> int:
    sys.stdout.write("".join(f"{plain(line).rstrip()}\n" for line in lines))
    sys.stdout.flush()
    return 0
