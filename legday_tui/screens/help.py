"""The help of a screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from legday_tui.keys import SCROLL
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.key_names import key_name
from legday_tui.widgets.line import Line
from legday_tui.widgets.two_columns import TwoColumns


class HelpScreen(ModalScreen[None]):
    """Lists the active bindings of the screen below, as footer and palette do, and the safety notice."""

    CSS_PATH = "modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *SCROLL,
        Binding(
            "escape,question_mark,q,enter,space",
            "back",
            "back",
            key_display="esc",
            priority=True,
            tooltip="Back",
        ),
    ]

    def __init__(self, bindings: list[ActiveBinding], safety: tuple[str, ...]) -> None:
        super().__init__()
        self._active = bindings
        self._safety = safety

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Line("Keys", id="dialog-title")
            with VerticalScroll(id="keys", can_focus=False):
                yield TwoColumns(self._rows())
                yield Line("\n".join(("", "Safety", *self._safety)))
            yield KeyBar()

    def _rows(self) -> list[tuple[str, str]]:
        keys: dict[str, list[str]] = {}
        for active in self._active:
            # Bindings of Textual itself, such as those that move the focus, have no tooltip.
            if active.tooltip:
                keys.setdefault(active.tooltip, []).append(key_name(active.binding.key))
        return [(_joined(names), words) for words, names in keys.items()]

    def action_scroll(self, by: int) -> None:
        self.query_one("#keys", VerticalScroll).scroll_relative(y=by * 2, animate=False)

    def action_back(self) -> None:
        self.dismiss(None)


def _joined(names: list[str]) -> str:
    """Return the key names in a row, with more than three digits as a range."""
    unique = list(dict.fromkeys(names))
    if len(unique) > 3 and all(len(n) == 1 and n.isdigit() for n in unique):
        return f"{unique[0]} to {unique[-1]}"
    return " ".join(unique)
