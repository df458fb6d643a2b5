"""The settings screen; its changes are permanent."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from legday_tui.cues.cue import Cue, Cues
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.program.program import Program
from legday_tui.formatting.file_locations import FileLocation
from legday_tui.formatting.names import exercise_name
from legday_tui.keys import KEYS_HELP, advance
from legday_tui.parsing.racks import EXPECTED, MistypedRackError, rack_from_text
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.clicker import ClickerScreen
from legday_tui.screens.rebind import RebindScreen
from legday_tui.settings.rows import CLICKER, FILES, KEYS, RACK_PREFIX, RACKS, rack_text, setting_rows
from legday_tui.settings.store import Settings
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

TITLE_WIDTH = 22
UPDATE_S = 0.5
"""The interval of the checks whether the settings were saved and whether a sound player was found."""


class SettingsScreen(Screen[None]):
    """Lists all settings with their values and descriptions."""

    HELP = "Everything you can set, kept for next time."
    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "choose", key_display="↑↓", priority=True, tooltip="The setting above"),
        Binding("down,j", "move(1)", "choose", show=False, priority=True, tooltip="The setting below"),
        Binding("space,right", "change(1)", "change", key_display="space", priority=True,
                tooltip="The next choice"),
        Binding("left", "change(-1)", "back", show=False, priority=True, tooltip="The choice before"),
        advance("change", "The next choice", action="change(1)"),
        Binding("escape,q,comma", "back", "back", key_display="esc", priority=True, tooltip="Back"),
        KEYS_HELP,
    ]  # fmt: skip

    def __init__(
        self,
        settings: Settings,
        cues: Cues,
        program: Program,
        themes: Sequence[str],
        file_locations: Sequence[FileLocation],
    ) -> None:
        """Initialise the screen; `themes` are the available themes, `file_locations` are shown at the end."""
        super().__init__()
        self._settings = settings
        self._cues = cues
        self._program = program
        self._rows = {row.name: row for row in setting_rows(settings, program, themes, file_locations)}

    def compose(self) -> ComposeResult:
        yield Line(id="head")
        yield OptionList(*self._options())
        yield Line(id="about")
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#head", Line).show("SETTINGS", self._settings.path)
        self.query_one(OptionList).action_first()
        self._show_all()
        self.set_interval(UPDATE_S, self._show_about)

    def _options(self) -> Iterator[Option]:
        for group, rows in groupby(self._rows.values(), key=attrgetter("group")):
            yield Option(Text(group.upper(), style="bold"), disabled=True)
            for row in rows:
                yield Option("", id=row.name)

    def _show_all(self) -> None:
        options = self.query_one(OptionList)
        for row in self._rows.values():
            words = f"  {row.title:<{TITLE_WIDTH}}  {row.value()}".rstrip()
            options.replace_option_prompt(row.name, Text(plain(words)))
        self._show_about()

    def _show_about(self) -> None:
        """Show the description of the chosen setting, and the reason if it has no effect on this machine."""
        row = self._rows.get(self._chosen)
        if row is None:
            return
        problem = self._cues.problems().get(row.name)
        bell = " The bell rings instead." if row.name == "sound" else ""
        reason = f"\n{problem[:1].upper()}{problem[1:]}.{bell}" if problem else ""
        value = f"\n{row.value()}" if row.group in (RACKS, FILES) else ""
        not_saved = self._settings.save_problem()
        self.query_one("#about", Line).show(f"{row.description}.{value}{reason}\n{not_saved or ''}".rstrip())

    @property
    def _chosen(self) -> str:
        options = self.query_one(OptionList)
        index = options.highlighted
        return "" if index is None else options.get_option_at_index(index).id or ""

    def action_move(self, by: int) -> None:
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()

    def on_option_list_option_highlighted(self) -> None:
        self._show_about()

    def on_option_list_option_selected(self) -> None:
        self.action_change(1)

    def action_change(self, by: int) -> None:
        row = self._rows.get(self._chosen)
        if row is None:
            return
        if row.change is not None:
            row.change(by)
            self._play_sample(row.name)
            self._show_all()
        elif row.name == CLICKER:
            self.app.push_screen(ClickerScreen(self._settings))
        elif row.name == KEYS:
            self.app.push_screen(RebindScreen(self._settings))
        elif row.group == RACKS:
            self._ask_rack(row.name.removeprefix(RACK_PREFIX))

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
            AskScreen(
                title, text=rack_text(self._settings, self._program, exercise), hint=EXPECTED, problem=problem
            )
        )
        if text is not None:
            self._settings.change_in("racks", exercise, text)
            self._show_all()

    def _play_sample(self, name: str) -> None:
        """Play the signal or the voice that a setting is about."""
        cue = next((cue for cue in Cue if name == f"on_{cue.name.lower()}"), Cue.GO)
        if name == "voice":
            self._cues.say("This is your coach")
        elif name == "sound" or name.startswith("on_"):
            self._cues.give(cue)

    def action_back(self) -> None:
        self.dismiss(None)
