"""What FIT can hold, and which sessions it cannot."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from legday_tui.domain.session import Session
from legday_tui.interchange.fit.spans import seconds_of

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
"""FIT counts the seconds from here."""
FIRST = EPOCH + timedelta(seconds=0x10000000)
"""The first date: lower numbers are seconds since a device was switched on."""
LAST = EPOCH + timedelta(seconds=0xFFFFFFFE)
LONGEST_S = 0xFFFFFFFE / 1000
"""The longest time, about 50 days: FIT counts its milliseconds."""
LAST_INDEX = 0x0FFE
"""The highest number of a set: the numbers from the mask of its bits on have meanings of their own."""


def left_out(sessions: Sequence[Session]) -> dict[str, int]:
    """Return the number of sessions that FIT cannot hold, by the reason."""
    return Counter(reason for session in sessions if (reason := reason_against(session)))


def reason_against(session: Session) -> str:
    """Return why FIT cannot hold a session, in words; an empty string if it can."""
    if not session.sets:
        return "without a set left out: FIT has no place for them"
    if session.rehearsal:
        return "left out: rehearsals count for nothing, and FIT can't say so"
    lasted = seconds_of(session)
    if lasted > LONGEST_S:
        return "left out: FIT has no session of more than 49 days"
    clocks = session.started_at, local(session.started_at)
    if min(clocks) < FIRST or max(clocks) > LAST or LAST - max(clocks) < timedelta(seconds=lasted):
        return f"left out: FIT has no dates before {FIRST:%Y-%m-%d} or after {LAST:%Y-%m-%d}"
    return ""


def unsaid(sessions: Sequence[Session]) -> dict[str, int]:
    """Return the number of sessions that FIT holds, but not with everything that matters, by what that is."""
    held = [session for session in sessions if not reason_against(session)]
    uncertain = sum(session.dates_uncertain for session in held)
    return {"with an uncertain date: FIT can't say so": uncertain} if uncertain else {}


def local(moment: datetime) -> datetime:
    """Return a moment as FIT has local times: what the clock on the wall shows, as if it were UTC."""
    return moment.replace(tzinfo=UTC)
