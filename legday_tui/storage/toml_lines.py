"""The line of a TOML file on which something stands: readers do not tell it of what they could read."""

import msgspec

from legday_tui.domain.documents.location import Path, inside


def line_of(text: str, path: Path) -> int | None:
    """The line, counted from 1, with which the value under a path begins; a part of a value is on its line.

    `text` is a whole document that can be read. What is missing is on the line of its table; None for what
    belongs to the document itself.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    starts = [n for n, line in enumerate(lines) if line[:1] not in ("", " ", "\t", "]", "}", "#")]
    ends = [*starts[1:], len(lines)]
    while path and not _leads_somewhere(msgspec.toml.decode(text), path):
        path = path[:-1]
    if not path:
        return None
    low, high = 0, len(starts) - 1
    while low < high:  # for the first of the parts, each from a start to the next, with which it is there
        middle = (low + high) // 2
        if _has(lines, ends[: middle + 1], path):
            high = middle
        else:
            low = middle + 1
    while low and _document(lines, starts[low]) is None:  # a text of several lines may look like a start
        low -= 1
    return starts[low] + 1


def _has(lines: list[str], ends: list[int], path: Path) -> bool:
    """Whether the lines up to the last end hold it; a value that this end cuts in two does not count."""
    documents = (_document(lines, end) for end in reversed(ends))
    whole = next((document for document in documents if document is not None), {})
    return _leads_somewhere(whole, path)


def _document(lines: list[str], count: int) -> dict[str, object] | None:
    """What the first lines say, if they are whole."""
    try:
        document: dict[str, object] = msgspec.toml.decode("\n".join(lines[:count]))
    except msgspec.DecodeError:
        return None
    return document


def _leads_somewhere(document: object, path: Path) -> bool:
    for part in path:
        document = inside(document, part)
    return document is not None
