"""Past sessions as the program knows them: read once in the background, then kept in memory."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from legday_tui.clock import Clock
from legday_tui.domain.chronicle import Chronicle
from legday_tui.domain.past import Past
from legday_tui.domain.record import Session
from legday_tui.storage.backups import Backup, Backups
from legday_tui.storage.errors import StorageError
from legday_tui.storage.history import History
from legday_tui.storage.loading import go_through, load, look, restore
from legday_tui.storage.sessions import StoredSessions


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
        self.sessions = StoredSessions()
        self.past: Past | None = None
        """What was trained before; None while it is still being read."""
        self.notices: list[str] = []
        self.offer: Backup | None = None
        """A backup that holds more than the history does."""
        self._loading: asyncio.Task[None] | None = None
        self._chronicling: asyncio.Task[Chronicle] | None = None

    @property
    def directory(self) -> Path:
        """Where the history is kept."""
        return self._history.path.parent

    def last_backup(self) -> Backup | None:
        """The newest backup of the history."""
        return next(iter(self._backups.all()), None)

    async def loaded(self) -> Past:
        """What was trained before, once it is read: away from the keys, when it is first asked for."""
        if self._loading is None:
            self._loading = asyncio.create_task(self._load())
        await self._loading
        return self.past or Past()

    async def chronicled(self) -> Chronicle:
        """All that is known of all sessions: they are gone through when it is first asked for."""
        await self.loaded()
        while True:
            sessions = self.sessions
            if self._chronicling is None:
                self._chronicling = asyncio.create_task(self._go_through(sessions))
            chronicle = await self._chronicling
            if self.sessions is sessions:
                return chronicle

    @property
    def known_chronicle(self) -> Chronicle | None:
        """All that is known of all sessions, if they are gone through already."""
        task = self._chronicling
        return task.result() if task is not None and task.done() and not task.exception() else None

    async def _load(self) -> None:
        if self.view_only is None:
            found = await asyncio.to_thread(load, self._history, self._backups, self._clock.wall())
        else:
            found = await asyncio.to_thread(look, self._history)
        self.notices, self.offer = list(found.notices), found.offer
        self.view_only = self.view_only or found.view_only
        self._know(found.sessions)

    def _know(self, sessions: StoredSessions) -> None:
        self.sessions, self.past = sessions, Past(sessions, heads=sessions.heads)
        self._chronicling = None

    async def _go_through(self, sessions: StoredSessions) -> Chronicle:
        sound, chronicle, notices = await asyncio.to_thread(go_through, sessions, self._history.path.name)
        if notices and self.sessions is sessions:
            self.notices += notices
            self.sessions, self.past = sound, Past(sound, heads=sound.heads)
        return chronicle

    async def keep(self, session: Session) -> str | None:
        """Write a session to the history; where that failed, a sentence that says why."""
        return await self._change(
            lambda: self._history.upsert(session), lambda: self.sessions.with_session(session)
        )

    async def forget(self, session: Session) -> str | None:
        """Delete a session from the history; where that failed, a sentence that says why."""
        return await self._change(
            lambda: self._history.remove(session.id), lambda: self.sessions.without([session.id])
        )

    async def bring_back(self, session: Session) -> str | None:
        """Write a session to the history that was deleted; where that failed, a sentence that says why."""
        return await self._change(
            lambda: self._history.bring_back(session), lambda: self.sessions.with_session(session)
        )

    async def _change(self, write: Callable[[], None], changed: Callable[[], StoredSessions]) -> str | None:
        await self.loaded()
        try:
            await asyncio.to_thread(write)
        except StorageError as failure:
            return str(failure)
        self._know(changed())
        return None

    async def back_up(self) -> str | None:
        """Make a backup of the history as it is; where that failed, a sentence that says why."""
        await self.loaded()
        try:
            await asyncio.to_thread(
                self._backups.keep_file, self._history.path, len(self.sessions), self._clock.wall()
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
