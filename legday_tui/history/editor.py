"""Past sessions for the history screens, and changes to them that can be undone."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SessionHead
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.domain.stats.overview import Overview, overview_of
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.domain.stats.weeks import weeks_in_a_row
from legday_tui.domain.terms import Unit
from legday_tui.figure.keyframes import Figure
from legday_tui.history.background import BackgroundTask
from legday_tui.history.index import SessionIndex
from legday_tui.history.past_plan import past_session
from legday_tui.history.store import HistoryStore
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.bundled_files import legs_picture
from legday_tui.storage.figure_files import figure_of
from legday_tui.storage.stored_sessions import StoredSessions

T = TypeVar("T")
NOT_FOUND = "This session no longer exists"


@dataclass(frozen=True)
class Change:
    """A change that can be undone."""

    label: str
    """What was changed, in words."""
    revert: Callable[[], Coroutine[None, None, str | None]]
    """Undoes it; returns a sentence if that failed."""


class HistoryEditor:
    """Writes each change to the history at once, and can undo all changes until the program ends.

    Methods that change something return None, or a sentence with the reason if they failed and changed
    nothing; `undo` always returns a sentence.
    """

    def __init__(self, history_store: HistoryStore, program: Program) -> None:
        self._store = history_store
        self._program = program
        self._index: tuple[tuple[StoredSessions, Timeline | None, date], SessionIndex] | None = None
        self._changes: list[Change] = []
        self._lock = asyncio.Lock()
        self.last_finished: str | None = None
        """The id of the session that can be continued; None while another workout is in progress."""
        self.in_recap: str | None = None
        """The id of the session whose recap is open. It is not edited: closing the recap writes it again."""

    @property
    def heads(self) -> Sequence[SessionHead]:
        """All sessions without their sets, oldest first."""
        return self._store.sessions.heads

    @property
    def past(self) -> TrainingHistory:
        """The sessions that today's plan is made from; empty until the history is loaded."""
        return self._store.past or TrainingHistory()

    @property
    def body_weights(self) -> Sequence[BodyWeight]:
        """What the user weighed, sorted by day."""
        return self._store.body_weights

    @property
    def notices(self) -> Sequence[str]:
        """One sentence for each part of the history that could not be read."""
        return self._store.notices

    @property
    def refusal(self) -> str | None:
        """Why nothing may be changed, or None if changes are allowed."""
        return self._store.view_only

    @property
    def undoes(self) -> str | None:
        """What `undo` would undo, in words, or None if there is nothing to undo."""
        return self._changes[-1].label if self._changes else None

    async def listing(self, today: date) -> SessionIndex:
        """Return the index of all sessions, which is rebuilt only after something changed."""
        key = (self._store.sessions, self._store.built_timeline, today)
        if self._index is None or self._index[0] != key:
            session_stats = key[1].session_stats if key[1] is not None else ()
            past = self.past

            def build() -> SessionIndex:
                weeks = weeks_in_a_row(past.heads, today)
                return SessionIndex(self._program, key[0].heads, session_stats, weeks)

            self._index = (key, await asyncio.to_thread(build))
        return self._index[1]

    async def prepare(self, today: date) -> None:
        """Build the index in advance: first without, then with the exercises of each session."""
        await self.listing(today)
        await self.timeline()
        await self.listing(today)

    async def overview(self, today: date, unit: Unit, *, hold_target_s: int | None = None) -> Overview:
        """Return the past on one page, computed in a worker thread; see `overview_of`."""
        return await asyncio.to_thread(
            overview_of, self._program, self.past, today, unit, hold_target_s=hold_target_s
        )

    @property
    def legs(self) -> Sequence[str]:
        """The rows of the picture of the legs."""
        return legs_picture()

    def figure(self, exercise: str) -> Figure | None:
        """Return the figure of an exercise, or None if it has none."""
        return figure_of(exercise)

    def find(self, session_id: str) -> Session | None:
        """Return the session with this id, or None."""
        return self._store.sessions.find(session_id)

    @property
    def current_time(self) -> datetime:
        """The local date and time."""
        return self._store.current_time()

    def local_time(self, day_and_time: datetime) -> datetime:
        """Return a date and time of day without offset with the offset of this place at that time."""
        return self._store.local_time(day_and_time)

    async def planned(
        self, program: Program, preferences: Preferences, level: str, started_at: datetime
    ) -> Session:
        """Return the session that a level asked for at an earlier date, all of it done; it is not stored."""
        past, now = await self._store.training_history_before(started_at), self.current_time
        return await asyncio.to_thread(past_session, program, past, preferences, level, started_at, now=now)

    async def timeline(self) -> Timeline:
        """Return the timeline of all sessions, after they have been read."""
        return await self._store.timeline()

    async def change(self, session_id: str, edit: Callable[[Session], Session], words: str) -> str | None:
        """Replace a session by its edited copy; return a sentence if that failed, and change nothing then."""
        return await self._serialized(self._change(session_id, edit, words))

    async def add(self, session: Session, words: str) -> str | None:
        """Add a session that was written down afterwards; return a sentence if that failed."""
        return await self._serialized(self._done(words, self._save(session), lambda: self._remove(session)))

    async def delete(self, session_id: str, words: str) -> str | None:
        """Delete a session; return a sentence if that failed."""
        return await self._serialized(self._delete(session_id, words))

    async def weigh(self, day: date, kg: float | None, words: str) -> str | None:
        """Note what the user weighed on a day, or remove that with None; return a sentence if it failed."""
        return await self._serialized(self._weigh(day, kg, words))

    async def undo(self) -> str:
        """Undo the last change; return a sentence: what was undone, or why nothing was."""
        return await self._serialized(self._undo())

    async def _serialized(self, change: Coroutine[None, None, T]) -> T:
        """Make changes one after the other, each to its end, even if the caller is cancelled."""

        async def locked() -> T:
            async with self._lock:
                return await change

        return await BackgroundTask(locked(), self._report).wait()

    def _report(self, error: BaseException) -> None:
        self._store.notices.append(f"A change to your history failed: {error!r}")

    async def _change(self, session_id: str, edit: Callable[[Session], Session], words: str) -> str | None:
        before = self.find(session_id)
        if before is None:
            return NOT_FOUND
        after = edit(before)
        if after == before:
            return None
        return await self._done(words, self._save(after), lambda: self._save(before))

    async def _delete(self, session_id: str, words: str) -> str | None:
        session = self.find(session_id)
        if session is None:
            return NOT_FOUND
        return await self._done(words, self._remove(session), lambda: self._bring_back(session))

    async def _weigh(self, day: date, kg: float | None, words: str) -> str | None:
        await self._store.loaded()
        before = next((weight.kg for weight in self.body_weights if weight.day == day), None)
        if before == kg:
            return None
        return await self._done(words, self._note(day, kg), lambda: self._note(day, before))

    async def _done(
        self,
        words: str,
        change: Coroutine[None, None, str | None],
        revert: Callable[[], Coroutine[None, None, str | None]],
    ) -> str | None:
        """Make a change that can be undone; return a sentence if it failed."""
        problem = await change
        if problem is None:
            self._changes.append(Change(words, revert))
        return problem

    async def _undo(self) -> str:
        if not self._changes:
            return "There is nothing to undo"
        last = self._changes[-1]
        if problem := await last.revert():
            return problem
        self._changes.pop()
        return f"Undone: {last.label}"

    async def _save(self, session: Session) -> str | None:
        return self._refusal_for(session) or await self._store.save(session)

    async def _remove(self, session: Session) -> str | None:
        return self._refusal_for(session) or await self._store.delete(session)

    async def _bring_back(self, session: Session) -> str | None:
        return self._refusal_for(session) or await self._store.undelete(session)

    async def _note(self, day: date, kg: float | None) -> str | None:
        return self.refusal or await self._store.note_body_weight(day, kg)

    def _refusal_for(self, session: Session) -> str | None:
        if session.id == self.in_recap:
            return "This session is still open in its recap; close that first"
        return self.refusal

    def can_reopen(self, session: Session) -> bool:
        """Return whether a finished session can be continued."""
        return session.id == self.last_finished and self.refusal is None
