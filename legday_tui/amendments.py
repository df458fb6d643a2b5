"""Changes to sessions of the past, each of which can be taken back as long as the program runs."""

from dataclasses import dataclass

from legday_tui.domain.record import Session
from legday_tui.memory import Memory


@dataclass(frozen=True)
class Amendment:
    """What a change is called, and the session before it and after it; None after it was deleted."""

    words: str
    before: Session
    after: Session | None


class Amendments:
    """Keeps each change in the history at once."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._done: list[Amendment] = []

    @property
    def last(self) -> Amendment | None:
        """What undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def refusal(self) -> str | None:
        """Why nothing may be changed now, if so."""
        return self._memory.view_only

    async def change(self, before: Session, after: Session, words: str) -> str | None:
        """Keep a changed session; where that failed, a sentence that says why."""
        problem = self.refusal or await self._memory.keep(after)
        if problem is None:
            self._done.append(Amendment(words, before, after))
        return problem

    async def delete(self, session: Session, words: str) -> str | None:
        """Delete a session; where that failed, a sentence that says why."""
        problem = self.refusal or await self._memory.forget(session)
        if problem is None:
            self._done.append(Amendment(words, session, None))
        return problem

    async def undo(self) -> str | None:
        """Take back the last change; where that failed, a sentence that says why."""
        last = self.last
        if last is None:
            return "There is nothing to take back"
        back = self._memory.bring_back if last.after is None else self._memory.keep
        problem = self.refusal or await back(last.before)
        if problem is None:
            self._done.remove(last)
        return problem
