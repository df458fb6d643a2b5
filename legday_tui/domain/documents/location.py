"""Locations in a document, as keys and positions, and as text such as `exercises.wall-sit.cues[0]`."""

import re

from msgspec.json import encode

Path = tuple[str | int, ...]
"""Keys of tables and positions in lists, counted from 0, from the document inwards."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def location_of(document: object, path: Path) -> str:
    """Return a path as text; an entry of a list is named by its `id` if that is unique in the list."""
    text = ""
    for part in path:
        name = part if isinstance(part, str) else _unique_id(document, part)
        if name is None:
            text += f"[{part}]"
        else:
            text += f".{name}" if _BARE_KEY.fullmatch(name) else f".{encode(name).decode()}"
        document = inside(document, part)
    return text.removeprefix(".")


def inside(document: object, part: str | int) -> object:
    """Return the value at a key of a table or a position in a list; None if there is none."""
    if isinstance(document, dict):
        return document.get(part)
    if isinstance(document, list | tuple) and isinstance(part, int) and part < len(document):
        return document[part]
    return None


def _unique_id(document: object, position: int) -> str | None:
    """Return the `id` of an entry; None if it is not a bare key or not unique."""
    if not isinstance(document, list | tuple):
        return None
    ids = [entry.get("id") if isinstance(entry, dict) else None for entry in document]
    name = ids[position] if position < len(ids) else None
    plain = isinstance(name, str) and _BARE_KEY.fullmatch(name)
    return name if plain and ids.count(name) == 1 else None
