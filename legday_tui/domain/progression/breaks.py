"""Days without an exercise: the share of the load that remains, and the return to it."""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from legday_tui.domain.program.progression import Progression
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.session import SessionHead


def days_between(day: date, today: date) -> int:
    """Return the days from one local date to another; 0 if the clock went back in between."""
    return max(0, (today - day).days)


def days_since(session: SessionHead, today: date) -> int:
    """Return the days from a session to a local date; 0 if its date is uncertain: no break is known."""
    return 0 if session.dates_uncertain else days_between(session.started_at.date(), today)


def days_off_before(performances: Sequence[Performance], today: date, rules: Progression) -> int:
    """Return the days without the exercise up to today.

    A break that only easy sessions came after lasts: they say nothing about the load.
    """
    days = days_since(performances[-1].session, today)
    easy = takewhile(lambda p: p.session.easy, reversed(performances))
    longest = max((p.days_off for p in easy), default=0)
    return longest if longest >= rules.break_days and longest > days else days


def share_left(days: int, rules: Progression) -> float:
    """Return the share of a load or a hold that is asked for after that many days without the exercise."""
    if days >= rules.very_long_break_days:
        return rules.very_long_break_share
    if days >= rules.long_break_days:
        return rules.long_break_share
    return rules.break_share if days >= rules.break_days else 1.0


def before_break(performances: Sequence[Performance], days: int) -> Sequence[Performance]:
    """Return the performances before the latest break of at least that many days; none without a break."""
    start = next((i for i in range(len(performances) - 1, 0, -1) if performances[i].days_off >= days), 0)
    return performances[:start]


def may_raise(performances: Sequence[Performance], days: int, rules: Progression) -> bool:
    """Return whether more may be asked for after that many days without the exercise."""
    is_usual = days < rules.break_days and _trains_seldom(performances, rules)
    return days <= rules.unchanged_days or is_usual


def _trains_seldom(performances: Sequence[Performance], rules: Progression) -> bool:
    """Return whether each of the last performances came after more days than leave a load unchanged.

    Then that many days are not a break but the usual time between two of them.
    """
    last = performances[-rules.seldom_sessions :]
    return len(last) == rules.seldom_sessions and all(p.days_off > rules.unchanged_days for p in last)
