"""`legday-tui import`: take in sessions of other programs, and take an import back."""

import sys
from argparse import Namespace
from pathlib import Path

from legday_tui.clock import SystemClock
from legday_tui.commands.import_report import contents_lines, fault_lines, undo_words
from legday_tui.commands.opening import open_data, open_program, open_settings, read_current, without_level
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_lines
from legday_tui.domain.documents.plain_text import plain
from legday_tui.formatting.units import counted
from legday_tui.history.comparison import compared
from legday_tui.interchange.formats import contents_of
from legday_tui.interchange.line_errors import FaultyFileError
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import StorageError
from legday_tui.storage.imports import Imports
from legday_tui.storage.loading import look

UNCHANGED = "nothing was changed"


def import_sessions(arguments: Namespace) -> int:
    """Take in a file, or take the last import back; with `--dry-run` only say what would happen."""
    if (arguments.file is None) != arguments.undo:
        fail("give one file to import, or --undo to take the last import back")
    data = open_data(arguments)
    if not arguments.dry_run and not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    try:
        return _undo(data, arguments) if arguments.undo else _take(data, arguments)
    except FaultyFileError as faulty:
        print_lines(fault_lines(faulty.faults))
        fail(f"{faulty}; {UNCHANGED}")
    except StorageError as problem:
        fail(f"{problem}; {UNCHANGED}")


def _take(data: DataDir, arguments: Namespace) -> int:
    program, _ = open_program(without_level(arguments))
    path = Path(arguments.file)
    contents = contents_of(path, program, arguments.unit or open_settings().current.unit)
    found, current = look(data.history), read_current(data)
    for notice in found.notices:
        sys.stderr.write(f"legday-tui: {plain(notice)}\n")
    here = found.sessions if current is None else found.sessions.with_session(current)
    imports = Imports(data.history)
    comparison = compared(contents, here, imports.deleted())
    print_lines(contents_lines(str(path), contents, comparison, program))
    if arguments.dry_run or not comparison.new:
        return print_lines([UNCHANGED])
    _back_up(data)
    documents = [contents.document(session) for session in comparison.new]
    number = imports.take(documents, path.name, SystemClock().wall())
    return print_lines([f"imported {counted(number, 'session')}; `legday-tui import --undo` takes that back"])


def _undo(data: DataDir, arguments: Namespace) -> int:
    imports = Imports(data.history)
    last = imports.last()
    if last is None:
        return print_lines(["there is no import to take back"])
    ids = {head.id for head in look(data.history).sessions.heads}
    words = undo_words(last, there=sum(id_ in ids for id_ in last.ids))
    if arguments.dry_run:
        return print_lines([f"would take back {words}", UNCHANGED])
    _back_up(data)
    imports.undo()
    return print_lines([f"took back {words}"])


def _back_up(data: DataDir) -> None:
    if data.history.path.exists():
        sessions = len(look(data.history).sessions)
        data.backups.keep_file(data.history.path, sessions, SystemClock().wall())
