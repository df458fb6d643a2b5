"""The settings: what a key changes for now, this screen changes for good."""

from collections.abc import Iterator
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from legday_tui.cues.cue import Cue, Cues
from legday_tui.domain.program import Program
from legday_tui.keys import advance
from legday_tui.preferences import Entry, Value, entries
from legday_tui.racks import EXPECTED, MistypedRackError, rack_from_text, rack_words, with_racks
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.clicker import ClickerScreen
from legday_tui.settings import Settings
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line
from legday_tui.words import exercise_name

CLICKER, RACK = "clicker", "rack-"
CLICKER_WORDS = "Shows which key arrives, and lets it do what you want"
LABEL = 22
LOOK_S = 0.5
"""How often to look whether what was changed could be kept, and whether a player was found."""


class SettingsScreen(Screen[None]):
    """A list of all settings, each with what it is set to and what it means."""

    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "choose", key_display="↑↓", priority=True, tooltip="The setting above"),
        Binding("down,j", "move(1)", "choose", show=False, priority=True, tooltip="The setting below"),
        Binding("space,right", "change(1)", "change", key_display="space", priority=True,
                tooltip="The next choice"),
        Binding("left", "change(-1)", "back", show=False, priority=True, tooltip="The choice before"),
        advance("change", "The next choice", action="change(1)"),
        Binding("escape,q,comma", "back", "back", key_display="esc", priority=True, tooltip="Back"),
    ]  # fmt: skip

    def __init__(self, settings: Settings, cues: Cues, program: Program) -> None:
        super().__init__()
        self._settings = settings
        self._cues = cues
        self._entries = {entry.name: entry for entry in entries()}
        self._program = program
        self._racks = {RACK + name: name for name, e in program.exercises.items() if e.rack is not None}

    def compose(self) -> ComposeResult:
        yield Line(id="head")
        yield OptionList(*self._options())
        yield Line(id="about")
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#head", Line).show("SETTINGS", self._settings.place)
        self.query_one(OptionList).action_first()
        self._show_all()
        self.set_interval(LOOK_S, self._tell)

    def _options(self) -> Iterator[Option]:
        group = ""
        for entry in self._entries.values():
            if entry.group != group:
                group = entry.group
                yield Option(Text(group.upper(), style="bold"), disabled=True)
            yield Option("", id=entry.name)
        yield Option(Text("RACKS", style="bold"), disabled=True)
        for option in self._racks:
            yield Option("", id=option)
        yield Option(Text("KEYS", style="bold"), disabled=True)
        yield Option("  Test your clicker", id=CLICKER)

    def _show_all(self) -> None:
        options = self.query_one(OptionList)
        for entry in self._entries.values():
            value = getattr(self._settings.current, entry.name)
            options.replace_option_prompt(entry.name, f"  {entry.title:<{LABEL}}{value_words(entry, value)}")
        for option, exercise in self._racks.items():
            name = exercise_name(self._program, exercise)
            options.replace_option_prompt(option, f"  {name:<{LABEL}}  {self._rack_text(exercise)}")
        self._tell()

    def _rack_text(self, exercise: str) -> str:
        """The rack as it stands: the user's own, or the program's."""
        current = self._settings.current
        program, _ = with_racks(self._program, current.racks, current.unit)
        rack = program.exercises[exercise].rack
        return rack_words(rack, current.unit) if rack else ""

    def _tell(self) -> None:
        """What the chosen setting is about, and why it may have no effect here."""
        name = self._chosen
        entry = self._entries.get(name)
        other = "Weights at hand for [ and ]" if name in self._racks else CLICKER_WORDS
        words = entry.description if entry else other
        problem = self._cues.problems().get(name)
        bell = " The bell rings instead." if name == "sound" else ""
        trouble = f"\n{problem[:1].upper()}{problem[1:]}.{bell}" if problem else ""
        not_kept = self._settings.problem()
        self.query_one("#about", Line).show(f"{words}.{trouble}\n{not_kept or ''}".rstrip())

    @property
    def _chosen(self) -> str:
        options = self.query_one(OptionList)
        at = options.highlighted
        return "" if at is None else options.get_option_at_index(at).id or ""

    def action_move(self, by: int) -> None:
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()

    def on_option_list_option_highlighted(self) -> None:
        self._tell()

    def on_option_list_option_selected(self) -> None:
        self.action_change(1)

    def action_change(self, by: int) -> None:
        if self._chosen == CLICKER:
            self.app.push_screen(ClickerScreen(self._settings))
            return
        if self._chosen in self._racks:
            self._ask_rack(self._racks[self._chosen])
            return
        entry = self._entries.get(self._chosen)
        if entry is not None:
            now = getattr(self._settings.current, entry.name)
            self._settings.change(entry.name, entry.next(now, by))
            self._try(entry.name)
            self._show_all()

    @work
    async def _ask_rack(self, exercise: str) -> None:
        unit = self._settings.current.unit

        def problem(text: str) -> str | None:
            try:
                rack_from_text(text, 2, unit)
            except MistypedRackError as mistake:
                return str(mistake)
            return None

        title = f"Weights for {exercise_name(self._program, exercise)}, in {unit}"
        text = await self.app.push_screen_wait(
            AskScreen(title, text=self._rack_text(exercise), hint=EXPECTED, problem=problem)
        )
        if text is not None:
            self._settings.change_in("racks", exercise, text)
            self._show_all()

    def _try(self, name: str) -> None:
        """Let it be heard at once."""
        cue = next((cue for cue in Cue if name == f"on_{cue.name.lower()}"), Cue.GO)
        if name == "voice":
            self._cues.say("This is your coach")
        elif name == "sound" or name.startswith("on_"):
            self._cues.give(cue)

    def action_back(self) -> None:
        self.dismiss(None)


def value_words(entry: Entry, value: Value) -> str:
    """What a setting is set to, in words."""
    if value is None:
        return "as suggested" if entry.name == "hold_target_s" else "as the program says"
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value} s" if entry.name.endswith("_s") else str(value)
