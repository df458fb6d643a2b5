"""Reading a TOML file that a person writes, so that a mistake in it is one clear sentence."""

import re
from pathlib import Path

import msgspec

from legday_tui.domain.documents.plain_text import without_control
from legday_tui.storage.regular_file import UnfitFileError, content_of

LARGEST_BYTES = 1_000_000
"""Such files are a few kilobytes; what is larger than this is another file, given by mistake."""

_POSITION = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_PLAINER = {
    "Illegal character '\\n'": "a quoted text must end on its own line",
    "Illegal character '\\r\\n'": "a quoted text must end on its own line",
    "Invalid statement": 'expected `key = value` or a heading like "[levels.beginner]"',
    "Invalid value": "expected a value: text in quotes, a number, true, false or a list",
    "Cannot overwrite a value": "this key is given a second time",
}


class TomlError(ValueError):
    """A file that cannot be used; the message names the file, the place and what is expected."""

    def __init__(self, path: Path, sentence: str, location: str = "", line: int | None = None) -> None:
        where = "" if line is None else f"line {line}"
        super().__init__(without_control(": ".join(p for p in (str(path), where, location, sentence) if p)))


def text_of(path: Path, kind: str) -> str:
    """The text of a file of this kind, without the mark that some editors put at its beginning.

    Raises TomlError.
    """
    try:
        content = content_of(path, kind, LARGEST_BYTES)
    except UnfitFileError as unfit:
        raise TomlError(path, str(unfit)) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TomlError(path, "expected text in UTF-8", line=line) from None


def document_of(path: Path, text: str) -> dict[str, object]:
    """The TOML document as plain values, not yet checked. Raises TomlError."""
    try:
        document: dict[str, object] = msgspec.toml.decode(text)
    except msgspec.DecodeError as error:
        what, line = str(error), text.rstrip().count("\n") + 1
        if match := _POSITION.search(what):
            what, line = what[: match.start()], int(match["line"] or line)
        raise TomlError(path, _PLAINER.get(what, what), line=line) from None
    except RecursionError:
        raise TomlError(path, "expected values, found brackets nested without end") from None
    except ValueError:  # Python refuses to convert a number of more than 4300 digits
        raise TomlError(path, "expected numbers that mean something, found thousands of digits") from None
    return document
