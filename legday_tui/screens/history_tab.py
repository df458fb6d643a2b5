"""The base class of the tabs of the history, and the bindings that change the tab."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from legday_tui.keys import EVERYWHERE

SESSIONS, PROGRESS, BALANCE, RECORDS = 1, 2, 3, 4
NAMES = {SESSIONS: "sessions", PROGRESS: "progress", BALANCE: "balance", RECORDS: "records"}

TAB_BINDINGS: list[BindingType] = [
    Binding(str(number), f"tab({number})", name, show=False, tooltip=f"History: {name}")
    for number, name in NAMES.items()
]


def tab_line(tab: int) -> str:
    """Return the heading of a tab: its own name in capitals, then the others with their keys."""
    others = (f"{n} {name}" for n, name in NAMES.items() if n != tab)
    return "   ".join([f"History  {NAMES[tab].upper()}", *others])


class HistoryTab(Screen[int | None]):
    """A tab of the history; returns the number of the next tab, or None for the list of sessions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *TAB_BINDINGS,
        Binding("escape,q,h", "back", "back", key_display="esc", tooltip="Back to the list"),
        *EVERYWHERE,
    ]

    def action_tab(self, tab: int) -> None:
        self.dismiss(tab)

    def action_back(self) -> None:
        self.dismiss(None)
