"""The event log of the running workout: the journal with its failures as sentences for the user."""

from legday_tui.domain.workout.events import Event, Undone
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.journal import Journal


class EventLog:
    """Writes events to the journal. A failure does not end the workout: the entry is written later."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def append(self, entry: Event | Undone) -> str | None:
        """Write the pending entries and this one; return the reason as a sentence if that failed.

        Raise OutOfBoundsError if the entry cannot be stored at all.
        """
        try:
            self._journal.append(entry)
        except SaveFailedError as failure:
            return str(failure)
        return None

    def retry(self) -> str | None:
        """Write the entries that are not in the journal; return the reason as a sentence if that failed."""
        try:
            self._journal.retry()
        except SaveFailedError as failure:
            return str(failure)
        return None
