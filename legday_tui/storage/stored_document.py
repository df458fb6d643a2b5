"""Documents of the history file that are decoded on first access."""

from collections.abc import Iterator, MutableMapping
from typing import Any

import msgspec


class _WithId(msgspec.Struct):
    id: str = ""


_ID_DECODER = msgspec.json.Decoder(_WithId)


class StoredDocument(MutableMapping[str, Any]):
    """A mapping for TinyDB that keeps the JSON of a document and decodes it only when it is accessed.

    Most of the thousands of documents in a file are only copied.
    """

    __slots__ = ("_fields", "_raw")

    def __init__(self, raw: msgspec.Raw) -> None:
        self._raw: msgspec.Raw | None = raw
        self._fields: dict[str, Any] | None = None

    @classmethod
    def of(cls, fields: dict[str, Any]) -> "StoredDocument":
        """Return a document with these fields."""
        return cls(msgspec.Raw(msgspec.json.encode(fields)))

    @property
    def raw(self) -> msgspec.Raw:
        """The document as JSON."""
        return msgspec.Raw(msgspec.json.encode(self._fields)) if self._raw is None else self._raw

    @property
    def id(self) -> str:
        """The id of the document, decoded alone; an empty string if it has none."""
        try:
            return _ID_DECODER.decode(self.raw).id
        except msgspec.DecodeError:
            return ""

    def copy(self) -> "StoredDocument":
        """Return an independent copy."""
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
