"""The cards of the first run."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from legday_tui.cues.cue import Cue, Cues
from legday_tui.domain.program.program import Program
from legday_tui.keys import KEYS_HELP, SCROLL, advance, work
from legday_tui.screens.clicker import ClickerScreen
from legday_tui.settings.store import Settings
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

UNITS, SAFETY, SIGNALS = TITLES = (
    "Kilograms or pounds?",
    "Before you start",
    "Can you hear it from over there?",
)


class WelcomeScreen(ModalScreen[None]):
    """Shows three cards, which can be skipped; the home screen below stays visible."""

    HELP = "A few questions before your first leg day."
    CSS_PATH = "welcome.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        advance("next", "The next card"),
        work("next", "The next card", action="advance", show=False),
        Binding("up,down,k,j,tab", "unit", "the other one", key_display="↑↓", tooltip="The other unit"),
        *(replace(binding, show=False) for binding in SCROLL),
        Binding("s", "sound", "hear it", tooltip="Hear a signal"),
        Binding("t", "clicker", "test a clicker", tooltip="Test your clicker"),
        Binding("escape,q", "skip", "skip all", key_display="esc", tooltip="Skip all cards"),
        KEYS_HELP,
    ]

    def __init__(self, program: Program, settings: Settings, cues: Cues) -> None:
        super().__init__()
        self._safety = program.safety
        self._settings = settings
        self._cues = cues
        self._card = 0

    def compose(self) -> ComposeResult:
        with Vertical(id="card"):
            yield Line(id="card-title")
            yield Line(id="card-text")
            yield KeyBar()

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        position = f"welcome {self._card + 1}/{len(TITLES)}"
        self.query_one("#card-title", Line).show(TITLES[self._card], position)
        self.query_one("#card-text", Line).show("\n".join(self._lines()))
        self.refresh_bindings()

    def _lines(self) -> list[str]:
        match TITLES[self._card]:
            case title if title == UNITS:
                unit = self._settings.current.unit
                words = {"kg": "Kilograms", "lb": "Pounds"}
                choices = [f"{'>' if name == unit else ' '} {word}" for name, word in words.items()]
                return ["What weights are shown and typed in.", "", *choices]
            case title if title == SAFETY:
                return [f"- {line}" for line in self._safety]
        problem = self._cues.problems().get("sound")
        bell = [f"{problem[:1].upper()}{problem[1:]}. The bell rings instead."] if problem else []
        return [
            "Signals are heard, seen and, if you like, spoken: turn the volume up, and press s.",
            *bell,
            "A presenter's clicker works as well: t shows what its keys do.",
            "All of this can be changed in the settings, with the comma key.",
        ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        title = TITLES[self._card]
        if action == "scroll":
            return title != UNITS
        return title == {"unit": UNITS, "sound": SIGNALS, "clicker": SIGNALS}.get(action, title)

    def action_unit(self) -> None:
        self._settings.change("unit", "lb" if self._settings.current.unit == "kg" else "kg")
        self._show()

    def action_scroll(self, by: int) -> None:
        self.query_one("#card", Vertical).scroll_relative(y=by, animate=False)

    def action_sound(self) -> None:
        self._cues.give(Cue.GO)
        self._show()

    def action_clicker(self) -> None:
        self.app.push_screen(ClickerScreen(self._settings))

    def action_advance(self) -> None:
        if self._card + 1 == len(TITLES):
            self.dismiss(None)
        else:
            self._card += 1
            self._show()

    def action_skip(self) -> None:
        self.dismiss(None)
