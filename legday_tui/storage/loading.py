"""Read the history file and repair it; no valid session is lost, however damaged the file is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Event

import msgspec

from legday_tui.domain.planning.training_history import RECENT_SESSIONS
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.storage.backups import FOLDER, Backup, Backups
from legday_tui.storage.body_weights import add_weights, body_weights, body_weights_of
from legday_tui.storage.counts import number_of
from legday_tui.storage.data_dir import JOURNAL
from legday_tui.storage.errors import DamagedFileError, NewerSchemaError, ReadFailedError, StorageError
from legday_tui.storage.fs import atomic_write, read_regular
from legday_tui.storage.history import History
from legday_tui.storage.leftovers import remove_leftovers
from legday_tui.storage.quarantine import FOLDER as QUARANTINE
from legday_tui.storage.quarantine import copy_to_quarantine, move_to_quarantine
from legday_tui.storage.salvage import salvage_tables
from legday_tui.storage.schema import (
    SCHEMA,
    SESSIONS,
    Tables,
    deleted_ids,
    refuse_newer,
    upgraded,
    version_of,
)
from legday_tui.storage.session_documents import parse_documents, read_session_file
from legday_tui.storage.stored_document import StoredDocument
from legday_tui.storage.stored_sessions import StoredSession, StoredSessions
from legday_tui.storage.sync_conflicts import conflict_copies

BATCH_SIZE, PAUSE_S = 16, 0.003
"""`build_timeline` sleeps for PAUSE_S seconds after each BATCH_SIZE sessions, and lets other threads run."""


@dataclass(frozen=True)
class LoadedHistory:
    """The sessions of the history file, oldest first, and what the user should know about the file."""

    sessions: StoredSessions
    notices: tuple[str, ...] = ()
    offer: Backup | None = None
    """A backup with more sessions than the history, which the user may restore."""
    view_only: str | None = None
    """Why the history must not be written; None if it may be."""
    deleted: int = 0
    """The number of sessions that the user deleted."""
    body_weights: tuple[BodyWeight, ...] = ()
    """What the user weighed, sorted by day."""


def read_history(history: History) -> LoadedHistory:
    """Read all sessions without changing any file: for processes that do not hold the lock."""
    problems: list[str] = []
    try:
        tables = history.tables()
    except (DamagedFileError, NewerSchemaError) as problem:
        problems.append(str(problem))
        tables = _salvaged(history)
    sessions, notices = _decode_sessions(tables.get(SESSIONS, {}).values(), history.path.name)
    return LoadedHistory(
        sessions,
        (*problems, *notices),
        deleted=len(deleted_ids(tables)),
        body_weights=body_weights(tables),
    )


def open_history(history: History, backups: Backups, now: datetime) -> LoadedHistory:
    """Repair, migrate and merge the history file, and read all sessions: for the process with the lock."""
    notices: list[str] = []
    try:
        _repair(history, now, notices)
        refuse_newer(history.tables(), history.path.name)
    except NewerSchemaError as newer:
        found = read_history(history)
        others = [notice for notice in found.notices if notice != str(newer)]
        return replace(found, notices=(str(newer), *others), view_only=str(newer))
    except StorageError as problem:
        notices.append(str(problem))
    except OSError as problem:
        notices.append(f"{problem.filename or history.path}: {problem.strerror}")
    found = read_history(history)
    offer = None
    try:
        offer = backups.newest_readable(more_than=len(found.sessions) + found.deleted)
    except OSError as problem:
        notices.append(f"your backups cannot be read: {problem.strerror}")
    return replace(found, notices=tuple(dict.fromkeys((*notices, *found.notices))), offer=offer)


def restore(history: History, backups: Backups, backup: Backup) -> int:
    """Add the sessions of a backup that are not in the history. Return their number; raise StorageError."""
    data = backups.read(backup)
    if data is None:
        raise DamagedFileError(f"the backup {backup.path.name} cannot be read any more")
    salvaged = salvage_tables(data)
    add_weights(history, body_weights(salvaged))
    return history.merge(dict(document) for document in salvaged[SESSIONS].values()).new


def _repair(history: History, now: datetime, notices: list[str]) -> None:
    directory = history.path.parent
    remove_leftovers(history.fs, directory, history.path.name, JOURNAL)
    for own_folder in (FOLDER, QUARANTINE):
        remove_leftovers(history.fs, directory / own_folder)
    try:
        tables = history.tables()
    except ReadFailedError:
        raise  # there may be nothing to repair
    except DamagedFileError as damage:
        notices.append(_rescue(history, damage))
        tables = history.tables()
    refuse_newer(tables, history.path.name)
    if tables and version_of(tables) < SCHEMA:
        timestamp = f"{now:%Y%m%dT%H%M%S}"
        folder = history.path.parent / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        copy = folder / f"schema-{version_of(tables)}-{timestamp}.json"
        atomic_write(history.fs, copy, read_regular(history.path))
        history.replace(upgraded(tables))
    for copy in conflict_copies(history.path):
        notices.append(_merge_copy(history, copy))


def _rescue(history: History, damage: DamagedFileError) -> str:
    """Copy a damaged file to quarantine, and replace it by its valid sessions. Return a sentence about it."""
    salvaged = salvage_tables(read_regular(history.path))
    where = copy_to_quarantine(history.fs, history.path, str(damage))
    history.replace(salvaged)
    number = len(salvaged[SESSIONS])
    result = (
        f"{number_of('session', number)} rescued from it" if number else "no session in it could be saved"
    )
    return f"Your history was damaged; the damaged file is kept as {where}; {result}"


def _merge_copy(history: History, copy: Path) -> str:
    """Merge what can be read of a conflict copy, and move it to quarantine. Return a sentence about it."""
    data, damage = b"", ""
    try:
        data = read_session_file(copy)
        documents, weights = parse_documents(data, copy), body_weights_of(data, copy)
    except NewerSchemaError as newer:
        return f"{copy.name} is left as it is: {newer}"
    except DamagedFileError as problem:
        damage, salvaged = str(problem), salvage_tables(data)
        documents = [dict(document) for document in salvaged[SESSIONS].values()]
        weights = body_weights(salvaged)
    merged = history.merge(documents)
    add_weights(history, weights)
    where = move_to_quarantine(history.fs, copy, damage or "merged into the history")
    if damage and not documents:
        return f"A history from another machine couldn't be read; it is kept as {where}"
    words = f"Merged {copy.name}: {number_of('new session', merged.new)}, {merged.fuller} fuller"
    return f"{words}; it was damaged, and is kept as {where}" if damage else words


def _salvaged(history: History) -> Tables:
    try:
        return salvage_tables(read_regular(history.path))
    except OSError:
        return {}


def _decode_sessions(documents: Iterable[StoredDocument], name: str) -> tuple[StoredSessions, list[str]]:
    """Return the valid sessions, and a sentence for each invalid one.

    Of sessions older than the recent ones only the head is validated, to start quickly: `build_timeline`
    validates the rest. Of sessions with the same id, the longest document is used.
    """
    found: dict[str, StoredSession] = {}
    notices = []
    for document in documents:
        try:
            stored = StoredSession.decode(document.raw)
        except msgspec.DecodeError as problem:
            notices.append(_unreadable_sentence(name, problem))
            continue
        other = found.get(stored.head.id)
        if other is None or len(memoryview(stored.raw)) > len(memoryview(other.raw)):
            found[stored.head.id] = stored
    sessions = StoredSessions(found.values())
    invalid: dict[str, str] = {}
    for index in range(max(0, len(sessions) - RECENT_SESSIONS), len(sessions)):
        try:
            sessions[index]
        except msgspec.DecodeError as problem:
            invalid[sessions.heads[index].id] = _unreadable_sentence(name, problem)
    return sessions.without(invalid), [*notices, *invalid.values()]


def build_timeline(
    sessions: StoredSessions, name: str, now: datetime
) -> tuple[StoredSessions, Timeline, list[str]]:
    """Return the valid sessions, their timeline, and a sentence for each invalid session.

    It takes long for thousands of sessions, and is meant for a worker thread: it pauses between batches,
    so that the user interface stays responsive.
    """
    timeline = Timeline(now=now)
    invalid: dict[str, str] = {}
    never_set = Event()
    for index, head in enumerate(sessions.heads):
        if index % BATCH_SIZE == BATCH_SIZE - 1:
            never_set.wait(PAUSE_S)
        try:
            session = sessions[index]
        except msgspec.DecodeError as problem:
            invalid[head.id] = _unreadable_sentence(name, problem)
        else:
            timeline.add(session)
    return sessions.without(invalid), timeline, list(invalid.values())


def _unreadable_sentence(name: str, problem: Exception) -> str:
    return f"A session in {name} cannot be read and is left as it is: {problem}"
