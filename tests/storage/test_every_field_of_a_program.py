"""A mistake in any field of a program is one sentence with file, line, location and what is expected."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomlkit

from legday_tui.domain.documents.location import Path as FileLocation
from legday_tui.domain.documents.location import location_of
from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.storage.program_file import load_program
from legday_tui.storage.toml_file import TomlError

WHOLE: dict[str, Any] = msgspec.toml.decode((bundled_assets() / "program.toml").read_bytes())
WHOLE["techniques"] |= {"drop_change_s": 20}
FREE = {"levels", "exercises"}
"""Tables whose keys are chosen by the user."""


def fields(value: object, path: FileLocation = ()) -> Iterator[tuple[FileLocation, FileLocation]]:
    """Yield the shape and path of each field; in the shape, positions and free keys are replaced by `any`."""
    entries: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        entries = value.items()
    elif isinstance(value, list):
        entries = enumerate(value)
    for part, inner in entries:
        here = (*path, part)
        free = {1} if here[0] in FREE else set()
        shape = tuple("any" if isinstance(p, int) or n in free else p for n, p in enumerate(here))
        yield shape, here
        yield from fields(inner, here)


ONE_OF_EACH: dict[FileLocation, FileLocation] = {}
for kind, found in fields(WHOLE):
    ONE_OF_EACH.setdefault(kind, found)


def without_repetition(value: object, path: FileLocation = ()) -> object:
    """Return a part of the program with all fields, but less of what repeats them: it is read faster."""

    def is_needed(part: str | int) -> bool:
        return any(found[: len(path) + 1] == (*path, part) for found in ONE_OF_EACH.values())

    if isinstance(value, dict):
        chosen = [key for key in value if path not in {(table,) for table in FREE} or is_needed(key)]
        return {key: without_repetition(value[key], (*path, key)) for key in chosen}
    if isinstance(value, list) and isinstance(value[0], dict):
        needed = max((n for n in range(len(value)) if is_needed(n)), default=0)
        return [without_repetition(v, (*path, n)) for n, v in enumerate(value[: needed + 1])]
    return value


DOCUMENT: Any = without_repetition(WHOLE)


@cache
def entry_as_toml(key: str, value: bytes) -> str:
    """Return an entry, whose value is given as JSON: it is the same in nearly every document."""
    return tomlkit.dumps({key: msgspec.json.decode(value)})


def as_toml(document: dict[str, Any]) -> str:
    """Return a document as TOML, in which what is not a table comes first."""

    def is_table(value: object) -> bool:
        return isinstance(value, dict) or (isinstance(value, list) and isinstance(value[0], dict))

    entries = sorted(document.items(), key=lambda entry: is_table(entry[1]))
    return "".join(entry_as_toml(key, msgspec.json.encode(value)) for key, value in entries)


def refusal(document: dict[str, Any], file: Path) -> tuple[str, str]:
    """Return the text of the reported line, and the sentence."""
    file.write_text(as_toml(document), "utf-8")
    with pytest.raises(TomlError) as caught:
        load_program(file)
    match = re.fullmatch(rf"{re.escape(str(file))}: (?:line (\d+): )?(.+)", str(caught.value))
    assert match, str(caught.value)
    return file.read_text("utf-8").split("\n")[int(match[1] or 0) - 1], match[2]


def table_at(document: Any, path: FileLocation) -> Any:
    """Return the value at a path."""
    for part in path:
        document = document[part]
    return document


@pytest.mark.parametrize("path", ONE_OF_EACH.values(), ids=lambda path: location_of(DOCUMENT, path))
def test_a_value_of_the_wrong_type_is_refused(path: FileLocation, tmp_path: Path) -> None:
    document = deepcopy(DOCUMENT)
    table = table_at(document, path[:-1])
    table[path[-1]] = 1.5 if isinstance(table[path[-1]], str | list | dict | bool) else "wrong"

    line, sentence = refusal(document, tmp_path / "mine.toml")

    location = location_of(document, path)
    assert sentence.startswith(location + ": expected "), sentence
    key = next(str(part) for part in reversed(path) if isinstance(part, str))
    assert key in line


TABLES = [path for path in ((), *ONE_OF_EACH.values()) if isinstance(table_at(DOCUMENT, path), dict)]


@pytest.mark.parametrize(
    "path",
    [path for path in TABLES if path[-1:] not in (("levels",), ("exercises",))],
    ids=lambda path: location_of(DOCUMENT, path) or "the program",
)
def test_a_misspelt_key_is_refused(path: FileLocation, tmp_path: Path) -> None:
    document = deepcopy(DOCUMENT)
    table_at(document, path)["mispelt"] = 1

    _, sentence = refusal(document, tmp_path / "mine.toml")

    assert '"mispelt" is not a key here' in sentence
    assert sentence.startswith(location_of(document, path))
