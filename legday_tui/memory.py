"""Past sessions as the program knows them: read once in the background, then kept in memory."""

import asyncio

from legday_tui.clock import Clock
from legday_tui.domain.bests import Bests
from legday_tui.domain.past import Past
from legday_tui.domain.record import Session
from legday_tui.storage.backups import Backup, Backups
from legday_tui.storage.errors import StorageError
from legday_tui.storage.history import History
from legday_tui.storage.loading import load, look, restore


class Memory:
    """The sessions of the history, oldest first, and what was wrong with its file."""

    def __init__(
        self, history: History, backups: Backups, clock: Clock, *, view_only: str | None = None
    ) -> None:
        """`view_only` says why nothing may be written, if so."""
        self._history = history
        self._backups = backups
        self._clock = clock
        self.view_only = view_only
        self.past: Past | None = None
        """What was trained before; None while it is still being read."""
        self.bests = Bests()
        """The records so far."""
        self.notices: list[str] = []
        self.offer: Backup | None = None
        """A backup that holds more than the history does."""
        self._loading: asyncio.Task[None] | None = None

    def start_loading(self) -> None:
        """Read the history away from the keys; nothing on the first screen waits for it."""
        self._loading = asyncio.create_task(self._load())

    async def loaded(self) -> Past:
        """All sessions, once they are read."""
        if self._loading is not None:
            await self._loading
        return self.past or Past()

    async def _load(self) -> None:
        if self.view_only is None:
            found = await asyncio.to_thread(load, self._history, self._backups, self._clock.wall())
        else:
            found = await asyncio.to_thread(look, self._history)
        self.past, self.notices, self.offer = Past(found.sessions), list(found.notices), found.offer
        self.bests = await asyncio.to_thread(_bests_of, self.past)
        self.view_only = self.view_only or found.view_only

    async def keep(self, session: Session) -> str | None:
        """Write a session to the history; where that failed, a sentence that says why."""
        past = await self.loaded()
        try:
            await asyncio.to_thread(self._history.upsert, session)
        except StorageError as failure:
            return str(failure)
        self.past = past.with_session(session)
        self.bests = await asyncio.to_thread(_bests_of, self.past)
        return None

    async def back_up(self) -> str | None:
        """Make a backup of the history as it is; where that failed, a sentence that says why."""
        try:
            await asyncio.to_thread(
                self._backups.keep_file,
                self._history.path,
                len((await self.loaded()).sessions),
                self._clock.wall(),
            )
        except StorageError as failure:
            return str(failure)
        return None

    async def restore(self) -> str:
        """Bring back what the offered backup holds; what came of it, in a sentence."""
        if self.offer is None:
            return "There is nothing to bring back"
        try:
            number = await asyncio.to_thread(restore, self._history, self._backups, self.offer)
        except StorageError as failure:
            return str(failure)
        await self._load()
        return f"{number} sessions are back in the history"


def _bests_of(past: Past) -> Bests:
    return Bests(past.all_bouts())
