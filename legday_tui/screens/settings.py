"""The settings screen; its changes are permanent."""

from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from legday_tui.cues.cue import Cue, Cues
from legday_tui.domain.program.program import Program
from legday_tui.formatting.file_locations import FileLocation
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.rows import Piece
from legday_tui.formatting.rows import Row as TextRow
from legday_tui.formatting.rows import row as text_row
from legday_tui.formatting.signal_problems import signal_problem_words
from legday_tui.screens.ask_rack import asked_rack
from legday_tui.screens.clicker import ClickerScreen
from legday_tui.screens.pick import Choice, PickScreen
from legday_tui.screens.rebind import RebindScreen
from legday_tui.screens.row_list import RowListScreen
from legday_tui.settings.places import FIRST, current_place, set_racks
from legday_tui.settings.racks import set_common_rack
from legday_tui.settings.rows import (
    ALL_RACKS,
    CLICKER,
    FILES,
    KEYS,
    NEW_PLACE,
    PLACE_PREFIX,
    PLACES,
    RACK_PREFIX,
    RACKS,
    THEME,
    THINGS,
    SettingRow,
    setting_rows,
)
from legday_tui.settings.store import Settings
from legday_tui.widgets.entry_list import Entry

TITLE_WIDTH = 22
FEW = 3
"""Up to this many choices are stepped through; more are listed."""
UPDATE_S = 0.5
"""The interval of the checks whether the settings were saved and whether a sound player was found."""


class SettingsScreen(RowListScreen):
    """Lists all settings with their values; the highlighted one with its description and its default."""

    INDENT = TITLE_WIDTH + 4
    HELP = "Everything you can set. Changes are kept for next time."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "open", "change", key_display="enter",
                tooltip="Next choice, or a list of all"),
        Binding("right", "change(1)", "step", key_display="←→", tooltip="Next choice"),
        Binding("left", "change(-1)", "step", show=False, tooltip="Previous choice"),
        Binding("backspace,delete", "restore", "default", key_display="del",
                tooltip="Back to the default"),
        Binding("comma", "back", "back", show=False, tooltip="Back"),
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
        self._themes = themes
        self._file_locations = file_locations
        self._rows = self._all_rows()

    def _all_rows(self) -> dict[str, SettingRow]:
        rows = setting_rows(self._settings, self._program, self._themes, self._file_locations)
        return {row.name: row for row in rows}

    @property
    def head(self) -> tuple[str, str]:
        return "SETTINGS", self._settings.path

    def on_mount(self) -> None:
        self.set_interval(UPDATE_S, self.show_about)

    def entries(self) -> list[Entry]:
        return [Entry(row.name, row.group) for row in self._rows.values()]

    def row_text(self, key: str) -> str:
        row = self._rows[key]
        mark = "*" if row.is_changed else " "
        return f"{mark} {row.title:<{TITLE_WIDTH}}  {row.value()}".rstrip()

    def about(self, key: str) -> str:
        """Return the description, the default, and the reason if it has no effect on this machine."""
        row = self._rows[key]
        reason = signal_problem_words(self._cues.problems(), row.name)
        default = f"Default: {row.default}." if row.default else ""
        value = row.value() if row.group in (RACKS, PLACES, FILES) else ""
        parts = (f"{row.description}.", default or value, reason, self._settings.save_problem() or "")
        return "\n".join(part for part in parts if part)

    def value_and_title(self, key: str) -> tuple[str, str]:
        row = self._rows[key]
        return row.value(), f"{row.group}: {row.title}" if row.group != RACKS else row.title

    def options(self, key: str) -> list[TextRow]:
        row = self._rows[key]
        now = row.value()
        return [
            text_row(Piece(f"> {choice.name}", "strong") if choice.name == now else f"  {choice.name}")
            for choice in row.choices
        ]

    # Actions

    def chosen(self, key: str) -> None:
        self.action_open()

    def action_open(self) -> None:
        """Change the highlighted setting, or open the screen on which that is done."""
        row = self._row
        if row is None:
            return
        if len(row.choices) > FEW:
            self._pick(row)
        elif row.choices:
            self.action_change(1)
        elif row.name == CLICKER:
            self.app.push_screen(ClickerScreen(self._settings))
        elif row.name == KEYS:
            self.app.push_screen(RebindScreen(self._settings))
        elif row.group == RACKS:
            self._ask_rack(row.name)
        elif row.group == PLACES:
            self._change_places(row.name)

    def action_change(self, by: int) -> None:
        row = self._row
        if row is not None and row.choices:
            row.change(by)
            self._play_sample(row.name)
            self.show_all()

    def action_restore(self) -> None:
        row = self._row
        if row is not None and row.is_changed:
            row.choose(row.default)
            self.show_all()

    @property
    def _row(self) -> SettingRow | None:
        return self._rows.get(self.highlighted or "")

    @work
    async def _pick(self, row: SettingRow) -> None:
        """Let the user pick from all choices; a theme is shown while it is highlighted."""
        before = row.value()
        choices = [
            Choice(c.name, c.name, "the default" if c.name == row.default else "") for c in row.choices
        ]
        preview = self._preview_theme if row.name == THEME else None
        picked = await self.app.push_screen_wait(
            PickScreen(row.title, choices, start=before, preview=preview)
        )
        if preview is not None:
            preview(before)
        if picked is not None:
            row.choose(picked)
        self.show_all()

    def _preview_theme(self, theme: str) -> None:
        self._settings.preview(THEME, theme)

    @work
    async def _ask_rack(self, name: str) -> None:
        exercise = name.removeprefix(RACK_PREFIX)
        of = "" if name == ALL_RACKS else f" for {exercise_name(self._program, exercise)}"
        unit, now = self._settings.current.unit, self._rows[name].value()
        text = await asked_rack(self.app, f"Your weights{of}", unit, now)
        if text in (None, now):
            return  # an exercise with other weights than most keeps them
        if name == ALL_RACKS:
            set_common_rack(self._settings, self._program, text)
        else:
            set_racks(self._settings, current_place(self._settings.current), {exercise: text})
        self.show_all()

    @work
    async def _change_places(self, name: str) -> None:
        from legday_tui.screens import places

        if name == NEW_PLACE:
            await places.add_asked_place(self.app, self._settings, self._program)
        elif name == THINGS:
            await places.ask_things(self.app, self._settings, self._program, FIRST)
        else:
            place = name.removeprefix(PLACE_PREFIX)
            await places.change_place(self.app, self._settings, self._program, place)
        self._rows = self._all_rows()
        self.show_all()

    def _play_sample(self, name: str) -> None:
        """Play the signal or the voice that a setting is about."""
        cue = next((cue for cue in Cue if name == f"on_{cue.name.lower()}"), Cue.GO)
        if name == "voice":
            self._cues.say("This is your coach")
        elif name == "sound" or name.startswith("on_"):
            self._cues.signal(cue)
