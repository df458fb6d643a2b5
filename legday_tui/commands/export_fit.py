"""`legday-tui export --format fit`: a FIT file for each session, in a folder, or one for one session."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from legday_tui.commands.opening import open_preferences, open_program_for_names
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_bytes, print_lines, warn
from legday_tui.domain.session import Session
from legday_tui.formatting.units import counted
from legday_tui.interchange.fit.activity import as_fit, sets_of_same
from legday_tui.interchange.fit.exercises import unknown_names
from legday_tui.interchange.fit.limits import left_out, reason_against, unsaid
from legday_tui.storage.leftovers import remove_old_leftovers
from legday_tui.storage.named_files import (
    UnreadableFileError,
    expanded,
    named_folder,
    read_named_file,
    write_one_of_many,
)
from legday_tui.storage.session_documents import MAX_BYTES

ONE_EACH = "a FIT file holds one session: add -o FOLDER for all, or --session last -o FILE for one"


def export_fit(sessions: Sequence[Session], arguments: Namespace) -> int:
    """Write the sessions to a folder, or the one that was asked for to a file or to standard output.

    Return 1 if the one that was asked for cannot be held, or if a file was not written because what is there
    would be lost.
    """
    path = None if arguments.output is None else expanded(Path(arguments.output))
    is_one = arguments.session is not None and len(sessions) == 1
    if not is_one and (path is None or (path.suffix.lower() == ".fit" and not path.is_dir())):
        fail(ONE_EACH)
    if path is None and sys.stdout is not None and sys.stdout.isatty():
        fail("a FIT file can't be shown on a screen: add -o FILE")
    for reason, number in (left_out(sessions) | unsaid(sessions)).items():
        warn(f"{counted(number, 'session')} {reason}")
    possible = [session for session in sessions if not reason_against(session)]
    program = open_program_for_names(arguments)
    for sentence in unknown_names(program):
        warn(sentence)
    unit = open_preferences().unit
    if path is None:
        return max(print_bytes(b"".join(as_fit(s, program, unit) for s in possible)), not possible)
    folder = None if is_one and not path.is_dir() else named_folder(path)
    unwritten = sum(
        not _write(
            path if folder is None else folder / file_name(session),
            as_fit(session, program, unit),
            session,
            replace=arguments.force,
        )
        for session in possible
    )
    written = path.parent if folder is None else folder
    remove_old_leftovers(written, {path.name, *map(file_name, possible)})
    if folder is not None:
        print_lines([f"{counted(len(possible) - unwritten, 'session')} in {folder}"])
    return int(unwritten > 0 or not (possible or folder))


def file_name(session: Session) -> str:
    """Return the name of the file of a session in a folder: always the same, and of no other session."""
    return f"{session.started_at:%Y-%m-%d-%H%M%S}-{session.id[-8:]}.fit"


def _write(path: Path, content: bytes, session: Session, *, replace: bool) -> bool:
    """Write a file unless that would lose something; return whether it is there."""
    before = _content_of(path)
    if before == content:
        return True
    if not replace and (more := _surplus(before, content, session)):
        warn(f"{path} was not written: it has {more}; --force replaces it")
        return False
    write_one_of_many(path, content)
    return True


def _content_of(path: Path) -> bytes | None:
    """Return the content of a file, empty if there is none; None if it cannot be read."""
    if not path.is_file():  # writing to anything else gives the reason why that is impossible
        return b""
    try:
        return read_named_file(path, "regular", MAX_BYTES)
    except UnreadableFileError:
        return None


def _surplus(before: bytes | None, content: bytes, session: Session) -> str:
    """Return what the file that is there has more than the content, in words; empty for nothing."""
    if not before:
        return "something that can't be read" if before is None else ""
    there, new = sets_of_same(session, before), sets_of_same(session, content) or 0
    if there is None:
        return "something else than this session"
    return f"{counted(there, 'set')} instead of {new}" if there > new else ""
