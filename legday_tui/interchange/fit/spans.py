"""When the sets and the rests of a session were, for formats that draw a line of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import MAX_DURATION


@dataclass(frozen=True, slots=True)
class Span:
    """A set, or the rest after one. Times are in seconds after the start of the session."""

    start_s: float
    end_s: float
    result: SetResult | None
    """None for a rest."""
    seconds: float | None
    """How long it took; None for a set of which nobody knows it, such as an imported one."""


def spans(session: Session) -> Iterator[Span]:
    """Yield the sets and the rests of a session, each not before the end of the one before.

    A set that was not timed lasted from the end of the last rest until it was logged. What contradicts that,
    or has no time at all, comes right after the one before.
    """
    now = 0.0
    for result in session.sets:
        timed = _timed(result)
        done = _after(session.started_at, result.done_at)
        start = now if done is None or timed is None else max(now, done - timed)
        end = max(start + (timed or 0.0), done or 0.0)
        seconds = (end - start or None) if timed is None else timed
        yield Span(start, end, result, seconds)
        now = end + (result.rest_s or 0.0)
        if result.rest_s:
            yield Span(end, now, None, result.rest_s)


def seconds_of(session: Session) -> float:
    """Return how long a session lasted, at least until the end of its last set or rest."""
    ended = session.duration or timedelta()
    return max(ended.total_seconds(), *(span.end_s for span in spans(session)), 0.0)


def _timed(result: SetResult) -> float | None:
    """Return the seconds of both sides that were measured; None if the set was not timed."""
    measured = (result.seconds, result.seconds_left, result.seconds_right)
    return None if all(s is None for s in measured) else result.total_seconds


def _after(start: datetime, moment: datetime | None) -> float | None:
    """Return the seconds from the start to a moment; None if it is not known, or cannot be true."""
    passed = None if moment is None else moment - start
    return None if passed is None or not timedelta() <= passed <= MAX_DURATION else passed.total_seconds()
