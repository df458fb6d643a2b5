"""All that is known of all sessions, gone through once from the oldest to the newest."""

from collections.abc import Iterable, Sequence

from legday_tui.domain.session import Session
from legday_tui.domain.stats.records import NewRecord, PersonalRecords
from legday_tui.domain.stats.session_stats import SessionStats, stats_of


class Timeline:
    """A digest of each session, the records that it broke at its time, and the bests so far."""

    def __init__(self, sessions: Iterable[Session] = ()) -> None:
        self.session_stats: list[SessionStats] = []
        self.records = PersonalRecords()
        self._records: dict[str, Sequence[NewRecord]] = {}
        for session in sessions:
            self.add(session)

    def add(self, session: Session) -> None:
        """Go on with a session that came after all others."""
        self.session_stats.append(stats_of(session))
        if session.rehearsal:
            return
        if broken := self.records.take(session):
            self._records[session.id] = broken

    def records_broken_in(self, session_id: str) -> Sequence[NewRecord]:
        """What a session broke of what was known before it."""
        return self._records.get(session_id, ())
