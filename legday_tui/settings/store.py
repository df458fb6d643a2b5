"""The current preferences, and the functions called after a change."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from typing import Any

import msgspec

from legday_tui.settings.named_keys import NAMED_KEYS
from legday_tui.settings.preferences import Preferences, Value

Saved = Value | list[str] | Mapping[str, Any]
"""A value as it is written; an item None of a table is removed."""
Save = Callable[[str, Saved], object]
"""Writes the new value of a preference to a file; if that takes a while, it returns a future."""

OF_TRAINING = (
    "level", "methods", "hold_target_s", "racks", "rests", "a_week",
    "missing", "first_place", "places", "place",
)  # fmt: skip
"""The preferences that change what is trained. A rehearsal leaves no trace in them."""


class Settings:
    """Holds the current preferences, saves permanent changes, and notifies observers of every change."""

    def __init__(
        self,
        current: Preferences | None = None,
        save: Save | None = None,
        *,
        path: str = "",
        file_problems: Sequence[str] = (),
        save_problem: Callable[[], str | None] = lambda: None,
    ) -> None:
        """`path` is the file that `save` writes to; without `save`, changes last until the exit.

        `file_problems` are sentences about the contents of the file. `save_problem` returns why the
        last change was not saved, or None.
        """
        self.current = current or Preferences()
        self.path = path
        self.file_problems = file_problems
        self.save_problem = save_problem
        self._save = save
        self.in_rehearsal = False
        """Whether changes to what is trained last only until the exit."""
        self.changed_keys: Mapping[str, str] = {}
        """The displayed names of the keys that were changed, by action."""
        self._observers: list[Callable[[], None]] = []
        self._report: Callable[[str], None] = lambda _: None

    def key(self, action: str) -> str:
        """Return the displayed name of the key of an action, for a sentence that names it."""
        return self.changed_keys.get(action) or NAMED_KEYS[action]

    def observe(self, changed: Callable[[], None]) -> None:
        """Call a function after each change from now on."""
        self._observers.append(changed)

    def report_failures(self, report: Callable[[str], None]) -> None:
        """Report in a sentence what could not be saved; `report` is called from another thread."""
        self._report = report

    def change(self, name: str, value: Value | tuple[str, ...]) -> None:
        """Set and save a preference."""
        setattr(self.current, name, value)
        self._save_and_notify(name, msgspec.to_builtins(value))

    def preview(self, name: str, value: Value) -> None:
        """Set a preference for now, without saving it."""
        setattr(self.current, name, value)
        self._notify()

    def toggle(self, name: str) -> bool:
        """Switch a preference on or off until the program exits; return its new value."""
        value = not getattr(self.current, name)
        self.preview(name, value)
        return value

    def change_in(self, table: str, key: str, value: object) -> None:
        """Set and save one item of a preference that is a table, such as `keys`."""
        self.change_all_in(table, {key: value})

    def change_all_in(self, table: str, changed: Mapping[str, object]) -> None:
        """Set and save several items of a preference that is a table."""
        items = {**getattr(self.current, table), **changed}
        setattr(self.current, table, items)
        self._save_and_notify(table, msgspec.to_builtins(items))

    def remove_from(self, table: str, key: str) -> None:
        """Remove one item of a preference that is a table, so that its default applies, and save."""
        items = getattr(self.current, table)
        setattr(self.current, table, {name: item for name, item in items.items() if name != key})
        self._save_and_notify(table, {key: None})

    def _save_and_notify(self, name: str, value: Saved) -> None:
        if self._save is not None and not (self.in_rehearsal and name in OF_TRAINING):
            saving = self._save(name, value)
            if isinstance(saving, Future):
                saving.add_done_callback(self._saved)
        self._notify()

    def _saved(self, _: "Future[object]") -> None:
        if problem := self.save_problem():
            self._report(problem)

    def _notify(self) -> None:
        for changed in self._observers:
            changed()
