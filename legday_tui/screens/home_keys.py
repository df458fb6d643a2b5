"""The keys of the home screen."""

from textual.binding import Binding, BindingType

from legday_tui.keys import EVERYWHERE, SETTINGS, body_weight, work

HOME_BINDINGS: list[BindingType] = [
    Binding("left,pageup", "change_level(-1)", "level", key_display="←→", priority=True,
            tooltip="Level to the left"),
    Binding("right,pagedown,tab", "change_level(1)", "level", show=False, priority=True,
            tooltip="Level to the right"),
    Binding("enter,f5", "go", "go", key_display="enter", priority=True, id="start",
            tooltip="Start, or carry on"),
    work("go", "Start, or carry on", action="go"),
    Binding("r", "restore", "restore backup", id="restore",
            tooltip="Bring back your sessions from the newest good backup"),
    Binding("e", "decide('finish')", "finish and save", id="finish",
            tooltip="Save what you did and close the unfinished workout"),
    Binding("d", "decide('discard')", "discard", id="set-aside",
            tooltip="Discard the unfinished workout; a copy is kept"),
    Binding("v", "method", "style", id="level",
            tooltip="Change the training style: straight sets, pulses, supersets..."),
    Binding("a", "offer", "offers", id="offer", tooltip="See what the coach offers today"),
    Binding("o", "straight", "straight", id="straight",
            tooltip="Straight sets, or back to the level's own style"),
    Binding("t", "time", "time", id="time-limit",
            tooltip="Say how much time you have, or which phases you want"),
    Binding("p", "place", "place", id="place", tooltip="Choose where you train today"),
    Binding("f", "follow", "follow along", id="follow", tooltip="Hands-free on/off"),
    Binding("h", "app.history", "history", id="history", tooltip="Your past sessions"),
    body_weight(show=False),
    Binding("down,j", "scroll(1)", "scroll", show=False, tooltip="Scroll today's plan"),
    Binding("up,k", "scroll(-1)", "scroll", show=False, tooltip="Scroll today's plan"),
    Binding("q,ctrl+q", "decide('quit')", "quit", key_display="q", id="quit", tooltip="Quit"),
    SETTINGS,
    Binding("i", "app.about", "why legs", id="about", tooltip="Why legs, and what you need"),
    *(b for b in EVERYWHERE if b is not SETTINGS),
]  # fmt: skip
