"""`legday-tui weight`: note what the user weighs, and list it."""

from argparse import Namespace
from datetime import date

from legday_tui.clock import SystemClock
from legday_tui.commands.opening import open_data, open_preferences
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_lines
from legday_tui.commands.reading import back_up, read_all
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.formatting.units import weight_words
from legday_tui.parsing.body_weight import MistypedBodyWeightError, body_weight_from_text
from legday_tui.storage.body_weights import remove_weight, set_weight

NONE_YET = "No weight yet: `legday-tui weight 82.5` notes today's."


def weight(arguments: Namespace) -> int:
    """Note or remove the weight of a day; without a weight, print all, newest first."""
    changes = arguments.weight is not None or arguments.remove
    unit, data = open_preferences().unit, open_data(arguments, to_write=changes)
    day = _day(arguments.date)
    if arguments.weight is not None and arguments.remove:
        fail("give a weight to note, or --remove, not both")
    if not changes:
        weights = read_all(data).body_weights
        lines = [f"{w.day}  {weight_words(w.kg, unit)}" for w in reversed(weights)]
        return print_lines(lines or [NONE_YET])
    if not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    if arguments.remove:
        if day not in {w.day for w in read_all(data).body_weights}:
            fail(f"there is no weight on {day}")
        back_up(data)
        remove_weight(data.history, day)
        return print_lines([f"removed the weight of {day}"])
    try:
        kg = body_weight_from_text(arguments.weight, unit)
    except MistypedBodyWeightError as error:
        fail(str(error))
    back_up(data)
    set_weight(data.history, BodyWeight(day=day, kg=kg))
    return print_lines([f"{weight_words(kg, unit)} on {day}"])


def _day(text: str | None) -> date:
    """Return the day that was asked for, or today. Exit with code 2 if there is none, or it is to come."""
    today = SystemClock().wall().date()
    if text is None:
        return today
    try:
        day = date.fromisoformat(text)
    except ValueError:
        fail(f"'{text}' isn't a date like 2026-11-23")
    if day > today:
        fail(f"{day} is yet to come")
    return day
