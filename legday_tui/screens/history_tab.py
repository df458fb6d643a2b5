"""The pages of the history, and the keys that turn them."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from legday_tui.keys import EVERYWHERE

SESSIONS, PROGRESS, BALANCE, RECORDS = 1, 2, 3, 4
NAMES = {SESSIONS: "sessions", PROGRESS: "progress", BALANCE: "balance", RECORDS: "records"}

TURN: list[BindingType] = [
    Binding(str(number), f"tab({number})", name, show=False, tooltip=f"History: {name}")
    for number, name in NAMES.items()
]


def tab_line(tab: int) -> str:
    """The heading of a page: this one in capitals, then the others by their keys."""
    others = (f"{n} {name}" for n, name in NAMES.items() if n != tab)
    return "   ".join([f"History  {NAMES[tab].upper()}", *others])


class HistoryTab(Screen[int | None]):
    """A page of the history; it ends with the page that was turned to, or with None to go back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *TURN,
        Binding("escape,q,h", "back", "back", key_display="esc", tooltip="Back to the list"),
        *EVERYWHERE,
    ]

    def action_tab(self, tab: int) -> None:
        self.dismiss(tab)

    def action_back(self) -> None:
        self.dismiss(None)
