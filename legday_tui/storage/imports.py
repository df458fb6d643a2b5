"""Imports into the history file. Each import is atomic, and can be undone."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from legday_tui.domain.session import Session
from legday_tui.domain.session_versions import taken_back
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.storage.body_weights import body_weights, new_weights, with_weights, without_weights
from legday_tui.storage.checked import check_stored
from legday_tui.storage.history import History, document_of, updated
from legday_tui.storage.import_record import Import, last_import, originals, packed, session_of, unpacked
from legday_tui.storage.quarantine import save_to_quarantine
from legday_tui.storage.schema import DELETED, IMPORTS, SESSIONS, Tables, appended, deleted_ids, without
from legday_tui.storage.session_documents import export_of
from legday_tui.storage.stored_document import StoredDocument

EDITED = "edited-imports.json"
"""The end of the name of a file with edited sessions that went when their import was undone."""
REASON = "sessions that you changed after an import that was then undone, as they were"
BY_UNDO = "undo"
"""The mark of sessions that were deleted by undoing an import: they can be imported again."""


@dataclass(frozen=True)
class Completion:
    """A stored session, the same one with what an import adds or knows, and the document in the file."""

    before: Session
    after: Session
    original: Mapping[str, Any] = field(default_factory=dict)
    """Empty if the change comes from no file."""


@dataclass(frozen=True)
class Undo:
    """What undoing the newest import does."""

    record: Import
    removed: Collection[str] = ()
    """The ids of the sessions that are deleted."""
    reverted: Mapping[str, StoredDocument] = field(default_factory=dict)
    """The sessions that become what they were before they were completed, by their ids."""
    edited: Sequence[StoredDocument] = ()
    """The sessions as the user edited them since, if edits of them are lost."""
    copy: Path | None = None
    """The file in the quarantine folder that has those; None before it is written, or if there are none."""


class Imports:
    """The imports of a history file. Methods that change it raise the same errors as `History.upsert`."""

    def __init__(self, history: History) -> None:
        self._history = history

    def stored(self) -> frozenset[str]:
        """Return the ids of all stored sessions, also of unreadable ones. Raise DamagedFileError."""
        return frozenset(d.id for d in self._history.tables().get(SESSIONS, {}).values())

    def deleted(self) -> frozenset[str]:
        """Return the ids of sessions that the user deleted. Raise DamagedFileError."""
        return deleted_ids(self._history.tables(), but_by=BY_UNDO)

    def originals(self) -> Mapping[str, Session]:
        """Return the imported sessions as the newest file had them, by their ids. Raise DamagedFileError."""
        return originals(self._history.tables())

    def add(
        self,
        documents: Sequence[StoredDocument],
        file: str,
        at: datetime,
        *,
        completions: Sequence[Completion] = (),
        weights: Sequence[BodyWeight] = (),
        again: bool = False,
    ) -> tuple[int, int]:
        """Import the sessions that are not stored, complete stored ones, and add weights of other days.

        Sessions that the user deleted are left out, unless `again` is true. Return the numbers of new and of
        completed sessions.
        """
        numbers = 0, 0

        def change(tables: Tables) -> Tables | None:
            nonlocal numbers
            stored = {document.id: document for document in tables.get(SESSIONS, {}).values()}
            deleted = deleted_ids(tables, but_by=BY_UNDO)
            left_out = stored.keys() if again else stored.keys() | deleted
            new = {d.id: d for d in documents if d.id not in left_out}
            done = {c.before.id: c for c in completions if session_of(stored.get(c.before.id)) == c.before}
            before = {id_: stored[id_] for id_ in done}
            after = {
                id_: StoredDocument.of(updated(dict(before[id_]), document_of(c.after)))
                for id_, c in done.items()
            }
            numbers = len(new), len(done)
            weighed = new_weights(body_weights(tables), weights)
            if not new and not done and not weighed:
                return None
            for document in new.values():
                check_stored(document)
            record = Import(
                at=at,
                file=file.encode(errors="replace").decode(),  # a file name need not be valid Unicode
                ids=tuple(new),
                again=tuple(sorted(deleted & new.keys())),
                originals=packed(
                    [*new.values(), *({**c.original, "id": id_} for id_, c in done.items() if c.original)]
                ),
                before=packed(before.values()),
                after=packed(after.values()),
                body_weights=tuple(weighed),
            )
            return {
                **(with_weights(tables, weighed) if weighed else tables),
                SESSIONS: appended(_with(tables.get(SESSIONS, {}), after), new.values()),
                **({DELETED: without(tables[DELETED], new)} if DELETED in tables else {}),
                IMPORTS: appended(tables.get(IMPORTS, {}), [msgspec.to_builtins(record)]),
            }

        self._history.rewrite(change)
        return numbers

    def next_undo(self) -> Undo | None:
        """Return what `undo` would do; None if there is no import. Raise DamagedFileError."""
        found = last_import(self._history.tables())
        return None if found is None else _undo_of(found[1], self._history.tables())

    def undo(self) -> Undo | None:
        """Undo the newest import, and remove its record. Return what was done; None if there is no import.

        The new sessions are deleted, also if the user edited them since. Completed ones become what they
        were, with the edits that the user made since of anything but what was added. Sessions of which edits
        are lost are saved in the quarantine folder before, in the form of an export.
        """
        undo: Undo | None = None

        def change(tables: Tables) -> Tables | None:
            nonlocal undo
            found = last_import(tables)
            if found is None:
                return None
            key, record = found
            undo = _undo_of(record, tables)
            if undo.edited:
                undo = replace(undo, copy=self._save(undo.edited))
            deletions = [
                {"id": id_} if id_ in record.again else {"id": id_, "by": BY_UNDO} for id_ in undo.removed
            ]
            return {
                **without_weights(tables, record.body_weights),
                SESSIONS: _with(without(tables.get(SESSIONS, {}), undo.removed), undo.reverted),
                DELETED: appended(without(tables.get(DELETED, {}), undo.removed), deletions),
                IMPORTS: {k: d for k, d in tables[IMPORTS].items() if k != key},
            }

        self._history.rewrite(change)
        return undo

    def _save(self, documents: Iterable[StoredDocument]) -> Path:
        content = export_of(documents)
        return save_to_quarantine(self._history.fs, self._history.path.parent, EDITED, content, REASON)


def _undo_of(record: Import, tables: Tables) -> Undo:
    stored = {document.id: document for document in tables.get(SESSIONS, {}).values()}
    removed = [id_ for id_ in record.ids if id_ in stored]
    imported, before, after = map(unpacked, (record.originals, record.before, record.after))
    edited = [stored[id_] for id_ in removed if not _are_equal(stored[id_], imported.get(id_))]
    reverted: dict[str, StoredDocument] = {}
    for id_ in before.keys() & after.keys() & stored.keys():
        if _are_equal(stored[id_], after[id_]):
            reverted[id_] = before[id_]
            continue
        now, then, added = map(session_of, (stored[id_], before[id_], after[id_]))
        if now and then and added:
            session, is_lossy = taken_back(now, then, added)
            reverted[id_] = StoredDocument.of(updated(dict(stored[id_]), document_of(session)))
            edited += [stored[id_]] if is_lossy else []
    return Undo(record, removed, reverted, edited)


def _are_equal(stored: StoredDocument, other: StoredDocument | None) -> bool:
    """Return whether two documents are the same session; bytes are compared first, which is quick."""
    if other is None:
        return False
    if memoryview(stored.raw) == memoryview(other.raw):
        return True
    session = session_of(stored)
    return session is not None and session == session_of(other)


def _with(
    table: Mapping[str, StoredDocument], changed: Mapping[str, StoredDocument]
) -> dict[str, StoredDocument]:
    """Return a copy of a table in which these documents, by their ids, replace those that are there."""
    if not changed:
        return dict(table)
    return {key: changed.get(document.id, document) for key, document in table.items()}
