"""Where something stands in a document: `exercises.wall-sit.cues[0]`."""

import re

from msgspec.json import encode

Path = tuple[str | int, ...]
"""Keys and positions (counted from 0), from the document down."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def location_of(document: object, path: Path) -> str:
    """A path as people find it in the file: an entry of a list goes by its `id` where that is its alone."""
    words = ""
    for part in path:
        name = part if isinstance(part, str) else _own_name(document, part)
        if name is None:
            words += f"[{part}]"
        else:
            words += f".{name}" if _BARE_KEY.fullmatch(name) else f".{encode(name).decode()}"
        document = inside(document, part)
    return words.removeprefix(".")


def inside(document: object, part: str | int) -> object:
    """What a table or a list holds under a key or at a position; None where it holds nothing there."""
    if isinstance(document, dict):
        return document.get(part)
    if isinstance(document, list | tuple) and isinstance(part, int) and part < len(document):
        return document[part]
    return None


def _own_name(document: object, position: int) -> str | None:
    """The `id` of an entry that has one of its own."""
    if not isinstance(document, list | tuple):
        return None
    ids = [entry.get("id") if isinstance(entry, dict) else None for entry in document]
    name = ids[position] if position < len(ids) else None
    plain = isinstance(name, str) and _BARE_KEY.fullmatch(name)
    return name if plain and ids.count(name) == 1 else None
