"""Recover complete sessions from a damaged history file."""

import json
import re
from typing import Any, NoReturn

import msgspec

from legday_tui.domain.session import Session

SESSION_START = re.compile(r'\{\s*"id"\s*:')


def salvage_sessions(data: bytes) -> list[dict[str, Any]]:
    """Return the documents of all valid sessions found anywhere in the bytes; the last one for each id."""
    text = data.decode("utf-8", errors="replace")
    decoder = json.JSONDecoder(parse_constant=_reject)
    found: dict[str, dict[str, Any]] = {}
    position = 0
    while match := SESSION_START.search(text, position):
        position = match.start() + 1
        try:
            document, end = decoder.raw_decode(text, match.start())
            session = msgspec.convert(document, Session)
        except (ValueError, RecursionError, msgspec.ValidationError):
            continue
        if "\ufffd" not in text[match.start() : end]:
            found[session.id] = document
            position = end
    return list(found.values())


def _reject(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of a session")
