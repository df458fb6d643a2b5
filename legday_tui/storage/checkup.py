"""Check every file of a data directory, without changing any of them (`legday-tui doctor`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from legday_tui.domain.workout.workout import Workout
from legday_tui.platforms.files import open_to_others
from legday_tui.storage.backups import FOLDER as BACKUPS
from legday_tui.storage.backups import Backups
from legday_tui.storage.counts import number_of
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.editor_schemas import Kind, has_schema_of_this_version, names_schema, schema_name
from legday_tui.storage.errors import StorageError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.leftovers import leftovers
from legday_tui.storage.loading import read_history
from legday_tui.storage.paths import is_writable
from legday_tui.storage.program_file import load_program
from legday_tui.storage.quarantine import FOLDER as QUARANTINE
from legday_tui.storage.schema import refuse_newer
from legday_tui.storage.sync_conflicts import conflict_copies
from legday_tui.storage.toml_file import TomlError, read_text

Severity = Literal["ok", "note", "PROBLEM"]


@dataclass(frozen=True)
class Finding:
    """The result of one check, as a sentence."""

    severity: Severity
    sentence: str


def check_up(data: DataDir) -> Iterator[Finding]:
    """Yield the findings about a data directory: at least one for each kind of file."""
    yield from _directory(data.path)
    yield from _history(data.history)
    yield from _journal(data.journal)
    found = read_history(data.history)
    yield from _backups(data.path, len(found.sessions) + found.deleted)
    yield from _leftovers(data.path, data.history.path, data.journal.path)


def check_program(path: Path | None) -> Iterator[Finding]:
    """Yield whether a program file can be used; None is the bundled one."""
    try:
        program = load_program(path)
    except TomlError as mistake:
        yield Finding("PROBLEM", str(mistake))
        return
    name = "the bundled program" if path is None else str(path)
    exercises = number_of("exercise", len(program.exercises))
    levels = number_of("level", len(program.levels))
    yield Finding("ok", f"{name}: {exercises}, {levels}")


def check_schema(file: Path, kind: Kind) -> Iterator[Finding]:
    """Yield whether a file of the user names a schema that is not there, or is of another version."""
    try:
        names_it = names_schema(read_text(file, kind), kind)
        if names_it and not has_schema_of_this_version(file, kind):
            schema = file.parent / schema_name(kind)
            how = f"`legday-tui schema {kind} --save` gives your editor that of this version"
            yield Finding("note", f"{schema}: missing, or of another version; {how}")
    except (OSError, TomlError):
        return  # what is wrong with the file is found by other checks


def _directory(directory: Path) -> Iterator[Finding]:
    if not is_writable(directory):
        yield Finding("PROBLEM", f"{directory} cannot be written to, so nothing can be saved")
    mode = open_to_others(directory)
    if mode is not None:
        yield Finding("note", f"{directory} can be read by others (mode {mode:o}); chmod 700 closes it")
    else:
        yield Finding("ok", f"{directory} is yours alone")


def _history(history: History) -> Iterator[Finding]:
    name = history.path.name
    if not history.path.exists():
        yield Finding("ok", f"{name}: not there yet")
        return
    found = read_history(history)
    for notice in found.notices:
        yield Finding("PROBLEM", f"{name}: {notice}")
    try:
        refuse_newer(history.tables(), name)
    except StorageError as problem:
        if str(problem) not in found.notices:
            yield Finding("PROBLEM", str(problem))
        return
    if not found.notices:
        yield Finding("ok", f"{name}: {number_of('session', len(found.sessions))}, all readable")


def _journal(journal: Journal) -> Iterator[Finding]:
    name = journal.path.name
    try:
        draft = journal.read()
    except StorageError as problem:
        yield Finding("PROBLEM", f"{name}: {problem}")
        return
    if draft is None:
        yield Finding("ok", f"{name}: no unfinished workout")
        return
    workout, count = Workout.replay_while_possible(draft.opening, draft.entries)
    if count < len(draft.entries):
        yield Finding("PROBLEM", f"{name}: entry {count + 1} does not fit what was before it")
    elif draft.damaged_line is not None:
        sentence = f"line {draft.damaged_line} is damaged; it and what comes after it can't be used"
        yield Finding("PROBLEM", f"{name}: {sentence}")
    elif journal.path.stat().st_size > journal.valid_bytes:
        yield Finding("note", f"{name}: the last line is incomplete and left out")
    yield Finding(
        "ok", f"{name}: an unfinished workout with {number_of('set', len(workout.state.done))} done"
    )


def _backups(directory: Path, sessions: int) -> Iterator[Finding]:
    backups = Backups(directory, RealFs())
    try:
        existing, special = backups.all(), backups.special()
    except OSError as problem:
        yield Finding("PROBLEM", f"{BACKUPS} cannot be read: {problem.strerror}")
        return
    unreadable = [b for b in existing if backups.read(b) is None]
    for path in [*special, *(backup.path for backup in unreadable)]:
        yield Finding("PROBLEM", f"backups/{path.name} cannot be read")
    yield Finding("ok", f"backups: {number_of('good one', len(existing) - len(unreadable))}")
    offer = backups.newest_readable(more_than=sessions)
    if offer is not None:
        yield Finding(
            "PROBLEM",
            f"backups/{offer.path.name} holds {number_of('session', offer.sessions)}, "
            f"the history {sessions}; legday-tui offers to restore them",
        )


def _leftovers(directory: Path, history: Path, journal: Path) -> Iterator[Finding]:
    for copy in conflict_copies(history):
        yield Finding("PROBLEM", f"{copy.name}: from another machine; legday-tui merges it at the next start")
    for copy in conflict_copies(journal):
        yield Finding("note", f"{copy.name}: an unfinished workout of another machine, left as it is")
    for folder in (directory, directory / BACKUPS, directory / QUARANTINE):
        for temporary, _ in sorted(leftovers(folder)):
            name = temporary.relative_to(directory)
            yield Finding("note", f"{name}: left over from an interrupted write; not used")
    aside = [p for p in (directory / QUARANTINE).glob("*") if not p.name.endswith(".reason.txt")]
    if aside:
        yield Finding(
            "note", f"{QUARANTINE}: {number_of('quarantined file', len(aside))}, each with its reason"
        )
