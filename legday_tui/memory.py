"""Past sessions as the program knows them: read once in the background, then kept in memory."""

import asyncio
from collections.abc import Sequence

from legday_tui.domain.record import Session
from legday_tui.storage.errors import StorageError
from legday_tui.storage.history import History


class Memory:
    """The sessions of the history, oldest first, and what was wrong with its file."""

    def __init__(self, history: History) -> None:
        self._history = history
        self.sessions: Sequence[Session] | None = None
        """None while they are still being read."""
        self.notices: list[str] = []
        self._loading: asyncio.Task[None] | None = None

    def start_loading(self) -> None:
        """Read the history away from the keys; nothing on the first screen waits for it."""
        self._loading = asyncio.create_task(self._load())

    async def loaded(self) -> Sequence[Session]:
        """All sessions, once they are read."""
        if self._loading is not None:
            await self._loading
        return self.sessions or ()

    async def _load(self) -> None:
        found = await asyncio.to_thread(self._history.load)
        self.sessions = found.sessions
        self.notices = [damage.sentence for damage in found.damaged]

    async def keep(self, session: Session) -> str | None:
        """Write a session to the history; where that failed, a sentence that says why."""
        others = [s for s in await self.loaded() if s.id != session.id]
        try:
            await asyncio.to_thread(self._history.upsert, session)
        except StorageError as failure:
            return str(failure)
        self.sessions = sorted((*others, session), key=lambda s: s.started_at)
        return None
