"""Past sessions as the program knows them: read once in the background, then kept in memory.

What reads them is loaded in the background as well: nobody waits for it at the start.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from legday_tui.clock import Clock
from legday_tui.storage.errors import StorageError

if TYPE_CHECKING:
    from legday_tui.domain.planning.training_history import TrainingHistory
    from legday_tui.domain.session import Session
    from legday_tui.domain.stats.timeline import Timeline
    from legday_tui.storage.backups import Backup
    from legday_tui.storage.data_dir import DataDir
    from legday_tui.storage.loading import Loaded
    from legday_tui.storage.stored_sessions import StoredSessions


class HistoryStore:
    """The sessions of the history, oldest first, and what was wrong with its file."""

    def __init__(
        self,
        data: DataDir,
        clock: Clock,
        *,
        view_only: str | None = None,
        claim: Callable[[], str | None] = lambda: None,
    ) -> None:
        """`view_only` says why nothing may be written, if so; `claim` says it before anything is read."""
        self._data = data
        self._clock = clock
        self._claim = claim
        self.view_only = view_only
        self._sessions: StoredSessions | None = None
        self.past: TrainingHistory | None = None
        """What was trained before; None while it is still being read."""
        self.notices: list[str] = []
        self.offer: Backup | None = None
        """A backup that holds more than the history does."""
        self._loading: asyncio.Task[None] | None = None
        self._timeline_task: asyncio.Task[Timeline] | None = None

    @property
    def sessions(self) -> StoredSessions:
        """All sessions, oldest first; none while they are still being read."""
        if self._sessions is None:
            from legday_tui.storage.stored_sessions import StoredSessions

            return StoredSessions()
        return self._sessions

    @property
    def directory(self) -> Path:
        """Where the history is kept."""
        return self._data.path

    def last_backup(self) -> Backup | None:
        """The newest backup of the history."""
        return next(iter(self._data.backups.all()), None)

    async def loaded(self) -> TrainingHistory:
        """What was trained before, once it is read: away from the keys, when it is first asked for."""
        if self._loading is None:
            self._loading = asyncio.create_task(self._load())
        await asyncio.shield(self._loading)  # whoever stops waiting for it does not stop it for the others
        assert self.past is not None
        return self.past

    async def timeline(self) -> Timeline:
        """All that is known of all sessions: they are gone through when it is first asked for."""
        await self.loaded()
        while True:
            sessions = self.sessions
            if self._timeline_task is None:
                self._timeline_task = asyncio.create_task(self._go_through(sessions))
            timeline = await asyncio.shield(self._timeline_task)
            if self.sessions is sessions:
                return timeline

    async def before(self, session_id: str) -> TrainingHistory:
        """What was trained besides a session: all, unless it was finished before and is gone on with."""
        past, others = await self.loaded(), self.sessions.without([session_id])
        return past if others is self.sessions else _past_of(others)

    async def timeline_before(self, session_id: str) -> Timeline:
        """All that is known of the sessions besides one."""
        await self.loaded()
        others = self.sessions.without([session_id])
        if others is self.sessions:
            return await self.timeline()
        from legday_tui.storage.loading import build_timeline

        _, timeline, _ = await asyncio.to_thread(build_timeline, others, self._data.history.path.name)
        return timeline

    @property
    def known_timeline(self) -> Timeline | None:
        """All that is known of all sessions, if they are gone through already."""
        task = self._timeline_task
        return task.result() if task is not None and task.done() and not task.exception() else None

    async def _load(self) -> None:
        found = await asyncio.to_thread(self._read)
        self.notices, self.offer = list(found.notices), found.offer
        self.view_only = self.view_only or found.view_only
        self._know(found.sessions)
        self._timeline_task = None

    def _read(self) -> Loaded:
        from legday_tui.storage.loading import load, look

        self.view_only = self.view_only or self._claim()
        if self.view_only is not None:
            return look(self._data.history)
        return load(self._data.history, self._data.backups, self._clock.wall())

    def _know(self, sessions: StoredSessions) -> None:
        self._sessions, self.past = sessions, _past_of(sessions)

    async def _go_through(self, sessions: StoredSessions) -> Timeline:
        from legday_tui.storage.loading import build_timeline

        name = self._data.history.path.name
        sound, timeline, notices = await asyncio.to_thread(build_timeline, sessions, name)
        if notices and self.sessions is sessions:
            self.notices += notices
            self._know(sound)
        return timeline

    async def keep(self, session: Session) -> str | None:
        """Write a session to the history; where that failed, a sentence that says why."""
        return await self._change(
            lambda: self._data.history.upsert(session), lambda: self.sessions.with_session(session)
        )

    async def forget(self, session: Session) -> str | None:
        """Delete a session from the history; where that failed, a sentence that says why."""
        return await self._change(
            lambda: self._data.history.remove(session.id), lambda: self.sessions.without([session.id])
        )

    async def bring_back(self, session: Session) -> str | None:
        """Write a session to the history that was deleted; where that failed, a sentence that says why."""
        return await self._change(
            lambda: self._data.history.bring_back(session), lambda: self.sessions.with_session(session)
        )

    async def _change(self, write: Callable[[], None], changed: Callable[[], StoredSessions]) -> str | None:
        await self.loaded()
        try:
            await asyncio.to_thread(write)
        except StorageError as failure:
            return str(failure)
        self._know(changed())
        self._timeline_task = None
        return None

    async def back_up(self) -> str | None:
        """Make a backup of the history as it is; where that failed, a sentence that says why."""
        await self.loaded()
        try:
            await asyncio.to_thread(
                self._data.backups.keep_file, self._data.history.path, len(self.sessions), self._clock.wall()
            )
        except StorageError as failure:
            return str(failure)
        return None

    async def restore(self) -> str:
        """Bring back what the offered backup holds; what came of it, in a sentence."""
        from legday_tui.storage.loading import restore

        if self.offer is None:
            return "There is nothing to bring back"
        try:
            number = await asyncio.to_thread(restore, self._data.history, self._data.backups, self.offer)
        except StorageError as failure:
            return str(failure)
        await self._load()
        return f"{number} sessions are back in the history"


def _past_of(sessions: StoredSessions) -> TrainingHistory:
    from legday_tui.domain.planning.training_history import TrainingHistory

    return TrainingHistory(sessions, heads=sessions.heads)
