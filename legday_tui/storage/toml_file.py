"""Read TOML files that users write; a mistake becomes one sentence with the file, the line and the key."""

import re
from pathlib import Path
from typing import Any

import tomli  # compiled, unlike the tomllib of Python: a program takes 1 ms instead of 5

from legday_tui.domain.documents.location import Path as KeyPath
from legday_tui.domain.documents.plain_text import escaped
from legday_tui.storage.named_files import UnreadableFileError, read_named_file

MAX_BYTES = 1_000_000
"""A larger file cannot be a settings or program file, which have a few kilobytes."""

_POSITION = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_MARK = "\0"
"""Put before a value in order to find its line: no TOML document contains this character."""
_PLAIN_MESSAGES = {
    "Illegal character '\\n'": "quoted text must end on the same line",
    "Illegal character '\\r\\n'": "quoted text must end on the same line",
    "Invalid statement": 'expected `key = value` or a heading like "[levels.beginner]"',
    "Invalid value": "expected a value: text in quotes, a number, true, false or a list",
    "Cannot overwrite a value": "this key is given a second time",
}


class TomlError(ValueError):
    """A TOML file cannot be used. The message has the path, the line, the key, and what is expected."""

    def __init__(self, path: Path, sentence: str, location: str = "", line: int | None = None) -> None:
        line_text = "" if line is None else f"line {line}"
        parts = (str(path), line_text, location, sentence)
        super().__init__(escaped(": ".join(part for part in parts if part)))


def read_text(path: Path, kind: str) -> str:
    """Return the text of a file, without a byte order mark. Raise TomlError.

    `kind` says in an error message what the file should be, such as `settings`.
    """
    try:
        content = read_named_file(path, kind, MAX_BYTES)
    except UnreadableFileError as error:
        raise TomlError(path, str(error)) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TomlError(path, "expected text in UTF-8", line=line) from None


def parse_document(path: Path, text: str) -> dict[str, object]:
    """Parse a TOML document; `path` is for error messages. Raise TomlError."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        what, line = str(error), text.rstrip().count("\n") + 1
        if match := _POSITION.search(what):
            what, line = what[: match.start()], int(match["line"] or line)
        raise TomlError(path, _PLAIN_MESSAGES.get(what, what), line=line) from None
    except RecursionError:
        raise TomlError(path, "expected values, found brackets nested too deeply") from None
    except ValueError:  # Python refuses to convert a number of more than 4300 digits
        raise TomlError(path, "expected ordinary numbers, found thousands of digits") from None


def line_of(text: str, path: KeyPath) -> int | None:
    """Return the line, counted from 1, on which the value at `path` begins.

    `text` must be a valid document. An entry of an inline array or table is on the line of the whole value,
    and a missing key is on the line of its table. Return None for the document itself, and if tomlkit cannot
    write the document as it was (an array of tables that is continued after another table).
    """
    import tomlkit  # only a mistake pays for it
    from tomlkit.exceptions import TOMLKitError
    from tomlkit.items import AoT, Table

    text = text.replace("\r\n", "\n")
    try:
        document = tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError):
        return None
    found: list[Any] = [document]  # several, where the parts of a table are scattered over the file
    for part in path:
        inner = [value for key, value in _entries(found) if key == part]
        if not inner:
            break
        found = inner
    item = found[0]
    if item is document:
        return None
    while isinstance(item, AoT) or (isinstance(item, Table) and item.is_super_table()):
        item = _entries([item])[0][1]  # it has no line of its own
    item.trivia.indent += _MARK
    before, _, after = tomlkit.dumps(document).partition(_MARK)
    return before.count("\n") + 1 if before + after == text else None


def _entries(items: list[Any]) -> list[tuple[str | int, Any]]:
    """Return the keys and values of tomlkit tables, or the positions and tables of arrays of tables."""
    from tomlkit.container import Container
    from tomlkit.items import AoT, Table

    if isinstance(items[0], AoT):
        return list(enumerate(table for item in items for table in item.body))
    containers = [item.value if isinstance(item, Table) else item for item in items]
    bodies = [container.body for container in containers if isinstance(container, Container)]
    return [(key.key, value) for body in bodies for key, value in body if key is not None]
