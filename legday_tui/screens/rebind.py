"""The screen that changes the keys of actions."""

from typing import ClassVar

from rich.text import Text
from textual import work as in_background
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from legday_tui.keys import ACTIONS, KEYS_HELP, advance, names_of
from legday_tui.screens.catch_key import CatchKeyScreen
from legday_tui.screens.key_conflicts import default_keys, key_mistakes
from legday_tui.settings.store import Settings
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.key_names import key_name
from legday_tui.widgets.line import Line

KEYS_WIDTH = 20
HINT = "enter and then a key adds that key, or takes it away. backspace: the usual keys again."


class RebindScreen(Screen[None]):
    """Lists all actions with their keys; a key that another action has is rejected."""

    HELP = "What every key does; give any action the key you like."
    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "choose", key_display="↑↓", priority=True, tooltip="The one above"),
        Binding("down,j", "move(1)", "choose", show=False, priority=True, tooltip="The one below"),
        advance("another key", "Give it another key, or take one away", action="catch"),
        Binding("backspace,delete", "usual", "usual keys", priority=True, tooltip="The usual keys again"),
        Binding("escape,q,left", "back", "back", key_display="esc", priority=True, tooltip="Back"),
        KEYS_HELP,
    ]  # fmt: skip

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._defaults = default_keys()

    def compose(self) -> ComposeResult:
        yield Line(id="head")
        yield OptionList(*(Option("", id=action) for action in ACTIONS))
        yield Line(id="about")
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#head", Line).show("KEYS", self._settings.path)
        self.query_one(OptionList).action_first()
        self._show_all(HINT)

    def _show_all(self, words: str) -> None:
        options = self.query_one(OptionList)
        for action, about in ACTIONS.items():
            keys = "  ".join(dict.fromkeys(key_name(key) for key in self._keys(action)))
            mark = " " if self._keys(action) == self._defaults[action] else "*"
            options.replace_option_prompt(action, Text(f"{mark} {keys:<{KEYS_WIDTH}}  {about}"))
        self.query_one("#about", Line).show(words)

    def _keys(self, action: str) -> list[str]:
        own = self._settings.current.keys.get(action)
        return names_of(own) if own else self._defaults[action]

    @property
    def _chosen(self) -> str:
        return list(ACTIONS)[self.query_one(OptionList).highlighted or 0]

    def action_move(self, by: int) -> None:
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()

    @in_background
    async def action_catch(self) -> None:
        action = self._chosen
        key = await self.app.push_screen_wait(CatchKeyScreen(ACTIONS[action]))
        if key is not None:
            keys = self._keys(action)
            self._set_keys(action, [k for k in keys if k != key] if key in keys else [*keys, key])

    def action_usual(self) -> None:
        self._set_keys(self._chosen, self._defaults[self._chosen])

    def _set_keys(self, action: str, keys: list[str]) -> None:
        changed = {**self._settings.current.keys, action: ",".join(keys)}
        mistakes = key_mistakes(changed) if keys else ["that was its last key: give it another one first"]
        if not mistakes:
            self._settings.change_in("keys", action, changed[action])
        self._show_all(f"Not changed: {mistakes[0]}" if mistakes else HINT)

    def action_back(self) -> None:
        self.dismiss(None)
