"""A test of a presenter clicker: shows the received key and binds it to an action."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen

from legday_tui.keys import ADVANCE, PAUSE, UNDO, WORK, names_of
from legday_tui.screens.key_conflicts import key_mistakes
from legday_tui.settings.store import Settings
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.key_names import key_name
from legday_tui.widgets.line import Line

CLICKER_ACTIONS = {
    "advance": ("next", ADVANCE),
    "undo": ("undo", UNDO),
    "pause": ("pause", PAUSE),
    "work": ("count, start, end", WORK),
}
"""The actions that a key of a clicker can be bound to: binding id -> (description, default keys)."""


class ClickerScreen(ModalScreen[None]):
    """Shows any received key; only the digits and `q` have bindings of their own."""

    CSS_PATH = "modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(n), f"bind('{action}')", words, priority=True, tooltip=f"Make this key do: {words}")
            for n, (action, (words, _)) in enumerate(CLICKER_ACTIONS.items(), start=1)
        ),
        Binding("q", "back", "back", priority=True, tooltip="Back"),
    ]

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._received: str | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Line("Test your clicker", id="dialog-title")
            yield Line("Press a key on your clicker.", id="arrived")
            yield Line(id="hint")
            yield KeyBar()

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        self._received = event.key
        self._show(f"You pressed {key_name(event.key)}", self._meaning(event.key))

    def _show(self, received: str, hint: str) -> None:
        self.query_one("#arrived", Line).show(received)
        self.query_one("#hint", Line).show(hint)
        self.refresh_bindings()

    def _meaning(self, key: str) -> str:
        action = next((action for action in CLICKER_ACTIONS if key in self._keys_of(action)), None)
        if action is None:
            return "It does nothing yet. Press 1 to 4 to pick what it does."
        return f"In a session it does: {CLICKER_ACTIONS[action][0]}. Press 1 to 4 to change it."

    def _keys_of(self, action: str) -> list[str]:
        return names_of(self._settings.current.keys.get(action) or CLICKER_ACTIONS[action][1])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "bind" or self._received is not None

    def action_bind(self, target: str) -> None:
        key = self._received
        if key is None:
            return
        taken = next(
            (other for other in CLICKER_ACTIONS if other != target and self._keys_of(other) == [key]), None
        )
        if taken is not None:
            self._show(
                f"You pressed {key_name(key)}",
                f"It stays: it's your only key for {CLICKER_ACTIONS[taken][0]}.",
            )
            return
        changed = {target: ",".join(dict.fromkeys([*self._keys_of(target), key]))}
        for other in CLICKER_ACTIONS:
            if other != target and key in self._keys_of(other):
                changed[other] = ",".join(k for k in self._keys_of(other) if k != key)
        if mistakes := key_mistakes({**self._settings.current.keys, **changed}):
            self._show(f"You pressed {key_name(key)}", f"Not changed: {mistakes[0]}.")
            return
        for action, keys in changed.items():
            self._settings.change_in("keys", action, keys)
        self._show(f"You pressed {key_name(key)}", f"From now on it does: {CLICKER_ACTIONS[target][0]}.")

    def action_back(self) -> None:
        self.dismiss(None)
