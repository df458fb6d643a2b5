"""`legday-tui export`: write all sessions in the formats of this program or of others."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from legday_tui.commands.importing.settled_names import with_other_names
from legday_tui.commands.opening import open_data, open_preferences, open_program_for_names
from legday_tui.commands.output import print_bytes, warn
from legday_tui.commands.reading import find_sessions, sessions_of
from legday_tui.domain.session import Session
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.formatting.units import counted
from legday_tui.interchange.formats import count_rows, count_sessions, left_out, write_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.own_json import as_json
from legday_tui.storage.named_files import UnreadableFileError, read_named_file, write_named_file
from legday_tui.storage.session_documents import MAX_BYTES


def export(arguments: Namespace) -> int:
    """Write all sessions, including the one in progress, or those of a day, to a file or to standard output.

    Return 1 if not all of them could be read, unless the user asked for what can be read. A file is not
    written then, nor over one with more sessions unless the user asked for that.
    """
    found = find_sessions(open_data(arguments, to_write=False))
    for sentence in found.problems:
        warn(sentence)
    is_incomplete = bool(found.problems) and not arguments.partial
    one: str | None = arguments.session
    sessions = found.sessions if one is None else sessions_of(found.sessions, one)
    weights = found.body_weights if one is None else ()
    if is_incomplete and arguments.output is not None:
        readable = counted(len(found.sessions), "session")
        warn(f"{arguments.output} was not written: {readable} can be read; --partial writes what can be read")
        return 1
    if arguments.format == "fit":
        from legday_tui.commands.export_fit import export_fit  # its library takes 80 ms to import

        return max(export_fit(sessions, arguments), is_incomplete)
    if arguments.output is None:
        print_bytes(_content(sessions, weights, arguments))
        return int(is_incomplete)
    content, path = _content(sessions, weights, arguments), Path(arguments.output)
    if not arguments.force and (more := _surplus(path, content, len(sessions))):
        warn(f"{arguments.output} was not written: it has {more}; --force replaces it")
        return 1
    write_named_file(path, content)
    return 0


def _content(sessions: Sequence[Session], weights: Sequence[BodyWeight], arguments: Namespace) -> bytes:
    to: str = arguments.format
    if to == "csv":
        return as_csv(sessions)
    preferences = open_preferences()
    if to == "json":
        done = {result.exercise for session in sessions for result in session.sets}
        of_all = arguments.session is None
        pinned = {e: text for e, text in preferences.pinned.items() if of_all or e in done}
        return as_json(sessions, pinned, weights)
    for reason, number in left_out(to, sessions).items():
        warn(f"{counted(number, 'session')} {reason}")
    program = with_other_names(open_program_for_names(arguments), preferences.names)
    return write_csv(to, sessions, program, preferences.unit, preferences.pinned)


def _surplus(path: Path, content: bytes, sessions: int) -> str:
    """Return what the file at the path has more than the content, in words; empty for nothing."""
    try:
        before = read_named_file(path.expanduser(), "regular", MAX_BYTES)
    except (UnreadableFileError, RuntimeError):  # there is none, or writing it gives the reason
        return ""
    there = count_sessions(before)
    if there is not None:
        return f"{counted(there, 'session')} instead of {sessions}" if there > sessions else ""
    rows, new_rows = count_rows(before), count_rows(content)
    return f"{counted(rows, 'line')} instead of {new_rows}" if rows > new_rows else ""
