"""The screen that changes the keys of actions."""

from typing import ClassVar

from textual import work as in_background
from textual.binding import Binding, BindingType

from legday_tui.keys import ACTIONS, ACTIONS_BY_HEADING, names_of
from legday_tui.screens.catch_key import CatchKeyScreen
from legday_tui.screens.key_conflicts import default_keys, key_mistakes
from legday_tui.screens.row_list import RowListScreen
from legday_tui.settings.store import Settings
from legday_tui.widgets.entry_list import Entry
from legday_tui.widgets.key_names import key_name

KEYS_WIDTH = 20
HINT = "enter, then press a key to add or remove it. backspace: back to the default."


class RebindScreen(RowListScreen):
    """Lists all actions with their keys; a key that another action has is rejected."""

    INDENT = KEYS_WIDTH + 4
    HELP = "What every key does. Give any action the key you like."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "catch", "add or remove a key", key_display="enter",
                tooltip="Then press the key to add or remove"),
        Binding("backspace,delete", "restore", "default", key_display="del",
                tooltip="Back to the default"),
        Binding("left", "back", "back", show=False, tooltip="Back"),
    ]  # fmt: skip

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._defaults = default_keys()
        self._refusal = ""

    @property
    def head(self) -> tuple[str, str]:
        return "KEYS", self._settings.path

    def entries(self) -> list[Entry]:
        return [
            Entry(action, heading) for heading, actions in ACTIONS_BY_HEADING.items() for action in actions
        ]

    def row_text(self, key: str) -> str:
        names = "  ".join(dict.fromkeys(key_name(name) for name in self._keys(key)))
        mark = " " if self._keys(key) == self._defaults[key] else "*"
        return f"{mark} {names:<{KEYS_WIDTH}}  {ACTIONS[key]}"

    def about(self, key: str) -> str:
        names = "  ".join(dict.fromkeys(key_name(name) for name in self._defaults[key]))
        return self._refusal or f"{HINT}\nDefault: {names}"

    def value_and_title(self, key: str) -> tuple[str, str]:
        return "  ".join(dict.fromkeys(key_name(name) for name in self._keys(key))), ACTIONS[key]

    def show_about(self) -> None:
        super().show_about()
        self._refusal = ""

    def _keys(self, action: str) -> list[str]:
        own = self._settings.current.keys.get(action)
        return names_of(own) if own else self._defaults[action]

    def chosen(self, key: str) -> None:
        self.action_catch()

    @in_background
    async def action_catch(self) -> None:
        action = self.highlighted
        if action is None:
            return
        key = await self.app.push_screen_wait(CatchKeyScreen(ACTIONS[action]))
        if key is not None:
            keys = self._keys(action)
            self._set_keys(action, [k for k in keys if k != key] if key in keys else [*keys, key])

    def action_restore(self) -> None:
        if self.highlighted is not None:
            self._set_keys(self.highlighted, self._defaults[self.highlighted])

    def _set_keys(self, action: str, keys: list[str]) -> None:
        changed = {**self._settings.current.keys, action: ",".join(keys)}
        mistakes = key_mistakes(changed) if keys else ["that's its only key: give it another one first"]
        if not mistakes:
            self._settings.change_in("keys", action, changed[action])
        self._refusal = f"Not changed: {mistakes[0]}" if mistakes else ""
        self.show_all()
