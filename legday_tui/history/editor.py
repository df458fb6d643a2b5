"""Past sessions for those who look at them and put them right; each change can be taken back."""

import asyncio
import gc
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SessionHead
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.history.index import SessionIndex
from legday_tui.history.store import HistoryStore
from legday_tui.storage.bundled_files import legs_picture
from legday_tui.storage.stored_sessions import StoredSessions

GONE = "This session is no longer there"


@dataclass(frozen=True)
class Change:
    """What a change is called, and the session before it; whether it was deleted."""

    words: str
    before: Session
    deleted: bool


class HistoryEditor:
    """Keeps each change in the history at once, and what was there before until the program ends."""

    def __init__(self, history_store: HistoryStore, program: Program) -> None:
        self._store = history_store
        self._program = program
        self._listing: tuple[tuple[StoredSessions, Timeline | None, date], SessionIndex] | None = None
        self._done: list[Change] = []
        self._changing = asyncio.Lock()
        self._is_prepared = False
        self.last_finished: str | None = None
        """The id of the session that could be gone on with, while nothing else is in progress."""
        self.in_recap: str | None = None
        """The id of the session whose recap is open: closing it writes the session once more."""

    @property
    def heads(self) -> Sequence[SessionHead]:
        return self._store.sessions.heads

    @property
    def past(self) -> TrainingHistory:
        return self._store.past or TrainingHistory()

    @property
    def notices(self) -> Sequence[str]:
        return self._store.notices

    @property
    def refusal(self) -> str | None:
        return self._store.view_only

    @property
    def undoes(self) -> str | None:
        return self._done[-1].words if self._done else None

    async def listing(self, today: date) -> SessionIndex:
        """The list of all sessions; made anew only after something changed."""
        key = (self._store.sessions, self._store.known_timeline, today)
        if self._listing is None or self._listing[0] != key:
            all_stats = key[1].all_stats if key[1] is not None else ()
            made = await asyncio.to_thread(SessionIndex, self._program, key[0].heads, all_stats, today)
            self._listing = (key, made)
        return self._listing[1]

    async def prepare(self, today: date) -> None:
        """Make the list before somebody wants to see it: at once by dates, then by exercises as well."""
        await self.listing(today)
        await self.timeline()
        await self.listing(today)
        if not self._is_prepared:
            self._is_prepared = True
            # All of this stays until the program ends: looking through it for garbage would hold up keys.
            # Only once: after a session its screens are garbage, which would stay as well.
            gc.freeze()

    @property
    def legs(self) -> Sequence[str]:
        return legs_picture()

    def find(self, session_id: str) -> Session | None:
        return self._store.sessions.find(session_id)

    async def timeline(self) -> Timeline:
        return await self._store.timeline()

    async def change(self, session_id: str, edit: Callable[[Session], Session], words: str) -> str | None:
        return await self._in_turn(self._change(session_id, edit, words))

    async def delete(self, session_id: str, words: str) -> str | None:
        return await self._in_turn(self._delete(session_id, words))

    async def undo(self) -> str | None:
        return await self._in_turn(self._undo())

    async def _in_turn(self, change: Coroutine[None, None, str | None]) -> str | None:
        """Changes one after the other, each of them to its end, also where nobody waits for it any more."""

        async def alone() -> str | None:
            async with self._changing:
                return await change

        return await asyncio.shield(asyncio.create_task(alone()))

    async def _change(self, session_id: str, edit: Callable[[Session], Session], words: str) -> str | None:
        before = self.find(session_id)
        if before is None:
            return GONE
        after = edit(before)
        if after == before:
            return None
        problem = self._refusal_for(before) or await self._store.keep(after)
        if problem is None:
            self._done.append(Change(words, before, deleted=False))
        return problem

    async def _delete(self, session_id: str, words: str) -> str | None:
        session = self.find(session_id)
        if session is None:
            return GONE
        problem = self._refusal_for(session) or await self._store.forget(session)
        if problem is None:
            self._done.append(Change(words, session, deleted=True))
        return problem

    async def _undo(self) -> str | None:
        if not self._done:
            return "There is nothing to take back"
        last = self._done[-1]
        back = self._store.bring_back if last.deleted else self._store.keep
        problem = self._refusal_for(last.before) or await back(last.before)
        if problem is None:
            self._done.pop()
        return problem

    def _refusal_for(self, session: Session) -> str | None:
        if session.id == self.in_recap:
            return "This session is still open in its recap: close that first"
        return self.refusal

    def can_reopen(self, session: Session) -> bool:
        return session.id == self.last_finished and self.refusal is None
