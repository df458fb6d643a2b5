"""`legday-tui merge`: merge the sessions of another machine's history or export."""

from argparse import Namespace
from pathlib import Path

from legday_tui.commands.importing.pinned_notes import keep_pinned, new_pinned, pinned_lines
from legday_tui.commands.importing.report import wrong_lines_report
from legday_tui.commands.opening import open_data, open_program, open_settings, without_level
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_lines
from legday_tui.commands.reading import back_up, read_current
from legday_tui.formatting.units import counted
from legday_tui.history.import_file import WrongLinesInFileError, read_import_file
from legday_tui.interchange.formats import ImportContents
from legday_tui.interchange.reading import Reading
from legday_tui.storage.body_weights import add_weights
from legday_tui.storage.history import Merged

UNCHANGED = "nothing was changed"


def merge(arguments: Namespace) -> int:
    """Merge the sessions of the files. Every file is read before the first one is merged."""
    data = open_data(arguments)
    if not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    found = {name: _read(name, arguments) for name in arguments.files}
    current, (program, _) = read_current(data), open_program(without_level(arguments))
    back_up(data)
    for name, contents in found.items():
        others = [s for s in contents.sessions if current is None or s.id != current.id]
        merged = data.history.merge(contents.document(session) for session in others)
        weighed = add_weights(data.history, contents.body_weights)
        here = merged.here + len(contents.sessions) - len(others)  # the workout in progress is here as well
        more = f", {counted(weighed, 'body weight')}" if weighed else ""
        print_lines([f"{name}: {_words(merged._replace(here=here))}{more}"])
        pinned = new_pinned(contents.pinned)
        keep_pinned(pinned)
        print_lines([*pinned_lines(pinned, program)])
    return 0


def _read(name: str, arguments: Namespace) -> ImportContents:
    """Read a history, or an export as JSON or CSV. Exit with code 2 on a file without session ids."""
    program, _ = open_program(without_level(arguments))
    try:
        contents = read_import_file(Path(name), program, Reading(open_settings().current.unit))
    except WrongLinesInFileError as error:
        print_lines(wrong_lines_report(error.wrong_lines))
        fail(f"{error}; {UNCHANGED}")
    if not contents.has_ids:
        fail(f"{name} is a {contents.format} file: `legday-tui import` reads it; {UNCHANGED}")
    return contents


def _words(merged: Merged) -> str:
    words = f"{counted(merged.new, 'new session')}, {merged.fuller} fuller, {merged.here} here already"
    if not merged.deleted:
        return words
    pronoun = "it" if merged.deleted == 1 else "them"
    return f"{words}, {merged.deleted} deleted by you and left out (`import --again` brings {pronoun} back)"
