"""A sequence of sessions that are decoded on access."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import overload

import msgspec

from legday_tui.domain.session import EmptySessionHead, Session, SessionHead

_HEADS = msgspec.json.Decoder(SessionHead)
_EMPTY_HEADS = msgspec.json.Decoder(EmptySessionHead)
_ANY_SET = re.compile(rb'"exercise"')
"""A key that every set has. Searching it is much faster than decoding the sets."""
_SESSIONS = msgspec.json.Decoder(Session)


@dataclass(frozen=True, slots=True)
class StoredSession:
    """The head of a session, and the JSON of the whole session."""

    head: SessionHead
    raw: msgspec.Raw

    @classmethod
    def decode(cls, raw: msgspec.Raw) -> "StoredSession":
        """Decode the head alone; the sets are not validated. Raise msgspec.DecodeError."""
        decoder = _HEADS if _ANY_SET.search(raw) else _EMPTY_HEADS
        return cls(decoder.decode(raw), raw)

    @property
    def session(self) -> Session:
        """The whole session. Raise msgspec.DecodeError if its sets are not valid."""
        return _SESSIONS.decode(self.raw)


class StoredSessions(Sequence[Session]):
    """Sessions, oldest first. Only their heads are decoded in advance."""

    def __init__(self, stored: Iterable[StoredSession] = ()) -> None:
        self._stored = sorted(stored, key=_started_at)
        self.heads: Sequence[SessionHead] = tuple(s.head for s in self._stored)
        self._indexes = {head.id: index for index, head in enumerate(self.heads)}

    @overload
    def __getitem__(self, index: int) -> Session: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Session]: ...

    def __getitem__(self, index: int | slice) -> Session | Sequence[Session]:
        if isinstance(index, slice):
            return [stored.session for stored in self._stored[index]]
        return self._stored[index].session

    def __len__(self) -> int:
        return len(self._stored)

    def find(self, session_id: str) -> Session | None:
        """Return the session with this id; None if there is none, or if its sets are not valid."""
        index = self._indexes.get(session_id)
        try:
            return None if index is None else self[index]
        except msgspec.DecodeError:
            return None

    def with_session(self, session: Session) -> "StoredSessions":
        """Return a copy with one more session, which replaces one with the same id."""
        stored = StoredSession(session.head, msgspec.Raw(msgspec.json.encode(session)))
        others = [s for s in self._stored if s.head.id != session.id]
        others.insert(bisect_right(others, stored.head.started_at, key=_started_at), stored)
        return StoredSessions(others)

    def replaced(self, sessions: Mapping[str, Session]) -> "StoredSessions":
        """Return a copy with other versions of sessions, by their ids; the same object for none."""
        if not sessions:
            return self
        return StoredSessions(
            StoredSession(new.head, msgspec.Raw(msgspec.json.encode(new)))
            if (new := sessions.get(stored.head.id))
            else stored
            for stored in self._stored
        )

    def without(self, ids: Iterable[str]) -> "StoredSessions":
        """Return a copy without these ids; the same object if none of them is in it."""
        removed = self._indexes.keys() & set(ids)
        return StoredSessions(s for s in self._stored if s.head.id not in removed) if removed else self


def _started_at(stored: StoredSession) -> datetime:
    return stored.head.started_at
