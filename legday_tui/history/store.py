"""The past sessions in memory. They are read once, in the background.

The modules that read them are imported in the background as well, so that the program starts quickly.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from legday_tui.clock import Clock
from legday_tui.history.background import BackgroundTask
from legday_tui.platforms.clocks import in_system_zone
from legday_tui.storage.errors import StorageError

if TYPE_CHECKING:
    from legday_tui.domain.planning.training_history import TrainingHistory
    from legday_tui.domain.session import Session
    from legday_tui.domain.stats.body_weight import BodyWeight
    from legday_tui.domain.stats.timeline import Timeline
    from legday_tui.storage.backups import Backup
    from legday_tui.storage.data_dir import DataDir
    from legday_tui.storage.loading import LoadedHistory
    from legday_tui.storage.stored_sessions import StoredSessions


class HistoryStore:
    """All past sessions, their timeline, and changes to the history file.

    Methods that change the file return None, or a sentence with the reason if they failed.
    """

    def __init__(
        self,
        data: DataDir,
        clock: Clock,
        *,
        view_only: str | None = None,
        claim: Callable[[], str | None] = lambda: None,
    ) -> None:
        """Create a store that reads the history of a data directory on first use.

        `view_only` is the reason why the file must not be written, or None. `claim` is called before the file
        is read, and returns such a reason as well.
        """
        self._data = data
        self._clock = clock
        self._claim = claim
        self.view_only = view_only
        self._sessions: StoredSessions | None = None
        self.body_weights: tuple[BodyWeight, ...] = ()
        """What the user weighed, sorted by day; empty until it is loaded."""
        self._past: tuple[StoredSessions, date, TrainingHistory] | None = None
        self.notices: list[str] = []
        """Sentences for the user: unreadable sessions, repairs, and background tasks that failed."""
        self.offer: Backup | None = None
        """A backup with more sessions than the history, which `restore` restores."""
        self._loading: BackgroundTask[None] | None = None
        self._timeline_task: BackgroundTask[Timeline] | None = None

    @property
    def sessions(self) -> StoredSessions:
        """All sessions, oldest first; empty until they are loaded."""
        if self._sessions is None:
            from legday_tui.storage.stored_sessions import StoredSessions

            return StoredSessions()
        return self._sessions

    @property
    def past(self) -> TrainingHistory | None:
        """The training history as of today; None until it is loaded."""
        if self._sessions is None:
            return None
        now = self._clock.wall()
        if self._past is None or self._past[:2] != (self._sessions, now.date()):
            self._past = self._sessions, now.date(), _training_history(self._sessions, now)
        return self._past[2]

    @property
    def offer_words(self) -> str:
        """What the offered backup holds, to be followed by how to restore it; empty without an offer."""
        from legday_tui.formatting.units import counted

        if self.offer is None:
            return ""
        made_at, sessions = in_system_zone(self.offer.made_at), counted(self.offer.sessions, "session")
        return f"A backup of {made_at:%d %b %Y} holds {sessions}, the history {len(self.sessions)}"

    @property
    def directory(self) -> Path:
        """The data directory."""
        return self._data.path

    def last_backup(self) -> Backup | None:
        """Return the newest backup of the history; None if there is none, or if none can be seen."""
        try:
            return next(iter(self._data.backups.all()), None)
        except OSError:
            return None

    async def loaded(self) -> TrainingHistory:
        """Load the history in a worker thread on the first call, and return the training history."""
        if self._loading is None:
            self._loading = BackgroundTask(self._load(), self._report)
        await self._loading.wait()
        assert self.past is not None
        return self.past

    async def timeline(self) -> Timeline:
        """Return the timeline of all sessions, which is built in a worker thread on the first call."""
        await self.loaded()
        while True:
            sessions = self.sessions
            if self._timeline_task is None:
                self._timeline_task = BackgroundTask(self._build_timeline(sessions), self._report)
            timeline = await self._timeline_task.wait()
            if self.sessions is sessions:
                return timeline

    def current_time(self) -> datetime:
        """Return the local date and time."""
        return self._clock.wall()

    def local_time(self, day_and_time: datetime) -> datetime:
        """Return a date and time of day without offset with the offset of this place at that time."""
        return self._clock.local(day_and_time)

    async def training_history_before(self, moment: datetime) -> TrainingHistory:
        """Return the training history as it was at a moment, of the sessions that began before it."""
        await self.loaded()
        later = [head.id for head in self.sessions.heads if head.started_at >= moment]
        return _training_history(self.sessions.without(later), moment)

    async def training_history_without(self, session_id: str) -> TrainingHistory:
        """Return the training history without a session, such as a finished one that is continued."""
        past, others = await self.loaded(), self.sessions.without([session_id])
        return past if others is self.sessions else _training_history(others, self._clock.wall())

    async def timeline_without(self, session_id: str) -> Timeline:
        """Return the timeline of all sessions but one."""
        await self.loaded()
        others = self.sessions.without([session_id])
        if others is self.sessions:
            return await self.timeline()
        from legday_tui.storage.loading import build_timeline

        _, timeline, _ = await asyncio.to_thread(
            build_timeline, others, self._data.history.path.name, self._clock.wall()
        )
        return timeline

    @property
    def built_timeline(self) -> Timeline | None:
        """The timeline of all sessions; None if it is not built yet."""
        return None if self._timeline_task is None else self._timeline_task.result

    async def save(self, session: Session) -> str | None:
        """Insert a session into the history, or replace the one with the same id."""
        return await self._change(
            lambda: self._data.history.upsert(session), lambda: self.sessions.with_session(session)
        )

    async def delete(self, session: Session) -> str | None:
        """Delete a session from the history."""
        return await self._change(
            lambda: self._data.history.remove(session.id), lambda: self.sessions.without([session.id])
        )

    async def undelete(self, session: Session) -> str | None:
        """Store a deleted session again."""
        return await self._change(
            lambda: self._data.history.undelete(session), lambda: self.sessions.with_session(session)
        )

    async def note_body_weight(self, day: date, kg: float | None) -> str | None:
        """Note what the user weighed on a day, in place of what was noted; None removes that."""

        def write() -> None:
            from legday_tui.domain.stats.body_weight import BodyWeight
            from legday_tui.storage.body_weights import body_weights, remove_weight, set_weight

            if kg is None:
                remove_weight(self._data.history, day)
            else:
                set_weight(self._data.history, BodyWeight(day=day, kg=kg))
            self.body_weights = body_weights(self._data.history.tables())

        return await self._write(write)

    async def back_up(self) -> str | None:
        """Make a backup of the history file."""
        await self.loaded()
        try:
            await asyncio.to_thread(
                self._data.backups.add, self._data.history.path, len(self.sessions), self._clock.wall()
            )
        except StorageError as failure:
            return str(failure)
        return None

    async def restore(self) -> str:
        """Restore the sessions of the offered backup. Return a sentence about the result."""
        from legday_tui.formatting.units import counted
        from legday_tui.storage.loading import restore

        if self.offer is None:
            return "There is nothing to restore"
        try:
            number = await asyncio.to_thread(restore, self._data.history, self._data.backups, self.offer)
        except StorageError as failure:
            return str(failure)
        await self._load()
        are = "is" if number == 1 else "are"
        return f"{counted(number, 'session')} {are} back in the history"

    async def read_again(self, *, view_only: str | None) -> None:
        """Read the file of a directory that is this program's now; `view_only` is as for a new store."""
        await self.loaded()
        self._claim = lambda: None
        self.view_only = view_only
        await self._load()

    async def _load(self) -> None:
        found = await asyncio.to_thread(self._read)
        self.notices, self.offer = list(found.notices), found.offer
        self.view_only = self.view_only or found.view_only
        self._sessions, self.body_weights = found.sessions, found.body_weights
        self._timeline_task = None

    def _read(self) -> LoadedHistory:
        from legday_tui.storage.loading import open_history, read_history

        self.view_only = self.view_only or self._claim()
        if self.view_only is not None:
            return read_history(self._data.history)
        return open_history(self._data.history, self._data.backups, self._clock.wall())

    async def _build_timeline(self, sessions: StoredSessions) -> Timeline:
        from legday_tui.storage.loading import build_timeline

        name = self._data.history.path.name
        valid, timeline, notices = await asyncio.to_thread(build_timeline, sessions, name, self._clock.wall())
        if notices and self.sessions is sessions:
            self.notices += notices
            self._sessions = valid
        return timeline

    async def _change(self, write: Callable[[], None], changed: Callable[[], StoredSessions]) -> str | None:
        problem = await self._write(write)
        if problem is None:
            self._sessions = changed()
            self._timeline_task = None
        return problem

    async def _write(self, write: Callable[[], None]) -> str | None:
        await self.loaded()
        try:
            await asyncio.to_thread(write)
        except StorageError as failure:
            return str(failure)
        return None

    def _report(self, error: BaseException) -> None:
        self.notices.append(f"Your history couldn't be read: {error!r}")


def _training_history(sessions: StoredSessions, now: datetime) -> TrainingHistory:
    from legday_tui.domain.planning.training_history import TrainingHistory

    return TrainingHistory(sessions, now, heads=sessions.heads)
