"""The keys of a past session."""

from textual.binding import Binding, BindingType

from legday_tui.keys import EVERYWHERE, PIN, UNDO_CHANGE, list_moves
from legday_tui.screens.last_set_screen import EFFORT_WORDS

PAST_SESSION_BINDINGS: list[BindingType] = [
    Binding("enter,space", "edit", "change", key_display="enter",
            tooltip="Change this line"),
    *list_moves(down="Next line", up="Previous line"),
    Binding("w", "weight", "weight", id="weight",
            tooltip="Weight of this set: 16, 2x8, 35 lb; 0 is bodyweight"),
    *[
        Binding(str(n), f"effort({n})", "effort", show=False, tooltip=f"This set was {word}")
        for n, word in enumerate(EFFORT_WORDS, start=1)
    ],
    Binding("n", "note", "note", id="note", tooltip="Note on this session"),
    Binding("r", "rate", "effort", show=False, id="rate",
            tooltip="How hard the whole session was, 1 to 10"),
    Binding("t", "date", "date", id="date",
            tooltip="Day and time of this session; it keeps its length"),
    Binding("p", "place", "place", show=False, id="place",
            tooltip="Where you did this session"),
    Binding("d,delete", "delete", "delete", key_display="d", id="delete",
            tooltip="Delete the session; you can undo it"),
    Binding("g", "reopen", "carry on", id="go-on", tooltip="Carry on with it: you finished by mistake"),
    Binding("e", "save_text", "export", id="export", tooltip="Write this session to a text file"),
    UNDO_CHANGE,
    PIN,
    Binding("escape,left,q,h", "back", "back", key_display="esc", tooltip="Back to the list"),
    *EVERYWHERE,
]  # fmt: skip
