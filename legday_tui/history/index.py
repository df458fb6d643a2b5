"""All past sessions as a list wants them, made once and away from the keys."""

from collections.abc import Sequence
from datetime import date

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import SessionHead
from legday_tui.domain.stats.session_stats import SessionStats
from legday_tui.domain.stats.weeks import weeks_in_a_row
from legday_tui.history.search import about, found


class SessionIndex:
    """The sessions newest first, under their months, with what each can be found by."""

    def __init__(
        self,
        program: Program,
        heads: Sequence[SessionHead],
        session_stats: Sequence[SessionStats],
        today: date,
    ) -> None:
        """Of heads oldest first; a session without a digest is not found by its exercises."""
        known = {stats.head.id: stats for stats in session_stats}
        self.months = {h.id: f"{h.started_at:%B %Y}" for h in reversed(heads)}
        """The heading of each session, by its id."""
        self.weeks = weeks_in_a_row(heads, today)
        self._texts = [(h.id, about(program, h, known.get(h.id))) for h in reversed(heads)]

    def found(self, wanted: str) -> Sequence[str]:
        """The ids of the sessions that have every word that is wanted; all of them for none."""
        return found(self._texts, wanted) if wanted.strip() else list(self.months)
