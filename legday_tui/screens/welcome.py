"""The cards of the first run."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual import work as in_background
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Click
from textual.screen import ModalScreen

from legday_tui.cues.cue import Cue, Cues
from legday_tui.domain.program.program import Program
from legday_tui.formatting.signal_problems import signal_problem_words
from legday_tui.keys import KEYS_HELP, SCROLL, advance, work
from legday_tui.screens.ask_rack import asked_rack
from legday_tui.screens.clicker import ClickerScreen
from legday_tui.settings.racks import common_rack_text, set_common_rack
from legday_tui.settings.store import Settings
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

WEIGHTS, SAFETY = TITLES = "What dumbbells do you have?", "Before you start"
WEIGHTS_TEXT = "The coach picks your weights from the ones you have. None? That works too."
UNITS = {"kg": "Kilograms", "lb": "Pounds"}


class WelcomeScreen(ModalScreen[None]):
    """Shows two cards, which can be skipped; the home screen below stays visible."""

    HELP = "Two short cards before your first leg day."
    CSS_PATH = "welcome.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        advance("next", "Next card"),
        work("next", "Next card", action="advance", show=False),
        Binding("up,down,k,j,tab", "unit", "kg / lb", key_display="↑↓", tooltip="Kilograms or pounds"),
        Binding("w", "weights", "type your weights", tooltip="Type the weights you have"),
        *(replace(binding, show=False) for binding in SCROLL),
        Binding("s", "sound", "hear a signal", tooltip="Play a signal: loud enough?"),
        Binding("t", "clicker", "test a clicker", tooltip="Test your clicker"),
        Binding("escape,q", "skip", "skip all", key_display="esc", tooltip="Skip the cards"),
        KEYS_HELP,
    ]

    def __init__(self, program: Program, settings: Settings, cues: Cues) -> None:
        super().__init__()
        self._program = program
        self._settings = settings
        self._cues = cues
        self._card = 0

    def compose(self) -> ComposeResult:
        with Vertical(id="card"):
            yield Line(id="card-title")
            yield Line(id="card-text")
            for unit in UNITS:
                yield Line(id=unit, classes="choice")
            yield Line(id="weights", classes="choice")
            yield KeyBar()

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        title = TITLES[self._card]
        self.query_one("#card-title", Line).show(title, f"welcome {self._card + 1}/{len(TITLES)}")
        self.set_class(title == SAFETY, "-safety")
        if title == SAFETY:
            self.query_one("#card-text", Line).show("\n".join(self._safety_lines()))
        else:
            self._show_weights()
        self.refresh_bindings()

    def _show_weights(self) -> None:
        self.query_one("#card-text", Line).show(WEIGHTS_TEXT)
        for unit, name in UNITS.items():
            mark = ">" if unit == self._settings.current.unit else " "
            self.query_one(f"#{unit}", Line).show(f"{mark} {name}")
        self.query_one("#weights", Line).show(
            f"{common_rack_text(self._settings, self._program)}   (w: type yours)"
        )

    def _safety_lines(self) -> list[str]:
        bell = signal_problem_words(self._cues.problems(), "sound")
        return [
            *(f"- {line}" for line in self._program.safety),
            "",
            f"Loud enough? Press s to hear a signal. {bell}".rstrip(),
            f'Everything else is in the settings: press "{self._settings.key("settings")}".',
        ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        title = TITLES[self._card]
        card = {"unit": WEIGHTS, "weights": WEIGHTS, "scroll": SAFETY, "sound": SAFETY, "clicker": SAFETY}
        return title == card.get(action, title)

    def action_unit(self, unit: str = "") -> None:
        other = "lb" if self._settings.current.unit == "kg" else "kg"
        self._settings.change("unit", unit or other)
        self._show()

    @on(Click, ".choice")
    def _clicked(self, click: Click) -> None:
        name = click.widget.id if click.widget else None
        if name in UNITS:
            self.action_unit(name)
        elif name == "weights":
            self.action_weights()

    @in_background
    async def action_weights(self) -> None:
        now = common_rack_text(self._settings, self._program)
        text = await asked_rack(self.app, "Your weights", self._settings.current.unit, now)
        if text not in (None, now):
            set_common_rack(self._settings, self._program, text)
            self._show()

    def action_scroll(self, by: int) -> None:
        self.query_one("#card", Vertical).scroll_relative(y=by, animate=False)

    def action_sound(self) -> None:
        self._cues.signal(Cue.GO)
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
