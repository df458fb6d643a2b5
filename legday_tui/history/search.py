"""Finding sessions by what is known of them."""

from collections.abc import Sequence

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import SessionHead
from legday_tui.domain.stats.session_stats import SessionStats
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.names import exercise_name, level_name
from legday_tui.formatting.report import head_marks


def about(program: Program, head: SessionHead, stats: SessionStats | None) -> str:
    """What a session can be found by, in small letters: date, level, way, note, exercises."""
    words = [
        f"{head.started_at:%Y-%m-%d %A %d %B %Y}",
        level_name(program, head.level),
        method_name(head.method),
        *head_marks(head),
        head.note,
        *(exercise_name(program, e) for e in (stats.exercises if stats else ())),
    ]
    return "\n".join(words).lower()


def found(texts: Sequence[tuple[str, str]], wanted: str) -> list[str]:
    """Of pairs of a key and a text the keys whose text has every word that is wanted."""
    words = wanted.lower().split()
    return [key for key, text in texts if all(word in text for word in words)]
