"""A past session, which can be corrected."""

from collections.abc import Callable
from typing import ClassVar

from msgspec.structs import replace
from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.workout.results import with_load
from legday_tui.domain.workout.session_times import moved
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.past_session import exercise_at, past_session_lines, set_index
from legday_tui.formatting.report import text_lines
from legday_tui.history.editor import HistoryEditor
from legday_tui.history.saving import SaveText
from legday_tui.parsing.results import result_from_text
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.last_set_screen import EFFORTS
from legday_tui.screens.past_session_keys import PAST_SESSION_BINDINGS
from legday_tui.screens.past_set_questions import ask_effort, ask_load, ask_result
from legday_tui.screens.pinned_note import pin_note
from legday_tui.screens.places import picked_past_place
from legday_tui.screens.save_file import save_in_background
from legday_tui.screens.session_times import ask_new_start, same_time_words
from legday_tui.screens.undo_change import undo_change
from legday_tui.settings.places import past_place_ids
from legday_tui.settings.store import Settings
from legday_tui.widgets.cached_rows import Row
from legday_tui.widgets.entry_list import Entry, EntryList
from legday_tui.widgets.figure import FigureView
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

WIDE = 150
"""Columns from which a figure has room beside the sets."""
INDENT = 4
"""Columns of the second row of a long line."""
FIGURE_DEPTH = 0.7
"""How deep the figure stands."""


