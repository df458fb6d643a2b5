"""The preferences of the moment: a key changes one for now, the settings screen for good."""

from collections.abc import Callable, Sequence

from legday_tui.settings.preferences import Preferences, Value

Keep = Callable[[str, Value | dict[str, str]], object]
"""Writes down what a preference was set to."""


class Settings:
    """Gives the preferences to everyone, and tells everyone who wants to know of a change."""

    def __init__(
        self,
        current: Preferences | None = None,
        keep: Keep | None = None,
        *,
        path: str = "",
        trouble: Sequence[str] = (),
        problem: Callable[[], str | None] = lambda: None,
    ) -> None:
        """`current` are the preferences to start with, `place` the file in which `keep` keeps them.

        `trouble` tells what was wrong with that file, in sentences; `problem` why a change was not kept.
        """
        self.current = current or Preferences()
        self.path = path
        self.trouble = trouble
        self.problem = problem
        self._keep = keep
        self._observers: list[Callable[[], None]] = []

    def observe(self, changed: Callable[[], None]) -> None:
        """From now on this is called after each change."""
        self._observers.append(changed)

    def change(self, name: str, value: Value) -> None:
        """Set a preference, and keep it."""
        setattr(self.current, name, value)
        self._kept(name, value)

    def toggle(self, name: str) -> bool:
        """Switch a preference on or off, only until the program ends; what it is now."""
        value = not getattr(self.current, name)
        setattr(self.current, name, value)
        self._notify()
        return value

    def change_in(self, table: str, key: str, value: str) -> None:
        """Set an entry of a table of preferences, such as the keys of an action, and keep it."""
        entries = {**getattr(self.current, table), key: value}
        setattr(self.current, table, entries)
        self._kept(table, entries)

    def _kept(self, name: str, value: Value | dict[str, str]) -> None:
        if self._keep is not None:
            self._keep(name, value)
        self._notify()

    def _notify(self) -> None:
        for changed in self._observers:
            changed()
