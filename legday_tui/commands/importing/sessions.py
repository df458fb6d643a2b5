"""`legday-tui import`: import sessions of other programs, and undo an import."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

from legday_tui.clock import SystemClock
from legday_tui.commands.importing.names_report import known_names_lines
from legday_tui.commands.importing.pinned_notes import keep_pinned, new_pinned, pinned_lines
from legday_tui.commands.importing.report import (
    contents_lines,
    imported_words,
    wrong_lines_report,
)
from legday_tui.commands.importing.settled_names import SettledNames
from legday_tui.commands.importing.undo_report import edited_lines, undo_words
from legday_tui.commands.opening import open_data, open_preferences
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_lines, warn
from legday_tui.commands.progress import ProgressLine
from legday_tui.commands.reading import back_up, read_current
from legday_tui.domain.terms import Unit
from legday_tui.formatting.units import counted
from legday_tui.history.comparison import Here, compare
from legday_tui.history.import_file import WrongLinesInFileError, read_import_file
from legday_tui.history.known_names import KnownNames, known_names, with_names_of
from legday_tui.interchange.cells.date_text import Order
from legday_tui.interchange.cells.date_words import is_language
from legday_tui.interchange.cells.numerals import Mark
from legday_tui.interchange.column_names import NAMES, Columns
from legday_tui.interchange.encodings import is_text_encoding
from legday_tui.interchange.reading import Reading
from legday_tui.storage.body_weights import body_weights, new_weights
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import StorageError
from legday_tui.storage.imports import Imports
from legday_tui.storage.loading import read_history
from legday_tui.storage.stored_document import StoredDocument
from legday_tui.storage.stored_sessions import StoredSessions

UNCHANGED = "nothing was changed"
SKIP_WRONG = "; --skip-wrong leaves out what is wrong"
MANY = 5000
"""Storing more sessions than this takes more than a second."""
DECIMAL_MARKS: dict[str, Mark] = {"comma": ",", "point": "."}
NAMES_ONLY = "exercise names"
"""In the record of an import, what was imported if it was not a file."""


def import_sessions(arguments: Namespace) -> int:
    """Import a file, or undo the newest import; with `--dry-run` only print what would change.

    Undoing deletes what the import added, also if it was edited since; those sessions are kept aside, and the
    output names the file. A session that it completed becomes what it was, with the edits since. What the
    user deleted since stays deleted. Each further undo takes back the import before.
    """
    has_work = arguments.file is not None or bool(arguments.map)
    if has_work == arguments.undo or (arguments.undo and arguments.again):
        fail("give one file to import, --undo to undo the last import, or --map to settle a name")
    data = open_data(arguments)
    if not arguments.dry_run and not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    try:
        if arguments.undo:
            return _undo(data, arguments)
        return _settle(data, arguments) if arguments.file is None else _import(data, arguments)
    except WrongLinesInFileError as error:
        print_lines(wrong_lines_report(error.wrong_lines))
        fail(f"{error}; {UNCHANGED}{SKIP_WRONG if error.are_rows else ''}")
    except StorageError as problem:
        fail(f"{problem}; {UNCHANGED}")


def _import(data: DataDir, arguments: Namespace) -> int:
    names, preferences = SettledNames.of(arguments), open_preferences()
    path = Path(arguments.file)
    with ProgressLine(f"reading {path.name}") as progress:
        reading = _reading(arguments, preferences.unit)
        contents = read_import_file(path, names.program, reading, progress.show)
    imports = Imports(data.history)
    stored, known = _stored(data, names)
    here = replace(
        Here.of(stored, read_current(data), imports),
        read_originals=lambda: with_names_of(imports.originals(), names.program),
    )
    comparison = compare(contents, here, again=arguments.again)
    weights = new_weights(body_weights(data.history.tables()), contents.body_weights)
    print_lines(contents_lines(str(path), contents, comparison, names.program, names.settled, known))
    if weights:
        print_lines([f"  {'body weights':<15} {counted(len(weights), 'day')}"])
    pinned = new_pinned(contents.pinned)
    print_lines([*pinned_lines(pinned, names.program)])
    if not arguments.dry_run:
        names.remember()
        keep_pinned(pinned)
    changes = comparison.changes or known.before or weights
    if pinned and not (arguments.dry_run or changes):
        return print_lines([f"pinned {counted(len(pinned), 'note')}; no session was changed"])
    if arguments.dry_run or not changes:
        return print_lines([UNCHANGED])
    back_up(data)
    with ProgressLine(f"storing {counted(len(comparison.new), 'session')}") as progress:
        if len(comparison.new) > MANY:
            progress.begin()
        new, completed = imports.add(
            [StoredDocument(contents.sessions.json(id_)) for id_ in comparison.new],
            path.name,
            SystemClock().wall(),
            completions=known.completions(comparison.completions),
            weights=weights,
            again=arguments.again,
        )
    return print_lines([f"{imported_words(new, completed)}; `legday-tui import --undo` undoes it"])


def _settle(data: DataDir, arguments: Namespace) -> int:
    """Settle names without a file: what was imported under them is known from now on."""
    names = SettledNames.of(arguments)
    _, known = _stored(data, names)
    print_lines(known_names_lines(known, names.program))
    if arguments.dry_run:
        return print_lines([UNCHANGED])
    names.remember()
    if not known.before:
        return print_lines(["remembered for the next import; no set here has such a name"])
    back_up(data)
    now = SystemClock().wall()
    _, completed = Imports(data.history).add([], NAMES_ONLY, now, completions=known.completions())
    return print_lines([f"changed {counted(completed, 'session')}; `legday-tui import --undo` undoes it"])


def _stored(data: DataDir, names: SettledNames) -> tuple[StoredSessions, KnownNames]:
    """Return the stored sessions with all names that are known now, and what that changes."""
    found = read_history(data.history)
    for notice in found.notices:
        warn(notice)
    known = known_names(found.sessions, names.program)
    return found.sessions.replaced(known.after), known


def _reading(arguments: Namespace, unit: Unit) -> Reading:
    """Return how to read the file, from the options. Exit if an option makes no sense."""
    dates, encoding = arguments.dates, arguments.encoding
    if encoding is not None and not is_text_encoding(encoding):
        fail(f"--encoding {encoding}: expected the name of an encoding, such as cp1252 or utf-16")
    is_order = dates in get_args(Order)
    if dates is not None and not is_order and not is_language(dates):
        fail(f"--dates {dates}: expected day-first, month-first, or a language such as de or pt_PT")
    return Reading(
        unit=arguments.unit or unit,
        columns=_columns(arguments.column),
        skip_wrong=arguments.skip_wrong,
        encoding=encoding,
        decimal=DECIMAL_MARKS.get(arguments.decimal),
        order=dates if is_order else None,
        language=None if is_order else dates,
    )


def _columns(given: Sequence[tuple[str, str]]) -> Columns:
    """Return the columns that the user named, by the fields they are for."""
    found: dict[str, list[str]] = {}
    for field, column in given:
        if field not in NAMES:
            fail(f"--column: there is no {field}; a set has {', '.join(NAMES)}")
        found.setdefault(field, []).append(column)
    return found


def _undo(data: DataDir, arguments: Namespace) -> int:
    imports = Imports(data.history)
    undo = imports.next_undo()
    if undo is None:
        return print_lines(["there is no import to undo"])
    if arguments.dry_run:
        return print_lines([f"would undo {undo_words(undo)}", *edited_lines(undo), UNCHANGED])
    back_up(data)
    undone = imports.undo() or undo
    return print_lines([f"undid {undo_words(undone)}", *edited_lines(undone)])
