"""When a session was, and what is wrong with a date that was typed, in words."""

from datetime import datetime

from legday_tui.domain.session import SessionHead
from legday_tui.formatting.units import minutes_words, whole_minutes


def when_words(head: SessionHead) -> str:
    """Return when a session was: `Fri 20 Nov 2026, 18:30`, and for how long if that is known."""
    duration = head.duration
    minutes = f", {minutes_words(whole_minutes(duration.total_seconds()))}" if duration else ""
    return f"{head.started_at:%a %d %b %Y, %H:%M}{minutes}"


def time_problem(head: SessionHead, now: datetime) -> str | None:
    """Return what is wrong with the date of a session that the user typed, or None."""
    start = head.started_at
    if start > now:
        return f"{start:%Y-%m-%d %H:%M} is in the future"
    if head.finished_at is not None and head.finished_at > now:
        return f"it would end in the future, at {head.finished_at:%H:%M}"
    return None


def overlap_words(other: SessionHead) -> str:
    """Return that there is another session at the same time."""
    return f"you have a session at that time already: {when_words(other)}"
