"""The history: the past on one page, and a searchable list of all sessions."""

from datetime import date
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.session_stats import SessionStats, stats_of
from legday_tui.formatting.session_list import list_head, list_row, session_detail
from legday_tui.formatting.units import counted
from legday_tui.history.editor import HistoryEditor
from legday_tui.history.index import SessionIndex
from legday_tui.history.saving import SaveText
from legday_tui.screens.body_weight import ask_body_weight
from legday_tui.screens.find_screen import FindScreen
from legday_tui.screens.history_keys import HISTORY_BINDINGS
from legday_tui.screens.history_tab import (
    BALANCE,
    OVERVIEW,
    PROGRESS,
    RECORDS,
    SESSIONS,
    history_tabs,
)
from legday_tui.screens.history_tab_screens import tab_screen
from legday_tui.screens.past_session import PastSessionScreen
from legday_tui.screens.session_times import ask_past_session, same_time_words
from legday_tui.screens.undo_change import undo_change
from legday_tui.settings.store import Settings
from legday_tui.widgets.big_text import BigText
from legday_tui.widgets.cached_rows import Row
from legday_tui.widgets.detail import BESIDE, BREAKPOINTS, Detail
from legday_tui.widgets.entry_list import Entry, EntryList
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line
from legday_tui.widgets.past_overview import PastOverview
from legday_tui.widgets.tab_bar import TabBar
from legday_tui.widgets.text_line import TextLine

EMPTY = """No sessions yet. Your first leg day will show up here, set by set.
Go back, choose a level, and start."""


