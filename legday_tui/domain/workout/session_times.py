"""When past sessions were: move one to another date, and find those that overlap."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from legday_tui.domain.session import ANY_TIME, LocalTime, Session, SessionHead, counts

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
"""A date before this one is a typing mistake."""


def moved(session: Session, started_at: datetime) -> Session:
    """Return the session with another start. Its duration, and the times between its sets, stay the same."""
    by, zone = started_at - session.started_at, started_at.tzinfo

    def later(moment: datetime | None) -> datetime | None:
        return None if moment is None else (moment.astimezone(UTC) + by).astimezone(zone)

    return replace(
        session,
        started_at=started_at,
        finished_at=later(session.finished_at),
        dates_uncertain=False,
        sets=tuple(replace(result, done_at=later(result.done_at)) for result in session.sets),
    )


def in_zone_of(session: SessionHead, typed: datetime, local_time: LocalTime) -> datetime:
    """Return a typed date and time as the start of a session: in the zone in which it was recorded."""
    start = session.started_at
    is_at_home = local_time(start.replace(tzinfo=None)).utcoffset() == start.utcoffset()
    return local_time(typed) if is_at_home else typed.replace(tzinfo=start.tzinfo)


def overlapping(heads: Iterable[SessionHead], session: SessionHead) -> SessionHead | None:
    """Return a session that counts and was done at the same time as another one; None if there is none."""
    return next((h for h in heads if h.id != session.id and counts(h, ANY_TIME) and _meet(h, session)), None)


def _meet(one: SessionHead, other: SessionHead) -> bool:
    if one.started_at == other.started_at:
        return True
    first, second = sorted((one, other), key=lambda head: head.started_at)
    return second.started_at < first.started_at + (first.duration or timedelta())
