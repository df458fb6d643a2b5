"""`legday-tui import`: import sessions of other programs, and undo an import."""

from argparse import Namespace
from pathlib import Path
from typing import get_args

from legday_tui.clock import SystemClock
from legday_tui.commands.import_report import contents_lines, undo_words, wrong_lines_report
from legday_tui.commands.opening import open_data, open_program, open_settings, without_level
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_lines, warn
from legday_tui.commands.progress import ProgressLine
from legday_tui.commands.reading import read_current
from legday_tui.formatting.units import counted
from legday_tui.history.comparison import compare
from legday_tui.history.import_file import Reading, WrongLinesInFileError, read_import_file
from legday_tui.interchange.columns import Answers
from legday_tui.interchange.date_text import Order
from legday_tui.interchange.date_words import is_language
from legday_tui.interchange.encodings import is_text_encoding
from legday_tui.interchange.numerals import Mark
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import StorageError
from legday_tui.storage.imports import Imports
from legday_tui.storage.loading import read_history

UNCHANGED = "nothing was changed"
SKIP_WRONG = "; --skip-wrong leaves the wrong lines out"
DECIMAL_MARKS: dict[str, Mark] = {"comma": ",", "point": "."}


def import_sessions(arguments: Namespace) -> int:
    """Import a file, or undo the last import; with `--dry-run` only print what would change."""
    if (arguments.file is None) != arguments.undo:
        fail("give one file to import, or --undo to undo the last import")
    data = open_data(arguments)
    if not arguments.dry_run and not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    try:
        return _undo(data, arguments) if arguments.undo else _import(data, arguments)
    except WrongLinesInFileError as error:
        print_lines(wrong_lines_report(error.wrong_lines))
        fail(f"{error}; {UNCHANGED}{SKIP_WRONG if error.are_rows else ''}")
    except StorageError as problem:
        fail(f"{problem}; {UNCHANGED}")


def _import(data: DataDir, arguments: Namespace) -> int:
    program, _ = open_program(without_level(arguments))
    path = Path(arguments.file)
    with ProgressLine(f"reading {path.name}") as progress:
        contents = read_import_file(path, program, _reading(arguments), progress.show)
    found, current = read_history(data.history), read_current(data)
    for notice in found.notices:
        warn(notice)
    here = found.sessions if current is None else found.sessions.with_session(current)
    imports = Imports(data.history)
    comparison = compare(contents, here, imports.deleted())
    print_lines(contents_lines(str(path), contents, comparison, program))
    if arguments.dry_run or not comparison.new:
        return print_lines([UNCHANGED])
    _back_up(data)
    documents = [contents.document(session) for session in comparison.new]
    number = imports.add(documents, path.name, SystemClock().wall())
    return print_lines([f"imported {counted(number, 'session')}; `legday-tui import --undo` undoes it"])


def _reading(arguments: Namespace) -> Reading:
    """Return how to read the file, from the options. Exit if an option makes no sense."""
    dates, encoding = arguments.dates, arguments.encoding
    if encoding is not None and not is_text_encoding(encoding):
        fail(f"--encoding {encoding}: expected the name of an encoding, such as cp1252 or utf-16")
    if dates is not None and dates not in get_args(Order) and not is_language(dates):
        fail(f"--dates {dates}: expected day-first, month-first, or a language such as de or pt_PT")
    return Reading(
        unit=arguments.unit or open_settings().current.unit,
        encoding=encoding,
        answers=Answers(
            decimal=DECIMAL_MARKS.get(arguments.decimal),
            order=dates if dates in get_args(Order) else None,
            language=None if dates in get_args(Order) else dates,
        ),
        skip_wrong=arguments.skip_wrong,
    )


def _undo(data: DataDir, arguments: Namespace) -> int:
    imports = Imports(data.history)
    last = imports.last()
    if last is None:
        return print_lines(["there is no import to undo"])
    ids = {head.id for head in read_history(data.history).sessions.heads}
    words = undo_words(last, there=sum(id_ in ids for id_ in last.ids))
    if arguments.dry_run:
        return print_lines([f"would undo {words}", UNCHANGED])
    _back_up(data)
    imports.undo()
    return print_lines([f"undid {words}"])


def _back_up(data: DataDir) -> None:
    if data.history.path.exists():
        sessions = len(read_history(data.history).sessions)
        data.backups.add(data.history.path, sessions, SystemClock().wall())
