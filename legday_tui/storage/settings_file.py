"""The settings file: an invalid setting does not affect the others, and writing keeps the user's comments."""

import contextlib
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar, get_type_hints

import msgspec
import tomli

from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.domain.documents.location import Path as KeyPath
from legday_tui.domain.documents.location import location_of
from legday_tui.platforms.files import one_at_a_time
from legday_tui.storage.fs import Fs, RealFs, atomic_write
from legday_tui.storage.leftovers import remove_old_leftovers
from legday_tui.storage.paths import PRIVATE_DIR, is_there
from legday_tui.storage.toml_file import TomlError, line_of, parse_document, read_text

NAME = "settings.toml"
HEAD = "# Settings of legday-tui. Anything not listed keeps its default. Your comments stay.\n"
Setting = bool | int | str | None | list[str] | Mapping[str, Any]
"""The value of a setting; None means that the setting, or the item of a table, is not in the file."""
T = TypeVar("T", bound=msgspec.Struct)


class SettingsFile(Generic[T]):
    """A TOML file with the fields of the struct `type_`, which all need defaults."""

    def __init__(self, path: Path, type_: type[T], fs: Fs | None = None) -> None:
        self.path = path
        self.problem: str | None = None
        """Why the last change could not be written; None if it was written."""
        self._type = type_
        self._fs = fs or RealFs()
        self._writer: ThreadPoolExecutor | None = None

    def read(self) -> tuple[T, list[str]]:
        """Return the settings, and a sentence for each invalid one, which has its default."""
        settings = self._type()
        if not is_there(self.path):
            return settings, []
        try:
            text = read_text(self.path, "settings")
            document = parse_document(self.path, text)
        except TomlError as mistake:
            return settings, [f"{mistake}; using the default settings"]
        mistakes = []
        for name, value, wrong in _validated(document, self._type):
            if wrong is None:
                setattr(settings, name, value)
            else:
                line = line_of(text, wrong.path)
                mistakes.append(str(TomlError(self.path, wrong.sentence, wrong.location, line)))
        return settings, mistakes

    def write(self, name: str, value: Setting) -> "Future[None]":
        """Write a setting in a background thread, so that no key press waits for the disk.

        Any failure is reported in `problem`, also if nobody waits for the future. A value that `read` would
        not accept is not written.
        """
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1)
        return self._writer.submit(self._write, name, value)

    def _write(self, name: str, value: Setting) -> None:
        from tomlkit.exceptions import TOMLKitError  # imported late: slow, and needed for changes only

        from legday_tui.storage.editor_schemas import first_line

        try:
            if isinstance(value, Mapping):
                _converted(_present(value), name, self._type)
            elif value is not None:
                _converted(value, name, self._type)
            self.path.parent.mkdir(mode=PRIVATE_DIR, parents=True, exist_ok=True)
            with one_at_a_time(self.path.parent):  # or the change of another process could be lost
                is_new = not self.path.exists()
                head = f"{first_line('settings')}\n{HEAD}"
                text = head if is_new else read_text(self.path, "settings")
                changed = _changed(text, parse_document(self.path, text), name, value)
                atomic_write(self._fs, self.path, changed.encode())
            target = self.path.resolve()
            remove_old_leftovers(target.parent, (target.name,))
            self._keep_schema(is_new=is_new)
            self.problem = None
        except OSError as problem:
            self.problem = f"{self.path} was not changed: {problem.strerror or problem}"
        except (TOMLKitError, TomlError, msgspec.ValidationError) as problem:
            # An unreadable file is not overwritten: the user may be able to correct it.
            self.problem = f"{self.path} was not changed: {problem}"
        except Exception as error:
            # The callers do not wait for the future, and would never see this error.
            self.problem = f"{self.path} was not changed: {error!r}"
            raise

    def _keep_schema(self, *, is_new: bool) -> None:
        """Put the schema for editors beside a new file, and keep one that is there up to date."""
        from legday_tui.storage.editor_schemas import put_schema_beside, update_schema_beside

        with contextlib.suppress(OSError):  # the setting is saved, and an editor works without it
            (put_schema_beside if is_new else update_schema_beside)(self.path, "settings", self._fs)


def _changed(text: str, document: Mapping[str, Any], name: str, value: Setting) -> str:
    """Return the text of a file, which holds this document, with another value of a setting.

    All comments are kept, unless tomlkit cannot change a table without moving what is around it, as it does
    with one whose keys have dots: that one is written anew. Raise TOMLKitError if that fails as well.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    wanted = dict(document)
    before = wanted.pop(name, None)
    if isinstance(value, Mapping):
        wanted[name] = _present({**(before if isinstance(before, dict) else {}), **value})
    elif value is not None:
        wanted[name] = value
    for change in (_change_in_place, _write_anew):
        editable = tomlkit.parse(text)
        with contextlib.suppress(TOMLKitError, tomli.TOMLDecodeError):
            change(editable, name, value, wanted)
            changed = tomlkit.dumps(editable)
            if _canonical(tomli.loads(changed)) == _canonical(wanted):
                return changed
    raise TOMLKitError(f"{name} cannot be changed without changing other settings")


def _change_in_place(document: Any, name: str, value: Setting, wanted: Mapping[str, Any]) -> None:
    if name not in wanted:
        document.pop(name, None)
    elif isinstance(value, Mapping) and isinstance(table := document.get(name), dict):
        _update(table, value)
    else:
        document[name] = wanted[name]


def _write_anew(document: Any, name: str, _: Setting, wanted: Mapping[str, Any]) -> None:
    document.pop(name, None)
    if name in wanted:
        document[name] = wanted[name]


def _canonical(document: Mapping[str, Any]) -> str:
    """Return a text that is the same for equal documents, whatever the order of their keys."""
    import json  # imported late: needed for changes only

    return json.dumps(document, sort_keys=True, default=str)


def _update(table: Any, value: Mapping[str, Any]) -> None:
    """Change the items of a table of the file, so that its other items and all comments are kept."""
    for key, item in value.items():
        if item is None:
            table.pop(key, None)
        elif isinstance(item, dict) and isinstance(table.get(key), dict):
            gone = dict.fromkeys(table[key].keys() - item.keys())
            _update(table[key], {**gone, **item})
        elif table.get(key) != item:
            table[key] = item


def _present(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return the items of a table that are in the file."""
    return {key: value for key, value in table.items() if value is not None}


def _converted(value: object, name: str, type_: type[msgspec.Struct]) -> Any:
    """Return a value as the field of the struct has it. Raise msgspec.ValidationError."""
    return msgspec.convert(value, get_type_hints(type_, include_extras=True)[name])


class _Mistake(NamedTuple):
    """What is wrong with a setting, and where."""

    path: KeyPath
    sentence: str
    location: str = ""


def _validated(
    document: dict[str, object], type_: type[msgspec.Struct]
) -> Iterator[tuple[str, Any, _Mistake | None]]:
    """Yield the name and value of each valid setting, or the name, None, and the mistake."""
    types = get_type_hints(type_, include_extras=True)
    for name, value in document.items():
        if name not in types:
            sentence = f'"{name[:60]}" is not a setting, so it is ignored{did_you_mean(name, types)}'
            yield name, None, _Mistake((name,), sentence)
            continue
        try:
            yield name, _converted(value, name, type_), None
        except msgspec.ValidationError as error:
            from legday_tui.domain.documents.mismatch import describe_mismatch

            inner, sentence = describe_mismatch(value, types[name], error)
            path = (name, *inner)
            words = f"{sentence}; using the default for this one"
            yield name, None, _Mistake(path, words, location_of(document, path))