class PastSessionScreen(Screen[Session | None]):
    """Shows a session line by line; returns the session if it is to be continued, or None."""

    HELP = "One of your sessions, set by set. Fix what's wrong."
    CSS_PATH = "history.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = PAST_SESSION_BINDINGS

    def __init__(
        self,
        program: Program,
        session: Session,
        history: HistoryEditor,
        settings: Settings,
        save_text: SaveText | None,
    ) -> None:
        super().__init__()
        self._program = program
        self._session = session
        self._history = history
        self._settings = settings
        self._save_text = save_text
        self._lines: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        yield Line(id="history-title")
        with Row(id="beside"):
            yield EntryList(lambda key: self._lines[key], indent=INDENT)
            yield FigureView()
        yield KeyBar()

    def on_mount(self) -> None:
        self._show()

    @work(exclusive=True, group="lines")
    async def _show(self) -> None:
        timeline = await self._history.timeline()
        # The user may have gone back while the history was read.
        if self not in self.app.screen_stack:
            return
        now, weights = self._settings.current, self._history.body_weights
        parts = past_session_lines(self._program, self._session, timeline, now.unit, now.pinned, weights)
        self._lines = {key: words for _, key, words in parts}
        title = f"History   {self._session.started_at:%A %d %B %Y, %H:%M}"
        self.query_one("#history-title", Line).show(title)
        entries = self.query_one(EntryList)
        entries.show([Entry(key, heading) for heading, key, _ in parts])
        self._follow_highlight()

    def _follow_highlight(self) -> None:
        """Show what belongs to the highlighted line: its keys, and its exercise where there is room."""
        # The last call that a new size asks for may come after the user has gone back.
        if self not in self.app.screen_stack:
            return
        self.refresh_bindings()
        sets, index = self._session.sets, self._index
        working = [result for result in sets if result.type == "working"] or sets
        shown = sets[index] if index is not None else next(iter(working), None)
        figure = self._history.figure(shown.exercise) if shown is not None else None
        if figure is not None and self.has_class("-wide"):
            self.query_one(FigureView).show(figure, FIGURE_DEPTH)

    def on_resize(self) -> None:
        self.call_after_refresh(self._follow_highlight)

    @property
    def _highlighted(self) -> str:
        return self.query_one(EntryList).highlighted or "" if self.is_mounted else ""

    @property
    def _index(self) -> int | None:
        """The index of the highlighted set, or None if another line is highlighted."""
        return set_index(self._highlighted)

    @property
    def _exercise(self) -> str | None:
        """The exercise of the highlighted set or pinned note, or None if another line is highlighted."""
        return exercise_at(self._session, self._highlighted)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        changes = ("edit", "weight", "effort", "note", "rate", "date", "place", "delete")
        if action in changes and self._history.refusal is not None:
            return False
        if action == "place":
            return len(past_place_ids(self._settings.current, self._session.place)) > 1
        if action in ("weight", "effort"):
            index = self._index
            return index is not None and (action == "effort" or self._session.sets[index].kind == "reps")
        if action in ("edit", "pin"):
            is_of_session = action == "edit" and self._highlighted in ("note", "effort")
            return is_of_session or self._exercise is not None
        if action == "reopen":
            return self._history.can_reopen(self._session)
        if action == "save_text":
            return self._save_text is not None
        return self._history.undoes is not None if action == "undo" else True

    # Actions

    def action_move(self, by: int) -> None:
        self.query_one(EntryList).move(by)
        self._follow_highlight()

    def action_move_page(self, by: int) -> None:
        self.query_one(EntryList).move_page(by)
        self._follow_highlight()

    def on_entry_list_opened(self) -> None:
        self.action_edit()

    def action_edit(self) -> None:
        index = self._index
        if index is not None:
            self._correct(index)
        elif self._highlighted == "note":
            self.action_note()
        elif self._highlighted == "effort":
            self.action_rate()
        else:
            self.action_pin()

    @work
    async def _correct(self, index: int) -> None:
        text = await ask_result(self.app, self._program, self._session.sets[index])
        if text is not None:
            await self._change_set(index, lambda result: result_from_text(result, text))

    @work
    async def action_weight(self) -> None:
        if (index := self._index) is None:
            return
        unit = self._settings.current.unit
        load = await ask_load(self.app, self._program, self._session.sets[index], unit)
        if load is not None:
            await self._change_set(index, lambda result: with_load(result, load))

    @work
    async def action_pin(self) -> None:
        if exercise := self._exercise:
            await pin_note(self.app, self._settings, self._program, exercise)
            self._show()

    @work
    async def action_effort(self, effort: int) -> None:
        if (index := self._index) is not None:
            await self._change_set(index, lambda result: replace(result, rpe=EFFORTS[effort]))

    async def _change_set(self, index: int, edit: Callable[[SetResult], SetResult]) -> None:
        """Change one set of the session; `edit` gets the set as it is after all earlier changes."""

        def edited(session: Session) -> Session:
            sets = session.sets
            return replace(session, sets=(*sets[:index], edit(sets[index]), *sets[index + 1 :]))

        result = self._session.sets[index]
        await self._change(edited, f"{exercise_name(self._program, result.exercise)} {result.set}")

    @work
    async def action_note(self) -> None:
        hint = "Anything worth remembering"
        ask = AskScreen("Note", text=self._session.note, hint=hint, keeps_lines=True)
        text = await self.app.push_screen_wait(ask)
        if text is not None:
            await self._change(lambda session: replace(session, note=text), "the note")

    @work
    async def action_rate(self) -> None:
        rpe = await ask_effort(self.app)
        if rpe is not None:
            await self._change(lambda session: replace(session, session_rpe=rpe), "the effort")

    @work
    async def action_date(self) -> None:
        start = await ask_new_start(self.app, self._session, self._history)
        if start is None:
            return
        await self._change(lambda session: moved(session, start), "the date")
        if words := same_time_words(self._session, self._history):
            self.notify(plain(f"Moved, but {words}"), markup=False)

    @work
    async def action_place(self) -> None:
        place = await picked_past_place(self.app, self._settings.current, self._session.place)
        if place is not None:
            await self._change(lambda session: replace(session, place=place), "the place")

    async def _change(self, edit: Callable[[Session], Session], words: str) -> None:
        words = f"{words} of {self._session.started_at:%d %b}"
        problem = await self._history.change(self._session.id, edit, words)
        if problem is not None:
            self.notify(plain(problem), markup=False)
        self._reload()

    def _reload(self) -> None:
        self._session = self._history.find(self._session.id) or self._session
        self._show()

    @work
    async def action_delete(self) -> None:
        words = f"the session from {self._session.started_at:%d %b %Y}"
        problem = await self._history.delete(self._session.id, words)
        back = f"{self._settings.key('undo-change')} brings it back"
        self.notify(plain(problem) if problem else f"Deleted {words}: {back}", markup=False)
        if problem is None:
            self.dismiss(None)

    @work
    async def action_undo(self) -> None:
        await undo_change(self.app, self._history)
        if self._history.find(self._session.id) is None:
            self.dismiss(None)  # it had been added
        else:
            self._reload()

    def action_reopen(self) -> None:
        self.dismiss(self._session)

    @work
    async def action_save_text(self) -> None:
        if self._save_text is None:
            return
        name = f"legday-{self._session.started_at:%Y-%m-%d}.txt"
        path = await self.app.push_screen_wait(AskScreen("Write this session to", text=name))
        if path:
            unit, weights = self._settings.current.unit, self._history.body_weights
            lines = text_lines(self._program, self._session, unit=unit, weights=weights)
            save_in_background(self.app, self._save_text("\n".join(lines) + "\n", path))

    def action_back(self) -> None:
        self.dismiss(None)
