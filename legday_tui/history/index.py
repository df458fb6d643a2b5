"""A searchable list of all past sessions."""

from collections.abc import Sequence

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import SessionHead
from legday_tui.domain.stats.session_stats import SessionStats
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.names import exercise_name, level_name
from legday_tui.formatting.report import head_marks


class SessionIndex:
    """The past sessions, newest first, with their months and search texts.

    Building it takes long for thousands of sessions, and is meant for a worker thread.
    """

    def __init__(
        self,
        program: Program,
        heads: Sequence[SessionHead],
        session_stats: Sequence[SessionStats],
        weeks: int,
    ) -> None:
        """Build the index from heads, oldest first; sessions without stats are not found by exercise."""
        stats_by_id = {stats.head.id: stats for stats in session_stats}
        self.months = {h.id: f"{h.started_at:%B %Y}" for h in reversed(heads)}
        """The month of each session, such as `July 2026`, by session id."""
        self.weeks = weeks
        """The number of consecutive weeks with a session."""
        self._texts = {h.id: search_text(program, h, stats_by_id.get(h.id)) for h in reversed(heads)}

    def search(self, query: str) -> list[str]:
        """Return the ids of the sessions whose search text contains every word of the query, in any case."""
        words = query.lower().split()
        return [id_ for id_, text in self._texts.items() if all(word in text for word in words)]


def search_text(program: Program, head: SessionHead, stats: SessionStats | None) -> str:
    """Return the lower-case text in which a session is searched: its day, level, name, note, exercises..."""
    words = [
        f"{head.started_at:%Y-%m-%d %A %d %B %Y}",
        level_name(program, head.level),
        method_name(head.method),
        *head_marks(head),
        head.note,
        *(exercise_name(program, e) for e in (stats.exercises if stats else ())),
    ]
    return "\n".join(words).lower()
