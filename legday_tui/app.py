"""The app: its theme, its settings, the screens that open over others, and the navigation."""

import os
import traceback
from collections.abc import Iterator, Mapping
from copy import copy
from typing import TYPE_CHECKING, ClassVar

from textual import constants, work
from textual.actions import ActionParseResult
from textual.binding import ActiveBinding
from textual.dom import DOMNode
from textual.notifications import Notify
from textual.screen import Screen
from textual.timer import Timer

from legday_tui import garbage
from legday_tui.coaching.background import BackgroundTasks, failure_words
from legday_tui.coaching.environment import Environment
from legday_tui.domain.documents.plain_text import plain
from legday_tui.keyboard.app import KeyboardApp
from legday_tui.keys import names_of
from legday_tui.navigation import Navigation
from legday_tui.palette import KeyCommands
from legday_tui.screens.size_classes import size_classes
from legday_tui.settings.own_program import with_preferences
from legday_tui.terminal.connection import Watch, WindowTitle
from legday_tui.terminal.notification import notification
from legday_tui.textual_internals import forget_removed_widgets, make_replaceable, withdraw_notices
from legday_tui.theme import CONTRAST_THEME, DARK_THEME, ThemedApp
from legday_tui.widgets.key_names import key_name

if TYPE_CHECKING:
    from legday_tui.domain.session import Session

TERMINAL_CHECK_S = 0.5
"""The interval of the checks that the terminal still exists."""
COLLECT_AFTER_S = 1.0
"""The delay between a change of screens and the garbage collection."""


