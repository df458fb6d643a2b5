"""Local dates: weeks begin on Monday."""

from datetime import date, timedelta


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())
