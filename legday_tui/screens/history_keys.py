"""The keys of the overview and the list of the history."""

from textual.binding import Binding, BindingType

from legday_tui.keys import EVERYWHERE, UNDO_CHANGE, body_weight, list_moves
from legday_tui.screens.history_tab import TAB_BINDINGS

HISTORY_BINDINGS: list[BindingType] = [
    Binding("enter,space,right", "open", "open", key_display="enter", tooltip="Open the session"),
    *list_moves(down="Previous session", up="Next session"),
    Binding("home", "edge(True)", "newest", show=False, tooltip="Newest session"),
    Binding("end", "edge(False)", "oldest", show=False, tooltip="Oldest session"),
    Binding("slash", "search", "find", key_display="/", id="find",
            tooltip="Find by level, exercise, note, month"),
    Binding("a", "add", "add", id="add-session",
            tooltip="Write down a leg day you did without the laptop"),
    body_weight(show=False),
    UNDO_CHANGE,
    Binding("escape,left,h,q", "back", "back", key_display="esc", tooltip="Back to where you were"),
    *TAB_BINDINGS,
    *EVERYWHERE,
]  # fmt: skip
