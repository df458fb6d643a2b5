"""The settings file: one mistake costs one setting, and a change leaves the rest as it was."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, get_type_hints

import msgspec

from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.domain.documents.location import location_of
from legday_tui.domain.documents.plain_text import without_control
from legday_tui.settings.preferences import Preferences, Value
from legday_tui.storage.fs import Fs, RealFs, atomic_write
from legday_tui.storage.paths import PRIVATE_DIR
from legday_tui.storage.toml_file import TomlError, document_of, text_of

NAME = "settings.toml"
HEAD = "Settings of legday-tui. What is not here is as it comes. Comments of yours stay.\n"


class SettingsFile:
    """`settings.toml` in the configuration directory."""

    def __init__(self, path: Path, fs: Fs | None = None) -> None:
        self.path = path
        self.problem: str | None = None
        """Why the last change could not be written, if so."""
        self._fs = fs or RealFs()
        self._writer: ThreadPoolExecutor | None = None

    def read(self) -> tuple[Preferences, list[str]]:
        """The preferences, and a sentence for each one that cannot be used and is as it comes instead."""
        if not self.path.exists():
            return Preferences(), []
        try:
            document = document_of(self.path, text_of(self.path, "settings"))
        except TomlError as mistake:
            return Preferences(), [f"{mistake}; the settings are as they come"]
        preferences = Preferences()
        mistakes = []
        for name, value, wrong in _checked(document):
            if wrong:
                mistakes.append(without_control(f"{self.path}: {wrong}; this one is as it comes"))
            else:
                setattr(preferences, name, value)
        return preferences, mistakes

    def keep(self, name: str, value: Value | dict[str, str]) -> "Future[None]":
        """Write a setting down, in the background: nobody who presses a key waits for the disk."""
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1)
        return self._writer.submit(self._write, name, value)

    def _write(self, name: str, value: Value | dict[str, str]) -> None:
        import tomlkit  # keeps comments and order of what people wrote; needed only when something changes
        from tomlkit.exceptions import TOMLKitError

        try:
            self.path.parent.mkdir(mode=PRIVATE_DIR, parents=True, exist_ok=True)
            document = tomlkit.document()
            if self.path.exists():
                document = tomlkit.parse(text_of(self.path, "settings"))
            else:
                document.add(tomlkit.comment(HEAD.strip()))
            if value is None:
                document.pop(name, None)
            elif isinstance(value, dict) and isinstance(table := document.get(name), tomlkit.items.Table):
                table.update(value)
            else:
                document[name] = value
            atomic_write(self._fs, self.path, tomlkit.dumps(document).encode())
            self.problem = None
        except (OSError, TOMLKitError, TomlError) as problem:
            # What cannot be read is not written over either: it is the user's to mend.
            self.problem = f"{self.path} was not changed: {problem}"


def _checked(document: dict[str, object]) -> Iterator[tuple[str, Any, str]]:
    """Each key with its value, or with the sentence that says why it cannot be used."""
    wanted = get_type_hints(Preferences, include_extras=True)
    for name, found in document.items():
        if name not in wanted:
            yield name, None, f'"{name[:60]}" is not a setting{did_you_mean(name, wanted)}'
            continue
        try:
            yield name, msgspec.convert(found, wanted[name]), ""
        except msgspec.ValidationError as error:
            from legday_tui.domain.documents.mismatch import describe_mismatch

            where, sentence = describe_mismatch(found, wanted[name], error)
            yield name, None, f"{location_of(document, (name, *where))}: {sentence}"
