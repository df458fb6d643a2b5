"""What the user pinned to an exercise, to see it before the first set: `Pinned: heels on the block`."""

from collections.abc import Mapping

from legday_tui.domain.documents.plain_text import plain

NOTHING_PINNED: Mapping[str, str] = {}


def pinned_text(pinned: Mapping[str, str], exercise: str) -> str:
    """Return the note that is pinned to an exercise, on one line; empty if there is none."""
    return " ".join(plain(pinned.get(exercise, "")).split())


def pinned_line(pinned: Mapping[str, str], exercise: str) -> str:
    """Return the pinned note of an exercise with what it is; empty if there is none."""
    text = pinned_text(pinned, exercise)
    return f"Pinned: {text}" if text else ""
