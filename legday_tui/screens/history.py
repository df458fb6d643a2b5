"""All past sessions, newest first."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from legday_tui.domain.plain_text import plain
from legday_tui.domain.program import Program
from legday_tui.domain.record import Session
from legday_tui.keys import EVERYWHERE
from legday_tui.report import headline
from legday_tui.screens.session import SessionScreen
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line
from legday_tui.words import counted

EMPTY = "No session yet. After your first leg day it stands here,\nwith every set."


class HistoryScreen(Screen[None]):
    """A list by month; one of them opens with everything that is remembered of it."""

    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,space,right,pagedown",
            "open",
            "open",
            key_display="enter",
            priority=True,
            tooltip="Open the session",
        ),
        Binding("down,j", "move(1)", "down", key_display="↓", priority=True, tooltip="The one before"),
        Binding("up,k", "move(-1)", "up", key_display="↑", priority=True, tooltip="The one after"),
        Binding(
            "escape,left,pageup,h,q", "back", "back", key_display="esc", tooltip="Back to where you were"
        ),
        *EVERYWHERE,
    ]

    def __init__(self, program: Program, sessions: Sequence[Session], damaged: Sequence[str] = ()) -> None:
        """Sessions oldest first; `damaged` says in a sentence each what could not be read."""
        super().__init__()
        self._program = program
        self._sessions = {s.id: s for s in reversed(sessions)}
        self._damaged = damaged

    def compose(self) -> ComposeResult:
        yield Line(f"History   {counted(len(self._sessions), 'session')}", id="history-title")
        yield Line("\n".join(self._damaged), id="damaged")
        if self._sessions:
            yield OptionList(*self._options(), markup=False)
        else:
            yield Line(EMPTY, id="empty")
        yield KeyBar()

    def _options(self) -> list[Option]:
        options: list[Option] = []
        month = ""
        for session in self._sessions.values():
            heading = f"{session.started_at:%B %Y}"
            if heading != month:
                options.append(Option(heading, disabled=True))
                month = heading
            line = Text(f"  {plain(headline(self._program, session))}", no_wrap=True, overflow="ellipsis")
            options.append(Option(line, id=session.id))
        return options

    def on_mount(self) -> None:
        self.set_class(bool(self._damaged), "-damaged")
        if self._sessions:
            self.query_one(OptionList).highlighted = 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self._sessions) if action in ("open", "move") else True

    def action_move(self, by: int) -> None:
        options = self.query_one(OptionList)
        options.action_cursor_down() if by > 0 else options.action_cursor_up()

    def action_open(self) -> None:
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            self._open(options.get_option_at_index(options.highlighted).id)

    def on_option_list_option_selected(self, selected: OptionList.OptionSelected) -> None:
        self._open(selected.option_id)

    def _open(self, session_id: str | None) -> None:
        if session_id is not None:
            self.app.push_screen(SessionScreen(self._program, self._sessions[session_id]))

    def action_back(self) -> None:
        self.dismiss(None)
