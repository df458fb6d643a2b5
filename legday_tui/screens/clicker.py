"""Test your clicker: shows which key arrives, and lets it do what one wants."""

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

JOBS = {
    "advance": ("go on", ADVANCE),
    "undo": ("take back", UNDO),
    "pause": ("pause", PAUSE),
    "work": ("count, start, end", WORK),
}
"""What a clicker's key can do: the name of the binding, its words, and its usual keys."""


class ClickerScreen(ModalScreen[None]):
    """Any key may arrive here, so only the digits and `q` are keys of its own."""

    CSS_PATH = "modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(n), f"bind('{job}')", words, priority=True, tooltip=f"Let this key do: {words}")
            for n, (job, (words, _)) in enumerate(JOBS.items(), start=1)
        ),
        Binding("q", "back", "back", priority=True, tooltip="Back"),
    ]

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._arrived: str | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Line("Test your clicker", id="dialog-title")
            yield Line("Press a key of the clicker.", id="arrived")
            yield Line(id="hint")
            yield KeyBar()

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        self._arrived = event.key
        self._show(f"{key_name(event.key)} arrived", self._words(event.key))

    def _show(self, arrived: str, hint: str) -> None:
        self.query_one("#arrived", Line).show(arrived)
        self.query_one("#hint", Line).show(hint)
        self.refresh_bindings()

    def _words(self, key: str) -> str:
        job = next((job for job in JOBS if key in self._keys_of(job)), None)
        if job is None:
            return "It does nothing yet. Press 1 to 4 to choose what it does."
        return f"In a session it means: {JOBS[job][0]}. Press 1 to 4 to change that."

    def _keys_of(self, job: str) -> list[str]:
        return names_of(self._settings.current.keys.get(job) or JOBS[job][1])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "bind" or self._arrived is not None

    def action_bind(self, job: str) -> None:
        key = self._arrived
        if key is None:
            return
        taken = next((other for other in JOBS if other != job and self._keys_of(other) == [key]), None)
        if taken is not None:
            self._show(f"{key_name(key)} arrived", f"It is the only key to {JOBS[taken][0]}: it stays that.")
            return
        changed = {job: ",".join(dict.fromkeys([*self._keys_of(job), key]))}
        for other in JOBS:
            if other != job and key in self._keys_of(other):
                changed[other] = ",".join(k for k in self._keys_of(other) if k != key)
        if mistakes := key_mistakes({**self._settings.current.keys, **changed}):
            self._show(f"{key_name(key)} arrived", f"Not changed: {mistakes[0]}.")
            return
        for action, keys in changed.items():
            self._settings.change_in("keys", action, keys)
        self._show(f"{key_name(key)} arrived", f"From now on it means: {JOBS[job][0]}.")

    def action_back(self) -> None:
        self.dismiss(None)
