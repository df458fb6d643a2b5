"""Days without an exercise: the share of the load that remains, and the return to it."""

from collections.abc import Sequence
from datetime import date

from legday_tui.domain.program.progression import Progression
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.terms import BODYWEIGHT, Load


def days_between(day: date, today: date) -> int:
    """Return the days from one local date to another; 0 if the clock went back in between."""
    return max(0, (today - day).days)


def share_left(days: int, rules: Progression) -> float:
    """Return the share of a load or a hold that is asked for after so many days without the exercise."""
    if days >= rules.very_long_break_days:
        return rules.very_long_break_share
    if days >= rules.long_break_days:
        return rules.long_break_share
    return rules.break_share if days >= rules.break_days else 1.0


def load_before_break(performances: Sequence[Performance], likes: Sequence[Performance], days: int) -> Load:
    """Return the load of the last of `likes` before the latest break of at least so many days.

    Bodyweight if there was no such break.
    """
    start = next((i for i in range(len(performances) - 1, 0, -1) if performances[i].days_off >= days), 0)
    earlier = [p for p in likes if p.day < performances[start].day] if start else []
    return earlier[-1].load if earlier else BODYWEIGHT
