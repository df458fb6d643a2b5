"""What is wrong with a text that should be JSON, in a sentence."""

import re

import msgspec

_AT = re.compile(r"\(byte (?P<byte>\d+)\)")
_LONG_NUMBER = re.compile(rb"\d{300,}")
_HALF_AT_END = re.compile(rb"\\u[dD][89a-bA-B][0-9a-fA-F]{2}.{0,12}$", re.DOTALL)
SENTENCES = {
    "truncated": "the file ends in the middle of something: it was cut off",
    "surrogate": "a character is written as half of a pair such as \\ud83d: the other half is missing",
    "trailing characters": "expected the end of the file, found more text",
    "out of range": "a number has too many digits",
}
"""Sentences by a part of the message of msgspec."""


class NotJsonError(ValueError):
    """A text is no JSON. The message is a sentence that says where and why."""


def decode_json(data: bytes) -> object:
    """Return the value of a JSON text in UTF-8. Raise NotJsonError."""
    try:
        return msgspec.json.decode(data)
    except RecursionError:
        raise NotJsonError("its lists and tables are nested too deeply") from None
    except UnicodeDecodeError:
        raise NotJsonError("expected text in UTF-8") from None
    except msgspec.DecodeError as problem:
        raise NotJsonError(_sentence(data, str(problem))) from None


def _sentence(data: bytes, message: str) -> str:
    if "truncated" in message and _HALF_AT_END.search(data):
        message = f"surrogate (byte {len(data)})"
    if "out of range" in message and (number := _LONG_NUMBER.search(data)) is not None:
        message += f" (byte {number.start()})"
    sentence = next((words for part, words in SENTENCES.items() if part in message), "this is no JSON")
    if (match := _AT.search(message)) is None:
        return sentence
    position = int(match["byte"])
    line = data.count(b"\n", 0, position) + 1
    if data[position : position + 1] == b"\0":
        sentence = "a zero byte is here: the file is damaged, or no text at all"
    return f"line {line}: {sentence}"


def shape_of(value: object) -> str:
    """Return what a value is, in a few words: `a list`, `a table with the keys "a", "b"`."""
    if isinstance(value, dict):
        names = ", ".join(f'"{str(key)[:40]}"' for key in list(value)[:5])
        more = ", ..." if len(value) > 5 else ""
        return f"a table with the keys {names}{more}" if value else "an empty table"
    kinds = {list: "a list", str: "a text", bool: "true or false", int: "a number", float: "a number"}
    return kinds.get(type(value), "nothing")
