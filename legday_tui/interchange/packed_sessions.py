"""Sessions as JSON that are decoded on access: as objects, a million sets would need half a gigabyte."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import overload

import msgspec

from legday_tui.domain.session import Session, SetResult

_SESSIONS = msgspec.json.Decoder(Session)
_SETS = msgspec.json.Decoder(tuple[SetResult, ...])


class PackedSessions(Sequence[Session]):
    """Sessions in the order of a file; of several with one id, the last one counts."""

    def __init__(self, packed: Mapping[str, bytes | msgspec.Raw]) -> None:
        """`packed` has the JSON of each session by its id."""
        self._packed = packed
        self.ids: Sequence[str] = tuple(packed)

    @classmethod
    def of(cls, sessions: Iterable[Session]) -> "PackedSessions":
        """Pack sessions, one after the other."""
        return cls({session.id: msgspec.json.encode(session) for session in sessions})

    @overload
    def __getitem__(self, index: int) -> Session: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Session]: ...

    def __getitem__(self, index: int | slice) -> Session | Sequence[Session]:
        if isinstance(index, slice):
            return [_SESSIONS.decode(self._packed[id_]) for id_ in self.ids[index]]
        return _SESSIONS.decode(self._packed[self.ids[index]])

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Session]:
        return (_SESSIONS.decode(raw) for raw in self._packed.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # as of a list

    def json(self, session_id: str) -> msgspec.Raw:
        """Return the JSON of the session with this id, with all fields that it has in the file."""
        return msgspec.Raw(self._packed[session_id])


class PackedSets:
    """The sets of a session while a file is read; those that were packed take little memory."""

    __slots__ = ("_open", "_packed")

    def __init__(self) -> None:
        self._open: list[SetResult] = []
        self._packed: list[bytes] = []

    def append(self, result: SetResult) -> None:
        """Add a set."""
        self._open.append(result)

    def pack(self) -> None:
        """Pack what was added since the last time."""
        if self._open:
            self._packed.append(msgspec.json.encode(self._open))
            self._open = []

    def __bool__(self) -> bool:
        return bool(self._open or self._packed)

    def all(self) -> tuple[SetResult, ...]:
        """Return all sets, in the order in which they were added."""
        packed = [result for part in self._packed for result in _SETS.decode(part)]
        return (*packed, *self._open)
