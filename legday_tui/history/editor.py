"""Past sessions for those who look at them and put them right; each change can be taken back."""

import asyncio
import gc
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.domain.planning.training_history import Past
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Head, Session
from legday_tui.domain.stats.timeline import Chronicle
from legday_tui.history.index import Listing
from legday_tui.history.store import Memory
from legday_tui.storage.legs_file import legs_picture
from legday_tui.storage.stored_sessions import StoredSessions

GONE = "This session is no longer there"


@dataclass(frozen=True)
class Amendment:
    """What a change is called, and the session before it; whether it was deleted."""

    words: str
    before: Session
    deleted: bool


class Archive:
    """Keeps each change in the history at once, and what was there before until the program ends."""

    def __init__(self, memory: Memory, program: Program) -> None:
        self._memory = memory
        self._program = program
        self._listing: tuple[tuple[StoredSessions, Chronicle | None, date], Listing] | None = None
        self._done: list[Amendment] = []
        self._changing = asyncio.Lock()
        self._is_prepared = False
        self.last_finished: str | None = None
        """The id of the session that could be gone on with, while nothing else is in progress."""
        self.in_recap: str | None = None
        """The id of the session whose recap is open: closing it writes the session once more."""

    @property
    def heads(self) -> Sequence[Head]:
        return self._memory.sessions.heads

    @property
    def past(self) -> Past:
        return self._memory.past or Past()

    @property
    def notices(self) -> Sequence[str]:
        return self._memory.notices

    @property
    def refusal(self) -> str | None:
        return self._memory.view_only

    @property
    def undoes(self) -> str | None:
        return self._done[-1].words if self._done else None

    async def listing(self, today: date) -> Listing:
        """The list of all sessions; made anew only after something changed."""
        key = (self._memory.sessions, self._memory.known_chronicle, today)
        if self._listing is None or self._listing[0] != key:
            digests = key[1].digests if key[1] is not None else ()
            made = await asyncio.to_thread(Listing, self._program, key[0].heads, digests, today)
            self._listing = (key, made)
        return self._listing[1]

    async def prepare(self, today: date) -> None:
        """Make the list before somebody wants to see it: at once by dates, then by exercises as well."""
        await self.listing(today)
        await self.chronicle()
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
        return self._memory.sessions.find(session_id)

    async def chronicle(self) -> Chronicle:
        return await self._memory.chronicled()

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
        problem = self._refusal_for(before) or await self._memory.keep(after)
        if problem is None:
            self._done.append(Amendment(words, before, deleted=False))
        return problem

    async def _delete(self, session_id: str, words: str) -> str | None:
        session = self.find(session_id)
        if session is None:
            return GONE
        problem = self._refusal_for(session) or await self._memory.forget(session)
        if problem is None:
            self._done.append(Amendment(words, session, deleted=True))
        return problem

    async def _undo(self) -> str | None:
        if not self._done:
            return "There is nothing to take back"
        last = self._done[-1]
        back = self._memory.bring_back if last.deleted else self._memory.keep
        problem = self._refusal_for(last.before) or await back(last.before)
        if problem is None:
            self._done.pop()
        return problem

    def _refusal_for(self, session: Session) -> str | None:
        if session.id == self.in_recap:
            return "This session is still open in its recap: close that first"
        return self.refusal

    def can_take_up(self, session: Session) -> bool:
        return session.id == self.last_finished and self.refusal is None
