"""A dialog that waits for a key."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen

from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line


class CatchKeyScreen(ModalScreen[str | None]):
    """Returns the name of the pressed key, or None for escape, which cancels."""

    CSS_PATH = "modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", key_display="esc", priority=True, tooltip="Back"),
    ]

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Line(self._words, id="dialog-title")
            yield Line("Press the key to add or remove.")
            yield KeyBar()

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss(event.key)

    def action_back(self) -> None:
        self.dismiss(None)
