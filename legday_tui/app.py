"""The app: wiring of theme, screens that lie over the others, and the day."""

from typing import ClassVar

from textual import work
from textual.app import App
from textual.screen import Screen

from legday_tui.day import Day
from legday_tui.outfit import Outfit
from legday_tui.palette import KeyCommands
from legday_tui.theme import CONTRAST_THEME, DARK_THEME


class LegdayApp(App[None]):
    """Runs one day at the gym."""

    TITLE = "legday-tui"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar = {KeyCommands}

    def __init__(self, outfit: Outfit) -> None:
        super().__init__()
        self.outfit = outfit
        outfit.cues.connect(self.bell)

    def on_mount(self) -> None:
        for theme in (DARK_THEME, CONTRAST_THEME):
            self.register_theme(theme)
        self.theme = DARK_THEME.name
        self.outfit.memory.start_loading()
        self._run_day()

    @work
    async def _run_day(self) -> None:
        await Day(self.outfit, self._show).run()
        self.exit()

    async def _show(self, screen: Screen[None]) -> None:
        # The blank screen that every app starts with cannot be switched away from, only covered.
        if len(self.screen_stack) == 1:
            await self.push_screen(screen)
        else:
            await self.switch_screen(screen)

    def action_history(self) -> None:
        from legday_tui.screens.history import HistoryScreen

        memory = self.outfit.memory
        if not isinstance(self.screen, HistoryScreen):
            self.push_screen(HistoryScreen(self.outfit.program, memory.sessions or (), memory.notices))

    def action_about(self) -> None:
        from legday_tui.screens.about import AboutScreen

        self.push_screen(AboutScreen(self.outfit.program))

    def action_keys(self) -> None:
        from legday_tui.screens.keys_screen import KeysScreen

        bindings = [b for b in self.screen.active_bindings.values() if b.enabled]
        self.push_screen(KeysScreen(bindings, self.outfit.program.safety))

    def action_mute(self) -> None:
        cues = self.outfit.cues
        cues.sound = not cues.sound
        self.notify("Sound on" if cues.sound else "Sound off", timeout=2)

    def action_contrast(self) -> None:
        other = CONTRAST_THEME if self.theme == DARK_THEME.name else DARK_THEME
        self.theme = other.name
