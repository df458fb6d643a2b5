"""Sessions as a sequence, of which only those that are looked at are decoded."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import overload

import msgspec

from legday_tui.domain.session import Session, SessionHead

_HEADS = msgspec.json.Decoder(SessionHead)
_SESSIONS = msgspec.json.Decoder(Session)


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session's head, and its JSON."""

    head: SessionHead
    raw: msgspec.Raw

    @property
    def session(self) -> Session:
        """All of it. Raises msgspec.ValidationError or DecodeError where its sets are not valid."""
        return _SESSIONS.decode(self.raw)


def stored_of(raw: msgspec.Raw) -> StoredSession:
    """The session in some JSON. Raises msgspec.ValidationError or DecodeError; its sets are not looked at."""
    return StoredSession(_HEADS.decode(raw), raw)


class StoredSessions(Sequence[Session]):
    """All sessions, oldest first. Thousands of them cost little more than their bytes."""

    def __init__(self, stored: Iterable[StoredSession] = ()) -> None:
        self._stored = sorted(stored, key=_moment)
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
        """The session with this id."""
        index = self._indexes.get(session_id)
        return None if index is None else self[index]

    def with_session(self, session: Session) -> "StoredSessions":
        """These and one more, or one in the place of what is known of it."""
        stored = StoredSession(session.head, msgspec.Raw(msgspec.json.encode(session)))
        others = [s for s in self._stored if s.head.id != session.id]
        others.insert(bisect_right(others, stored.head.started_at, key=_moment), stored)
        return StoredSessions(others)

    def without(self, ids: Iterable[str]) -> "StoredSessions":
        """All but these; the very same where none of them is here."""
        gone = self._indexes.keys() & set(ids)
        return StoredSessions(s for s in self._stored if s.head.id not in gone) if gone else self


def _moment(stored: StoredSession) -> datetime:
    return stored.head.started_at
