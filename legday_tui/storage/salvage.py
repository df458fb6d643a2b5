"""What can be saved from a damaged file: every session in it that is still whole."""

import json
import re
from typing import Any, NoReturn

import msgspec

from legday_tui.domain.session import Session

START = re.compile(r'\{\s*"id"\s*:')


def whole_sessions(data: bytes) -> list[dict[str, Any]]:
    """The documents of all whole sessions that stand anywhere in the bytes, each id once."""
    text = data.decode("utf-8", errors="replace")
    decoder = json.JSONDecoder(parse_constant=_refuse)
    found: dict[str, dict[str, Any]] = {}
    position = 0
    while match := START.search(text, position):
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


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of a session")
