"""What the screens of the history ask of whoever keeps the past."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.session import Session, SessionHead
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.history.index import SessionIndex


class PastSessions(Protocol):
    """Past sessions, and changes to them. A change that fails is told in a sentence, and changes nothing."""

    @property
    def heads(self) -> Sequence[SessionHead]:
        """All sessions without their sets, oldest first."""

    @property
    def past(self) -> TrainingHistory:
        """What they say about today."""

    @property
    def notices(self) -> Sequence[str]:
        """What could not be read, in a sentence each."""

    @property
    def refusal(self) -> str | None:
        """Why nothing may be changed now, if so."""

    @property
    def undoes(self) -> str | None:
        """What undo would take back, in words."""

    @property
    def legs(self) -> Sequence[str]:
        """The picture of the legs."""

    def find(self, session_id: str) -> Session | None:
        """The session with this id."""

    async def listing(self, today: date) -> SessionIndex:
        """The list of all sessions."""

    async def timeline(self) -> Timeline:
        """All that is known of all sessions, once they are gone through."""

    async def change(self, session_id: str, edit: Callable[[Session], Session], words: str) -> str | None:
        """Keep the session with this id as it is after the edit."""

    async def delete(self, session_id: str, words: str) -> str | None:
        """Delete a session."""

    async def undo(self) -> str | None:
        """Take back the last change."""

    def can_reopen(self, session: Session) -> bool:
        """Whether a finished session can be gone on with."""
