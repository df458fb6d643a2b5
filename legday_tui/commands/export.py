"""`legday-tui export`: all sessions, in our own formats and in those of other programs."""

import sys
from argparse import Namespace
from pathlib import Path

from legday_tui.commands.opening import open_data, open_program, open_settings, read_sessions, without_level
from legday_tui.commands.output import print_bytes
from legday_tui.formatting.units import counted
from legday_tui.interchange.writing import Format, as_csv, for_program
from legday_tui.storage.export import as_json
from legday_tui.storage.named_files import write_named_file


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
        data = for_program(to, sessions, program, open_settings().current.unit)
        if empty := sum(not session.sets for session in sessions):
            note = f"{counted(empty, 'session')} without a set left out: {to} has no place for them"
            sys.stderr.write(f"legday-tui: {note}\n")
    if arguments.output is None:
        return print_bytes(data)
    write_named_file(Path(arguments.output), data)
    return 0
