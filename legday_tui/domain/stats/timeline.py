"""Numbers and records of all sessions, in one pass from the oldest to the newest."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from legday_tui.domain.session import ANY_TIME, Session, counts
from legday_tui.domain.stats.records import NewRecord, PersonalRecords
from legday_tui.domain.stats.session_stats import SessionStats, stats_of


class Timeline:
    """The stats of each session, the records that it broke at its time, and the personal records so far."""

    def __init__(self, sessions: Iterable[Session] = (), now: datetime = ANY_TIME) -> None:
        """Add sessions, oldest first. Those that do not count have no records; see `counts`."""
        self._now = now
        self.session_stats: list[SessionStats] = []
        self.records = PersonalRecords()
        self._broken: dict[str, Sequence[NewRecord]] = {}
        for session in sessions:
            self.add(session)

    def add(self, session: Session) -> None:
        """Add a session that is later than all others."""
        self.session_stats.append(stats_of(session))
        if not counts(session, self._now):
            return
        if broken := self.records.add(session):
            self._broken[session.id] = broken

    def records_broken_in(self, session_id: str) -> Sequence[NewRecord]:
        """Return the records that a session broke at its time; empty for an unknown id."""
        return self._broken.get(session_id, ())