class HistoryScreen(FindScreen[Session | None]):
    """Shows the past on one page and as a list; returns a session to be continued, or None."""

    HELP = "Every session you've done."
    CSS_PATH = "history.tcss"
    AUTO_FOCUS = "EntryList"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = HISTORY_BINDINGS

    def __init__(
        self,
        program: Program,
        history: HistoryEditor,
        settings: Settings,
        today: date,
        save_text: SaveText | None = None,
        *,
        tab: int = OVERVIEW,
    ) -> None:
        """Initialise the screen; `tab` is the number of the tab that is shown first."""
        super().__init__()
        self._first_tab = tab
        self._program = program
        self._history = history
        self._settings = settings
        self._today = today
        self._save_text = save_text
        self._stats: dict[str, SessionStats] = {}
        self._listing: SessionIndex | None = None
        self._added: str | None = None
        """The id of an added session that the list does not have yet."""

    def compose(self) -> ComposeResult:
        yield history_tabs(OVERVIEW)
        yield Line(id="damaged")
        yield Line(id="found")
        big = BigText(id="first")
        big.text = "DAY 1"
        yield big
        yield Line(EMPTY, id="empty")
        yield PastOverview(self._program, self._history.legs, recent=False)
        yield TextLine(placeholder="level, exercise, note, month", id="wanted")
        yield Line(f"  {list_head()}", id="columns")
        with Row(id="beside"):
            yield EntryList(self._entry_text)
            yield Detail()
        yield KeyBar()

    def on_mount(self) -> None:
        self._turn_to(OVERVIEW)
        self.show_all()
        self.action_tab(self._first_tab)

    def on_screen_resume(self) -> None:
        if self.is_mounted:
            self._load()

    @work(exclusive=True, group="list")
    async def _load(self) -> None:
        """Show the first page, then the list by date, then with exercises as soon as they are known."""
        await self._show_overview()
        self._listing = await self._history.listing(self._today)
        self.show_all()
        past = self._history.past
        self._stats = {d.head.id: d for d in (await self._history.timeline()).session_stats}
        self._listing = await self._history.listing(self._today)
        self.show_all()
        if self._history.past is not past:  # a session could not be read
            await self._show_overview()

    async def _show_overview(self) -> None:
        now = self._settings.current
        overview = await self._history.overview(self._today, now.unit, hold_target_s=now.hold_target_s)
        # The user may have gone back in the meantime.
        if self in self.app.screen_stack:
            self.query_one(PastOverview).show(overview, now.unit)

    def show_all(self) -> None:
        # The user may have gone back while the list was read.
        if self not in self.app.screen_stack:
            return
        heads = self._history.heads
        notices = self._history.notices
        self.query_one("#damaged", Line).show("\n".join(notices))
        self.set_class(bool(notices), "-damaged")
        self.set_class(not heads, "-empty")
        self._show_list()

    def _show_list(self) -> None:
        listing, query = self._listing, self.query_one(TextLine).value
        if listing is None:
            return
        keys = listing.search(query)
        entries = self.query_one(EntryList)
        added = self._added if self._added in keys else None
        entries.show([Entry(key, listing.months[key]) for key in keys], highlight=added)
        self._added = None if added else self._added
        total = counted(len(listing.months), "session")
        streak = f"{counted(listing.weeks, 'week')} in a row" if listing.weeks else ""
        self.query_one("#found", Line).show(f"{len(keys)} of {total}" if query else total, streak)
        self._show_detail()
        self.refresh_bindings()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_detail)

    def _show_detail(self) -> None:
        """Show the highlighted session beside the list, where there is room."""
        highlighted = self.query_one(EntryList).highlighted
        if self._page != SESSIONS or highlighted is None or not self.has_class(BESIDE):
            return
        if (session := self._history.find(highlighted)) is not None:
            unit, weights = self._settings.current.unit, self._history.body_weights
            self.query_one(Detail).show(*session_detail(self._program, session, unit, weights))

    def _entry_text(self, session_id: str) -> str:
        stats = self._stats.get(session_id)
        if stats is None:
            session = self._history.find(session_id)
            if session is None:
                return ""
            stats = stats_of(session)
        return list_row(self._program, stats, self._settings.current.unit)

    # Search

    def action_search(self) -> None:
        self._turn_to(SESSIONS)
        self.start_finding()

    def on_input_changed(self) -> None:
        self._show_list()

    # Actions

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("open", "move", "search", "move_page", "edge"):
            return bool(self._history.heads)
        if action in ("add", "body_weight"):
            return self._history.refusal is None
        return self._history.undoes is not None if action == "undo" else True

    def action_move(self, by: int) -> None:
        if self._page == OVERVIEW:
            self._turn_to(SESSIONS)
        else:
            self.query_one(EntryList).move(by)
            self._show_detail()

    def action_move_page(self, by: int) -> None:
        self.query_one(EntryList).move_page(by)
        self._show_detail()

    def action_edge(self, newest: bool) -> None:
        entries = self.query_one(EntryList)
        entries.to_top() if newest else entries.to_bottom()
        self._show_detail()

    def action_open(self) -> None:
        # The overview is shown before the list is read, and its newest session can be opened at once.
        newest = self._history.heads[-1].id if self._listing is None else None
        if (key := self.query_one(EntryList).highlighted or newest) is not None:
            self._open(key)

    def on_entry_list_opened(self, opened: EntryList.Opened) -> None:
        self._open(opened.key)

    @work
    async def action_add(self) -> None:
        session = await ask_past_session(self.app, self._program, self._history, self._settings.current)
        if session is None:
            return
        problem = await self._history.add(session, f"adding the session of {session.started_at:%d %b %Y}")
        if problem is not None:
            self.notify(problem, markup=False)
            return
        undo = self._settings.key("undo-change")
        self.notify(f"Added as planned: change what was different. {undo} removes it again.", markup=False)
        if words := same_time_words(session, self._history):
            self.notify(f"Added, but {words}", markup=False)
        self._added = session.id
        self._open(session.id)

    @work
    async def _open(self, session_id: str) -> None:
        session = self._history.find(session_id)
        if session is None:
            return
        screen = PastSessionScreen(self._program, session, self._history, self._settings, self._save_text)
        reopened = await self.app.push_screen_wait(screen)
        if reopened is not None:
            self.dismiss(reopened)

    @work
    async def action_body_weight(self) -> None:
        if await ask_body_weight(self.app, self._history, self._settings):
            self._show_detail()
            self.refresh_bindings()

    @work
    async def action_undo(self) -> None:
        await undo_change(self.app, self._history)
        self._load()

    def on_tab_bar_turned(self, turned: TabBar.Turned) -> None:
        self.action_tab(turned.tab)

    @work(exclusive=True, group="tab")  # another one that is wanted while the history is read
    async def action_tab(self, tab: int | None) -> None:
        while tab in (PROGRESS, BALANCE, RECORDS):
            tab = await self.app.push_screen_wait(
                await tab_screen(tab, self._program, self._history, self._settings, self._today)
            )
        if tab is not None:
            self._turn_to(tab)

    @property
    def _page(self) -> int:
        return self.query_one(TabBar).shown

    def _turn_to(self, page: int) -> None:
        """Show the overview or the list."""
        self.query_one(TabBar).shown = page
        self.set_class(page == OVERVIEW, "-overview")
        if page == OVERVIEW and self.is_finding:
            self.stop_finding()
        self._show_detail()
        self.refresh_bindings()

    def action_back(self) -> None:
        if self.is_finding:
            self.stop_finding()
        else:
            self.dismiss(None)
