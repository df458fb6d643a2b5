"""Whether a workout may begin without a key."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from legday_tui.domain.session import SessionHead

REST_DAY = timedelta(days=1)


def may_begin_by_itself(heads: Sequence[SessionHead], now: datetime, *, after_workout: bool) -> bool:
    """Return whether follow along may begin a new workout without a key.

    It never does so right after a workout, nor on the day of the last one or the day after: legs need rest.
    `heads` are the sessions that count, oldest first; `now` is the local time.
    """
    if after_workout:
        return False
    ended = ((head.finished_at or head.started_at).date() for head in heads[-1:])
    return all(now.date() - day > REST_DAY for day in ended)
