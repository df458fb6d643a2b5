"""Numbers with their units: times, ranges, counts, loads."""

from collections.abc import Sequence
from typing import Literal

from legday_tui.domain.terms import KG_PER_LB, Load, Unit

MINUTES_OF_HOURS = 120
"""From so many minutes on, a duration is said in hours."""


def clock_time(seconds: float) -> str:
    """Return seconds as `1:30`, or `1:02:03` from one hour on, rounded to whole seconds."""
    minutes, second = divmod(round(max(0.0, seconds)), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def seconds_words(seconds: float) -> str:
    """Return seconds as `90 s`, with one decimal only if it is not zero."""
    return f"{round(seconds, 1):g} s"


def whole_minutes(seconds: float) -> int:
    """Return a duration in whole minutes, at least one; 0 for 0 seconds, which are an unknown duration."""
    return max(1, round(seconds / 60)) if seconds else 0


def minutes_words(minutes: int) -> str:
    """Return minutes as `57 min`, from two hours on as `2 h` or `24 h 17 min`."""
    if minutes < MINUTES_OF_HOURS:
        return f"{minutes} min"
    hours, left = divmod(minutes, 60)
    return f"{hours} h {left} min" if left else f"{hours} h"


def span(low: float, high: float, unit: str = "") -> str:
    """Return a range as `10–12`, or a single number if both ends are equal."""
    number = f"{low:g}" if low == high else f"{low:g}–{high:g}"
    return f"{number} {unit}".strip()


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: `1 set`, `2 sets`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def reps_words(low: int, high: int) -> str:
    """Return a range of repetitions as `10–12 reps`; `1 rep`."""
    return span(low, high, "rep" if low == high == 1 else "reps")


def duration_range(low: float, high: float) -> str:
    """Return a range of seconds as `60–90 s`, or `2–3 min` if both ends are whole minutes."""
    if low % 60 == 0 and high % 60 == 0 and high > 60:
        return span(low / 60, high / 60, "min")
    return span(low, high, "s")


def in_unit(kilograms: float, unit: Unit) -> float:
    """Return a weight in the given unit."""
    return kilograms if unit == "kg" else kilograms / KG_PER_LB


def weight_words(kilograms: float, unit: Unit = "kg") -> str:
    """Return a weight in the given unit: `17.5 kg`, `35 lb`."""
    return f"{round(in_unit(kilograms, unit), 1 if unit == 'lb' else 2):g} {unit}"


def lifted_words(kilograms: float, unit: Unit = "kg") -> str:
    """Return a sum of weights in whole units, since a load in pounds is known to a gram only: `4560 lb`."""
    return f"{round(in_unit(kilograms, unit))} {unit}"


def is_shown_as_zero(amount: str) -> bool:
    """Return whether nothing is left of an amount with a unit where it is rounded: `0 kg`."""
    return not float(amount.split()[0])


def load_words(load: Load, unit: Unit = "kg") -> str:
    """Return a load as `2 x 8 kg`, `35 lb` or `bodyweight`."""
    if not load.total_kg:
        return "bodyweight"
    each = weight_words(load.each_kg, unit)
    return f"{load.implements} x {each}" if load.implements > 1 else each


def load_sign(load: Load, unit: Unit = "kg") -> str:
    """Return a load for large letters: `2×8 kg`, with a no-break space."""
    return load_words(load, unit).replace(" x ", "×").replace(" ", "\N{NO-BREAK SPACE}")


def listed(words: Sequence[str], conjunction: Literal["and", "or"] = "and") -> str:
    """Return one or more words as a list: `quadriceps, glutes and calves`; after `no` it is `or`."""
    *others, last = words
    return f"{', '.join(others)} {conjunction} {last}" if others else last
