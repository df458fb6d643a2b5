"""Finding sessions by what is known of them."""

from collections.abc import Sequence

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Head
from legday_tui.domain.stats.session_stats import Digest
from legday_tui.formatting.methods import way_name
from legday_tui.formatting.report import head_marks, level_name
from legday_tui.formatting.units import exercise_name


def about(program: Program, head: Head, digest: Digest | None) -> str:
    """What a session can be found by, in small letters: date, level, way, note, exercises."""
    words = [
        f"{head.started_at:%Y-%m-%d %A %d %B %Y}",
        level_name(program, head.level),
        way_name(head.adjustment),
        *head_marks(head),
        head.note,
        *(exercise_name(program, e) for e in (digest.exercises if digest else ())),
    ]
    return "\n".join(words).lower()


def found(texts: Sequence[tuple[str, str]], wanted: str) -> list[str]:
    """Of pairs of a key and a text the keys whose text has every word that is wanted."""
    words = wanted.lower().split()
    return [key for key, text in texts if all(word in text for word in words)]
