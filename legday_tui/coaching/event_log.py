"""The journal as the coach sees it: it writes, and says what went wrong."""

from legday_tui.domain.workout.events import Event, Undone
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.journal import Journal


class EventLog:
    """Writes the workout's events to the journal; a failure is a sentence, not an end."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def append(self, entry: Event | Undone) -> str | None:
        """Write an entry, and what could not be written before."""
        try:
            self._journal.append(entry)
        except SaveFailedError as failure:
            return str(failure)
        return None

    def retry(self) -> str | None:
        """Write what could not be written before."""
        try:
            self._journal.retry()
        except SaveFailedError as failure:
            return str(failure)
        return None
