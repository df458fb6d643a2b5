"""What is wrong with a text that should be JSON, in a sentence."""

import re

import msgspec

_AT = re.compile(r"\(byte (?P<byte>\d+)\)")
_LONG_NUMBER = re.compile(rb"\d{300,}")
_HALF_AT_END = re.compile(rb"\\u[dD][89a-bA-B][0-9a-fA-F]{2}.{0,12}$", re.DOTALL)
SENTENCES = {
    "truncated": "the file ends in the middle of something: it was cut off",
    "surrogate": "a character is written as half of a pair such as \\ud83d: the other half is missing",
    "hex escape": "a character such as \\ud83d is cut off, or the other half of its pair is missing",
    "trailing characters": "expected the end of the file, found more text",
    "out of range": "a number has too many digits",
}
"""Sentences by a part of the message of msgspec."""


SHAPES = {
    b"{": "a table",
    b"[": "a list",
    b'"': "a text",
    b"t": "true or false",
    b"f": "true or false",
    b"n": "nothing",
}
"""What a JSON value is by its first byte; any other is that of a number."""
TABLE = SHAPES[b"{"]


class NotJsonError(ValueError):
    """A text is not JSON. The message says where and why; `sentence` only why."""

    def __init__(self, sentence: str, line: int | None = None) -> None:
        super().__init__(sentence if line is None else f"line {line}: {sentence}")
        self.sentence = sentence


def check_json(data: bytes) -> None:
    """Raise NotJsonError if a text is not JSON. Nothing of it is decoded."""
    _decode(data, msgspec.Raw)


def decode_json(data: bytes | msgspec.Raw) -> object:
    """Return the value of a JSON text in UTF-8. Raise NotJsonError."""
    return _decode(bytes(data), object)


def _decode(data: bytes, kind: type) -> object:
    try:
        return msgspec.json.decode(data, type=kind)
    except RecursionError:
        raise NotJsonError("its lists and tables are nested too deeply") from None
    except UnicodeDecodeError:
        raise NotJsonError("expected text in UTF-8") from None
    except msgspec.DecodeError as problem:
        raise _error(data, str(problem)) from None


def _error(data: bytes, message: str) -> NotJsonError:
    if "truncated" in message and _HALF_AT_END.search(data):
        message = f"surrogate (byte {len(data)})"
    if "out of range" in message and (number := _LONG_NUMBER.search(data)) is not None:
        message += f" (byte {number.start()})"
    sentence = next((words for part, words in SENTENCES.items() if part in message), "this isn't JSON")
    match = _AT.search(message)
    return NotJsonError(sentence, match and data.count(b"\n", 0, int(match["byte"])) + 1)


def shape_of(data: bytes | msgspec.Raw) -> str:
    """Return what a JSON value is, in a few words: `a list`."""
    return SHAPES.get(bytes(memoryview(data)[:100]).lstrip()[:1], "a number")
