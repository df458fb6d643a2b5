"""A document as it stands in the file: decoded only when somebody looks into it."""

from collections.abc import Iterator, MutableMapping
from typing import Any

import msgspec

Piece = bytes | memoryview


class _Named(msgspec.Struct):
    id: str = ""


_NAMED = msgspec.json.Decoder(_Named)


class StoredDocument(MutableMapping[str, Any]):
    """A mapping like any other for TinyDB, at the price of its bytes: thousands of them are only carried."""

    __slots__ = ("_fields", "_raw")

    def __init__(self, raw: msgspec.Raw) -> None:
        self._raw: msgspec.Raw | None = raw
        self._fields: dict[str, Any] | None = None

    @classmethod
    def of(cls, fields: dict[str, Any]) -> "StoredDocument":
        """A document of these fields."""
        return cls(msgspec.Raw(msgspec.json.encode(fields)))

    @property
    def raw(self) -> msgspec.Raw:
        """Its JSON."""
        return msgspec.Raw(msgspec.json.encode(self._fields)) if self._raw is None else self._raw

    @property
    def id(self) -> str:
        """Its id, found without decoding the rest; empty where it has none."""
        try:
            return _NAMED.decode(self.raw).id
        except msgspec.DecodeError:
            return ""

    def copy(self) -> "StoredDocument":
        """One that can be changed without changing this one."""
        return StoredDocument(self.raw)

    def _decoded(self) -> dict[str, Any]:
        return msgspec.json.decode(self.raw, type=dict[str, Any])

    def __getitem__(self, name: str) -> Any:
        return (self._fields or self._decoded())[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._fields = self._fields or self._decoded()
        self._fields[name], self._raw = value, None

    def __delitem__(self, name: str) -> None:
        self._fields = self._fields or self._decoded()
        del self._fields[name]
        self._raw = None

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields or self._decoded())

    def __len__(self) -> int:
        return len(self._fields or self._decoded())
