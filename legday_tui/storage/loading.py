"""Opening the history at the start: whatever state its file is in, nothing that is whole is lost."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Event

import msgspec

from legday_tui.domain.planning.training_history import RECENT
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.storage.backups import FOLDER, Backup, Backups
from legday_tui.storage.errors import DamagedFileError, NewerSchemaError, StorageError
from legday_tui.storage.fs import atomic_write
from legday_tui.storage.history import History
from legday_tui.storage.quarantine import copy_to_quarantine, move_to_quarantine
from legday_tui.storage.salvage import whole_sessions
from legday_tui.storage.schema import DELETED, SCHEMA, SESSIONS, refuse_newer, upgraded, version_of
from legday_tui.storage.session_documents import read_documents
from legday_tui.storage.stored_document import StoredDocument
from legday_tui.storage.stored_sessions import StoredSession, StoredSessions, stored_of
from legday_tui.storage.sync_conflicts import conflict_copies

BATCH, REST_S = 16, 0.003
"""After so many sessions so many seconds are left to others."""


@dataclass(frozen=True)
class Loaded:
    """What the history holds: sessions oldest first, what is worth knowing, and what can be brought back."""

    sessions: StoredSessions
    notices: tuple[str, ...] = ()
    offer: Backup | None = None
    """A backup that holds more than the history does."""
    view_only: str | None = None
    """Why the history must not be written, if so."""
    deleted: int = 0
    """How many sessions the user deleted."""


def look(history: History) -> Loaded:
    """All sessions, and nothing is changed: for programs that do not own the directory."""
    try:
        tables = history.tables()
    except DamagedFileError as damage:
        return Loaded(_still_whole(history), (str(damage),))
    sessions, notices = _readable(tables.get(SESSIONS, {}).values(), history.path.name)
    return Loaded(sessions, tuple(notices), deleted=len(tables.get(DELETED, {})))


def load(history: History, backups: Backups, now: datetime) -> Loaded:
    """All sessions, after what can be mended has been mended. For the one program that owns the directory."""
    notices: list[str] = []
    try:
        _mend(history, now, notices)
        refuse_newer(history.tables(), history.path.name)
    except NewerSchemaError as newer:
        return replace(look(history), notices=(str(newer),), view_only=str(newer))
    except (StorageError, OSError) as problem:
        notices.append(str(problem))
    found = look(history)
    offer = backups.newest_good(more_than=len(found.sessions) + found.deleted)
    if offer is not None:
        notices.append(
            f"A backup of {offer.made_at.astimezone():%d %b %Y} holds {offer.sessions} sessions, "
            f"the history {len(found.sessions)}: r brings them back"
        )
    return replace(found, notices=(*notices, *found.notices), offer=offer)


def restore(history: History, backups: Backups, backup: Backup) -> int:
    """Bring back the sessions of a backup that are not in the history; how many. Raises StorageError."""
    data = backups.read(backup)
    if data is None:
        raise DamagedFileError(f"the backup {backup.path.name} cannot be read any more")
    return history.merge(whole_sessions(data))[0]


def _mend(history: History, now: datetime, notices: list[str]) -> None:
    for leftover in history.path.parent.glob(f".{history.path.name}.*.tmp"):
        history.fs.unlink(leftover)  # what a write that was killed had begun
    try:
        tables = history.tables()
    except DamagedFileError as damage:
        notices.append(_rescue(history, damage))
        tables = history.tables()
    refuse_newer(tables, history.path.name)
    if tables and version_of(tables) < SCHEMA:
        stamp = f"{now:%Y%m%dT%H%M%S}"
        folder = history.path.parent / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        copy = folder / f"schema-{version_of(tables)}-{stamp}.json"
        atomic_write(history.fs, copy, history.path.read_bytes())
        history.replace(upgraded(tables))
    for copy in conflict_copies(history.path):
        notices.append(_merge_copy(history, copy))


def _rescue(history: History, damage: DamagedFileError) -> str:
    """Keep a damaged file, and put what is whole in it in its place; what happened, in a sentence."""
    saved = whole_sessions(history.path.read_bytes())
    where = copy_to_quarantine(history.fs, history.path, str(damage))
    numbered = {str(n): StoredDocument.of(session) for n, session in enumerate(saved, start=1)}
    history.replace(upgraded({SESSIONS: numbered}))
    kept = f"{len(saved)} whole sessions were saved from it" if saved else "no session in it was whole"
    return f"The history was damaged and is kept as {where}; {kept}"


def _merge_copy(history: History, copy: Path) -> str:
    """Take in what another machine wrote at the same time; the copy goes where nobody merges it again."""
    try:
        new, fuller = history.merge(read_documents(copy))
    except (DamagedFileError, NewerSchemaError) as problem:
        where = move_to_quarantine(history.fs, copy, str(problem))
        return f"A copy of the history from another machine could not be read and is kept as {where}"
    move_to_quarantine(history.fs, copy, "merged into the history")
    return f"Merged {copy.name}: {new} new sessions, {fuller} fuller ones"


def _still_whole(history: History) -> StoredSessions:
    try:
        data = history.path.read_bytes()
    except OSError:
        return StoredSessions()
    return _readable(map(StoredDocument.of, whole_sessions(data)), history.path.name)[0]


def _readable(documents: Iterable[StoredDocument], name: str) -> tuple[StoredSessions, list[str]]:
    """The sessions, and a sentence for each document that is none.

    Of the older ones only the heads are looked at, so that nobody waits for them: see go_through.
    """
    found: dict[str, StoredSession] = {}
    notices = []
    for document in documents:
        try:
            stored = stored_of(document.raw)
        except msgspec.DecodeError as problem:
            notices.append(_unreadable(name, problem))
            continue
        known = found.get(stored.head.id)
        if known is None or len(memoryview(stored.raw)) > len(memoryview(known.raw)):
            found[stored.head.id] = stored
    sessions = StoredSessions(found.values())
    bad: dict[str, str] = {}
    for index in range(max(0, len(sessions) - RECENT), len(sessions)):
        try:
            sessions[index]
        except msgspec.DecodeError as problem:
            bad[sessions.heads[index].id] = _unreadable(name, problem)
    return sessions.without(bad), [*notices, *bad.values()]


def build_timeline(sessions: StoredSessions, name: str) -> tuple[StoredSessions, Timeline, list[str]]:
    """The sessions whose sets are valid, all that is known of them, and a sentence for each other one.

    Takes its time, in a thread of its own: who presses keys meanwhile has the processor most of the time.
    """
    timeline = Timeline()
    bad: dict[str, str] = {}
    nobody_calls = Event()
    for index, head in enumerate(sessions.heads):
        if index % BATCH == BATCH - 1:
            nobody_calls.wait(REST_S)
        try:
            session = sessions[index]
        except msgspec.DecodeError as problem:
            bad[head.id] = _unreadable(name, problem)
        else:
            timeline.add(session)
    return sessions.without(bad), timeline, list(bad.values())


def _unreadable(name: str, problem: Exception) -> str:
    return f"A session in {name} cannot be read, and is left as it is: {problem}"
