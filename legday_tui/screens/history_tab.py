"""The base class of the tabs of the history, and the bindings that change the tab."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from legday_tui.keys import EVERYWHERE
from legday_tui.widgets.tab_bar import TabBar

OVERVIEW, SESSIONS, PROGRESS, BALANCE, RECORDS = 1, 2, 3, 4, 5
NAMES = {OVERVIEW: "overview", SESSIONS: "list", PROGRESS: "charts", BALANCE: "balance", RECORDS: "records"}

TAB_BINDINGS: list[BindingType] = [
    Binding(str(number), f"tab({number})", name, show=False, tooltip=f"History: {name}")
    for number, name in NAMES.items()
]


def history_tabs(shown: int) -> TabBar:
    """Return the row of tabs of the history."""
    return TabBar("History", NAMES, shown)


class HistoryTab(Screen[int | None]):
    """A tab of the history; returns the number of the next tab, or None for the page before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *TAB_BINDINGS,
        Binding("escape,q,h", "back", "back", key_display="esc", tooltip="Back to the previous page"),
        *EVERYWHERE,
    ]

    def on_tab_bar_turned(self, turned: TabBar.Turned) -> None:
        self.dismiss(turned.tab)

    def action_tab(self, tab: int) -> None:
        self.dismiss(tab)

    def action_back(self) -> None:
        self.dismiss(None)
