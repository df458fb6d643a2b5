"""When the next leg day is, in words: what fits, never what is overdue."""

from collections.abc import Sequence
from datetime import date, datetime, time

from legday_tui.domain.planning.next_leg_day import NextLegDay, PlannedLegDay
from legday_tui.domain.planning.usual_days import Habits
from legday_tui.formatting.units import counted, listed

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def week_line(following: NextLegDay) -> str:
    """Return `1 of 2 this week, next from Friday`; nothing if the user has not said how many."""
    if following.wanted is None:
        return ""
    return f"{following.done} of {following.wanted} this week, {_when_next(following)}"


def _when_next(following: NextLegDay) -> str:
    if following.is_ready:
        return "ready when you are"
    if following.day == following.current_day and following.recovered_at is not None:
        return f"next from {following.recovered_at:%H:%M} today"
    return f"next from {WEEKDAYS[following.day.weekday()]}"


def next_lines(following: NextLegDay, habits: Habits, planned: Sequence[PlannedLegDay]) -> list[str]:
    """Return when the next leg day is, why, and which ones come after it."""
    if following.is_ready:
        head = "Next leg day: today, ready when you are"
    elif following.day == following.current_day and following.recovered_at is not None:
        head = f"Next leg day: today from {following.recovered_at:%H:%M}"
    else:
        head = f"Next leg day: from {day_words(following.day)}"
    dates = ", ".join(_short(p.starts_at) for p in planned[:3])
    return [head, *_why(following), *_habit_lines(habits), f"Coming up: {dates}"]


def _why(following: NextLegDay) -> list[str]:
    last, lines = following.last, []
    if last is None:
        lines.append("No leg day yet, so nothing to recover from.")
    elif following.recovered_at is not None:
        over = f"{day_words(following.recovered_at.date())} at {following.recovered_at:%H:%M}"
        lines.append(
            f"You trained on {day_words(last.date())} at {last:%H:%M}. Your 48 hours are up on {over}."
        )
    else:
        lines.append(f"You trained on {day_words(last.date())}. Your 48 hours are up.")
    if following.wanted is not None:
        done = " That's your week." if following.is_week_done else ""
        lines.append(f"{following.done} of {following.wanted} this week.{done}")
    return lines


def _habit_lines(habits: Habits) -> list[str]:
    days = listed([WEEKDAYS[day] for day in habits.days])
    at = clock_words(habits.time)
    if habits.is_known:
        return [f"Your days: {days}, around {at}."]
    return [f"A good start: {counted(habits.a_week, 'leg day')} a week, on {days} at {at}."]


def day_words(day: date) -> str:
    """Return `Friday 27 November`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {day:%B}"


def clock_words(at: time) -> str:
    """Return `18:00`."""
    return f"{at:%H:%M}"


def _short(at: datetime) -> str:
    return f"{at:%a} {at.day} {at:%b %H:%M}"
