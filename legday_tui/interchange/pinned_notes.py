"""What is pinned to exercises, in the files that are exchanged: `Pinned: hole 7` above the facts of a set."""

from collections.abc import Mapping

from legday_tui.domain.documents.plain_text import sanitized
from legday_tui.domain.terms import MAX_PINNED_LENGTH

MARK = "Pinned: "
NOTHING_PINNED: Mapping[str, str] = {}


def with_pinned(text: str, note: str) -> str:
    """Return the note of a set below the text that is pinned to its exercise, if there is one."""
    on_one_line = " ".join(sanitized(text).split())
    return "\n".join(part for part in (f"{MARK}{on_one_line}" if on_one_line else "", note) if part)


def split_pinned(note: str) -> tuple[str, str]:
    """Split a note that `with_pinned` made into the pinned text, empty if there is none, and the rest."""
    if not note.startswith(MARK):
        return "", note
    line, _, rest = note.partition("\n")
    return " ".join(sanitized(line.removeprefix(MARK)).split())[:MAX_PINNED_LENGTH], rest