class LegdayApp(ThemedApp, KeyboardApp):
    """The full-screen app."""

    TITLE = "legday-tui"
    # The style of the first screen is read together with that of the app, because every later file makes
    # Textual parse all of them again.
    CSS_PATH: ClassVar = ["app.tcss", "screens/home.tcss"]
    COMMANDS: ClassVar = {KeyCommands}

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment.clock)
        self.environment = environment
        self._program = environment.program
        """The program as in its file, without the weights and places of the user."""
        self.background_failures: list[str] = []
        """The tracebacks of background tasks that failed."""
        self._collection: Timer | None = None
        self._navigation = Navigation(environment, self._show, BackgroundTasks(self._report_failure))
        self._window_title = WindowTitle(self.write)
        for theme in (DARK_THEME, CONTRAST_THEME):
            self.register_theme(theme)
        self.set_reactive(LegdayApp.theme, self._theme_name())
        self.stylesheet.set_variables(self.get_css_variables())
        environment.cues.connect(self.bell, self._window_title.show, self._notify_desktop)
        environment.cues.report_failures(self._report_hook)
        environment.settings.observe(self._apply_settings)
        environment.settings.report_failures(self._report_unsaved)

    def on_load(self) -> None:
        self._apply_settings()
        self.environment.notices += self._settings_errors()

    def on_mount(self) -> None:
        if not self.is_headless:
            self.set_interval(TERMINAL_CHECK_S, Watch(self.leave).check)
        self.take_keys()
        self._run()

    def _settings_errors(self) -> Iterator[str]:
        """Yield a sentence for each setting whose validity only the app can check."""
        now = self.environment.settings.current
        if now.theme not in self.available_themes or now.keys:
            from legday_tui.screens.settings_mistakes import settings_mistakes

            yield from settings_mistakes(now, self.available_themes)

    def on_notify(self, event: Notify) -> None:
        """Let a notice replace the earlier one with the same words, before Textual shows it below that."""
        withdraw_notices(self, event.notification.message)

    def on_unmount(self) -> None:
        self._window_title.restore()

    def _apply_settings(self) -> None:
        now = self.environment.settings.current
        self.theme = self._theme_name()
        self.animation_level = constants.TEXTUAL_ANIMATIONS if now.motion else "none"
        keys = {action: names_of(own) for action, own in now.keys.items()}
        self.set_keymap({action: ",".join(names) for action, names in keys.items()})
        shown = {action: key_name(names[0]) for action, names in keys.items() if names}
        self.environment.settings.changed_keys = shown
        self.environment.program, _ = with_preferences(self._program, now)

    def _theme_name(self) -> str:
        now = self.environment.settings.current
        if now.high_contrast:
            return CONTRAST_THEME.name
        return now.theme if now.theme in self.available_themes else DARK_THEME.name

    @work
    async def _run(self) -> None:
        await self._navigation.run()
        self.exit()

    def get_default_screen(self) -> Screen[None]:
        """Return the screen that the app begins with: home, or a blank one until a draft has been looked at.

        Textual's own is blank, and would be composed, styled and painted below all others.
        """
        blank: Screen[None] = super().get_default_screen()
        if not make_replaceable(blank):
            self.base_screens = 2
            return blank
        home = self._navigation.first_home()
        if home is None:
            return blank
        make_replaceable(home)
        home.add_class(*size_classes(home, self.size), update=False)
        return home

    async def _show(self, screen: Screen[None]) -> None:
        if screen in self.screen_stack:  # the app has begun with it
            return
        screen.add_class(*size_classes(screen, self.size), update=False)
        self._read_style(screen)
        # Screens that were opened over the old one are closed with it.
        while len(self.screen_stack) > self.base_screens:
            await self.pop_screen()
        if len(self.screen_stack) < self.base_screens:
            await self.push_screen(screen)
        else:
            await self.switch_screen(screen)
        self._keys.screen_changed()
        forget_removed_widgets()
        if self._collection is not None:
            self._collection.stop()
        self._collection = self.set_timer(COLLECT_AFTER_S, garbage.collect)

    def _read_style(self, screen: Screen[None]) -> None:
        """Read the style of a screen before it is mounted.

        Textual reads it after it has started the screen's task. From Python 3.12 on that task starts at once,
        and would style all widgets by what is known until then.
        """
        for path in screen.css_path:
            if not self.stylesheet.has_source(str(path)):
                self.stylesheet.read(path)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action, unless its screen is not mounted yet: the key was pressed for the previous one."""
        return self.screen.is_mounted and await super().run_action(action, default_namespace, namespaces)

    def _notify_desktop(self, words: str) -> None:
        if not self.app_focus:
            self.write(notification(os.environ, self.environment.program.name, words))

    def _report_hook(self, problem: str) -> None:
        # Called from the thread of the hook.
        self.call_later(self.notify, plain(problem), severity="warning", markup=False)

    def _report_unsaved(self, problem: str) -> None:
        # Called from the thread that writes the settings.
        words = plain(f"Your choice is not saved for next time. {problem}")
        self.call_later(self.notify, words, severity="warning", markup=False)

    def _report_failure(self, error: BaseException) -> None:
        self.background_failures.append("".join(traceback.format_exception(error)))
        self.notify(plain(failure_words(error)), severity="error", markup=False)

    async def action_history(self, tab: int = 1) -> None:
        from legday_tui.screens.history import HistoryScreen

        environment = self.environment
        await environment.history_store.loaded()
        today = environment.clock.wall().date()
        screen = HistoryScreen(
            environment.program,
            environment.history_editor,
            environment.settings,
            today,
            environment.save_text,
            tab=tab,
        )
        before = environment.history_store.sessions

        def closed(reopened: "Session | None") -> None:
            self._reopen(reopened)
            if reopened is None and environment.history_store.sessions is not before:
                self._navigation.history_changed()

        self.push_screen(screen, closed)

    def _reopen(self, session: "Session | None") -> None:
        if session is not None and (problem := self._navigation.reopen(session)):
            self.notify(problem, markup=False)

    def action_about(self) -> None:
        from legday_tui.screens.about import AboutScreen

        self.push_screen(AboutScreen(self.environment.program))

    def action_keys(self) -> None:
        from legday_tui.screens.help import HelpScreen
        from legday_tui.widgets.key_items import rows_of

        keys = rows_of(self.screen.active_bindings.values())
        help_screen = HelpScreen(self.screen.HELP or "", keys, self.environment.program.safety)
        self.push_screen(help_screen, self._act)

    async def _act(self, clicked: ActiveBinding | None) -> None:
        if clicked is not None:
            await self.run_action(clicked.binding.action, clicked.node)

    def action_help_quit(self) -> None:
        """Say what ctrl+c does when nothing is selected, for those who mean to quit with it."""
        self.notify("ctrl+c copies what you select. ctrl+q quits, and your workout is kept.", markup=False)

    def action_mute(self) -> None:
        sound = self.environment.settings.toggle("sound")
        self.notify("Sound on" if sound else "Sound off", timeout=2)

    def action_contrast(self) -> None:
        self.environment.settings.toggle("high_contrast")

    def action_theme(self, theme: str) -> None:
        self.environment.settings.change("theme", theme)

    def action_rebind(self) -> None:
        from legday_tui.screens.rebind import RebindScreen

        self._open_settings(RebindScreen(self.environment.settings))

    def action_clicker(self) -> None:
        from legday_tui.screens.clicker import ClickerScreen

        self._open_settings(ClickerScreen(self.environment.settings))

    @work(exclusive=True, group="body weight")  # pressed again while the history is read, it asks once
    async def action_body_weight(self) -> None:
        from legday_tui.screens.body_weight import ask_body_weight

        environment = self.environment
        await environment.history_store.loaded()
        await ask_body_weight(self, environment.history_editor, environment.settings)

    @work
    async def action_place(self) -> None:
        from legday_tui.screens.places import picked_place
        from legday_tui.settings.places import choose_place, current_place

        settings = self.environment.settings
        place = await picked_place(self, settings, self._program)
        if place is not None and place != current_place(settings.current):
            choose_place(settings, place)
            self._navigation.settings_changed()

    def action_settings(self) -> None:
        from legday_tui.formatting.file_locations import file_locations
        from legday_tui.screens.settings import SettingsScreen

        environment = self.environment
        backup = environment.history_store.last_backup()
        locations = file_locations(
            data=environment.history_store.directory,
            backup=(backup.made_at, backup.sessions) if backup else None,
            settings=environment.settings.path,
            program=environment.program_file,
        )
        themes = [*self.available_themes]
        self._open_settings(
            SettingsScreen(environment.settings, environment.cues, self._program, themes, locations)
        )

    def _open_settings(self, screen: Screen[None]) -> None:
        """Open a screen that may change the settings, which home shows anew then."""
        settings = self.environment.settings
        before = copy(settings.current)

        def closed(_: None) -> None:
            if settings.current != before:
                self._navigation.settings_changed()

        self.push_screen(screen, closed)
