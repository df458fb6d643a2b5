"""The keys of the recap."""

from textual.binding import Binding, BindingType

from legday_tui.keys import EVERYWHERE, UNDO, advance, digits, work

RECAP_BINDINGS: list[BindingType] = [
    advance("next", "See the details, then home. Your session is saved"),
    work("next", "The details, then home", action="advance", show=False),
    *digits("How hard the whole session was: 1 to 9, 0 for 10"),
    Binding("n", "note", "note", id="note", tooltip="Write a note for this session"),
    Binding(UNDO, "undo", "undo finish", key_display="u", id="undo",
            tooltip="Undo the last thing: rating, note, finish"),
    Binding("y", "judge_form(True)", "form was good", id="form-good", tooltip="Your form was good"),
    Binding("minus", "judge_form(False)", "form not yet", key_display="-", id="form-was-not-yet",
            tooltip="Your form wasn't there yet: same weight next time"),
    Binding("down,j", "scroll(1)", "details", key_display="↑↓", tooltip="Scroll down, into the details"),
    Binding("up,k", "scroll(-1)", "back", show=False, tooltip="Scroll up, back to the poster"),
    Binding("escape", "close", "done", show=False, tooltip="Close; your session is saved"),
    Binding("o", "save_elsewhere", "save elsewhere", id="save-elsewhere",
            tooltip="Save the session to a file of your choice"),
    Binding("e", "save_poster", "save picture", id="export",
            tooltip="Save this leg day as a picture, or as text"),
    Binding("h", "app.history", "history", show=False, id="history", tooltip="Your past sessions"),
    Binding("q", "quit", "quit", id="quit", tooltip="Quit; your session is saved"),
    *EVERYWHERE,
]  # fmt: skip
