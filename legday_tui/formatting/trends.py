"""The title of a chart, and its figures in words."""

from datetime import date

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.trends import Point, Trend
from legday_tui.domain.terms import Unit
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.progress import since_words
from legday_tui.formatting.units import (
    counted,
    is_shown_as_zero,
    lifted_words,
    load_words,
    seconds_words,
    weight_words,
)

NAMES = {
    "volume": "Total lifted per session",
    "hold": "Longest hold of a session",
    "held": "All holds of a session",
    "weeks": "Sessions a week",
    "load": "load",
    "reps": "reps of all sets",
    "body": "Your weight",
}


def trend_name(program: Program, trend: Trend, unit: Unit = "kg") -> str:
    """Return the title of a chart: what it shows, and in which unit."""
    of = f"{exercise_name(program, trend.exercise)}: " if trend.exercise is not None else ""
    measure = {"hold": " in s", "held": " in s"} | dict.fromkeys(("volume", "load", "body"), f" in {unit}")
    return f"{of}{NAMES[trend.kind]}{measure.get(trend.kind, '')}"


def trend_lines(trend: Trend, weeks_in_a_row: int, today: date, unit: Unit = "kg") -> list[str]:
    """Return the figures of a chart: last, best and first value, the change since then, and the goal."""
    points = trend.points
    if not points:
        return [_none_yet(trend)]
    first, last = points[0], points[-1]
    best = max(points, key=lambda point: point[1])
    if trend.kind == "weeks":
        trained = sum(1 for _, sessions in points if sessions)
        mean = sum(sessions for _, sessions in points) / len(points)
        return [
            f"{counted(weeks_in_a_row, 'week')} in a row",
            f"{trained} of the last {len(points)} weeks with a leg day, {mean:.1f} sessions a week",
        ]
    lines = [f"Last   {_point(trend, last, unit)}"]
    if trend.kind != "body":  # no weight is better than another
        lines.append(f"Best   {_point(trend, best, unit)}")
    if len(points) == 1:
        first_one = "weight" if trend.kind == "body" else "session"
        lines.append(f"One {first_one} so far. The line starts with the next one.")
    else:
        more, since = last[1] - first[1], since_words(first[0], today)
        lines.append(f"First  {_point(trend, first, unit)}")
        size, sign = _value(trend, abs(more), unit), "+" if more > 0 else "-"
        lines.append(f"Change {'none' if is_shown_as_zero(size) else f'{sign}{size}'} {since}")
    if trend.goal is not None:
        there = sum(value >= trend.goal for _, value in points)
        lines.append(f"Goal   {trend.goal:g} s, hit in {there} of {counted(len(points), 'session')}")
    return [*lines, *_compared(trend, unit)]


def value_of(trend: Trend, value: float, unit: Unit) -> float:
    """Return a value in the unit of the chart."""
    if trend.kind in ("volume", "load", "body"):
        return float(weight_words(value, unit).split()[0])
    return value


def _none_yet(trend: Trend) -> str:
    return {
        "volume": "No weights yet. Pick one in a set, and what you lift adds up here.",
        "hold": "No hold yet. Do a wall sit, and your longest one shows up here.",
        "held": "No hold yet. Do a wall sit, and all its seconds add up here.",
        "weeks": "No session yet. Every week gets a bar, as high as its number of leg days.",
    }.get(trend.kind, "Nothing to compare yet.")


def _compared(trend: Trend, unit: Unit) -> list[str]:
    if trend.reference is None:
        return []
    how = [
        f"tempo {trend.reference.tempo}" if trend.reference.tempo else "",
        "less depth" if trend.reference.sets[-1].rom == "partial" else "",
        f"at {load_words(trend.reference.load, unit)}" if trend.kind == "reps" else "",
    ]
    return [f"Only sessions like the last one: {', '.join(h for h in how if h)}"] if any(how) else []


def _point(trend: Trend, point: Point, unit: Unit) -> str:
    day: date = point[0]
    return f"{_value(trend, point[1], unit):<9} {day:%d %b %Y}"


def _value(trend: Trend, value: float, unit: Unit) -> str:
    if trend.kind == "volume":
        return lifted_words(value, unit)
    if trend.kind in ("load", "body"):
        return weight_words(value, unit)
    return seconds_words(value) if trend.kind in ("hold", "held") else f"{value:g}"
