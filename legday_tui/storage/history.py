"""Finished sessions, in a TinyDB file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from legday_tui.domain.record import Session
from legday_tui.storage.errors import DamagedFileError, NewerSchemaError, SaveFailedError
from legday_tui.storage.fs import Fs, RealFs
from legday_tui.storage.quarantine import set_aside

if TYPE_CHECKING:
    from tinydb import TinyDB

SCHEMA = 1


@dataclass(frozen=True)
class Damage:
    """Something that could not be read, in a sentence."""

    sentence: str


@dataclass(frozen=True)
class Loaded:
    """What the history holds: sessions oldest first, and what could not be read of it."""

    sessions: tuple[Session, ...]
    damaged: tuple[Damage, ...] = ()


class History:
    """The sessions of `history.json`. TinyDB is loaded when it is first asked for."""

    def __init__(self, path: Path, fs: Fs | None = None) -> None:
        self.path = path
        self._fs = fs or RealFs()
        self._opened: TinyDB | None = None

    def load(self) -> Loaded:
        """All sessions. A file that cannot be read is set aside; a session that cannot costs no other."""
        try:
            documents = self._documents()
        except DamagedFileError as damage:
            try:
                where = set_aside(self._fs, self.path, str(damage))
            except OSError:
                return Loaded((), (Damage(str(damage)),))
            self._opened = None
            return Loaded((), (Damage(f"The history could not be read and was moved to {where}"),))
        sessions: list[Session] = []
        damaged: list[Damage] = []
        for key, document in documents:
            try:
                sessions.append(msgspec.convert(document, Session))
            except msgspec.ValidationError as problem:
                damaged.append(Damage(f"Session {key} of {self.path.name} cannot be read: {problem}"))
        return Loaded(tuple(sorted(sessions, key=lambda s: s.started_at)), tuple(damaged))

    def upsert(self, session: Session) -> None:
        """Keep a session, in the place of the one with its id. Raises SaveFailedError, NewerSchemaError."""
        from tinydb import Query

        database = self._database()
        self._check_schema(database)
        document = msgspec.to_builtins(session)
        table = database.table("sessions", cache_size=0)
        known = table.get(Query().id == session.id)
        try:
            if database.table("meta", cache_size=0).get(doc_id=1) is None:
                database.table("meta", cache_size=0).insert({"schema": SCHEMA})
            if known is None:
                table.insert(document)
            else:
                table.update(_merged(known, document), doc_ids=[known.doc_id])
        except OSError as problem:
            raise SaveFailedError(
                f"{self.path.name} cannot be written: {problem.strerror or problem}"
            ) from problem

    def _documents(self) -> Sequence[tuple[int, dict[str, Any]]]:
        database = self._database()
        return [(d.doc_id, dict(d)) for d in database.table("sessions", cache_size=0).all()]

    def _check_schema(self, database: "TinyDB") -> None:
        meta = database.table("meta", cache_size=0).get(doc_id=1)
        if meta is not None and meta.get("schema") != SCHEMA:
            raise NewerSchemaError(f"{self.path} was written by a newer legday-tui and is left as it is")

    def _database(self) -> "TinyDB":
        if self._opened is None:
            from tinydb import TinyDB

            from legday_tui.storage.safe_json import SafeJSONStorage

            self._opened = TinyDB(self.path, self._fs, storage=SafeJSONStorage)
        return self._opened


def _merged(known: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """The new document with the fields of the old one that this version does not know."""
    unknown = {k: v for k, v in known.items() if k not in Session.__struct_fields__}
    return {**unknown, **document}
