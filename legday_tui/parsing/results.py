"""What people type to correct a set that was done."""

import re

import msgspec
from msgspec.structs import replace

from legday_tui.domain.session import SetResult

_NUMBER = re.compile(r"(?:(?P<minutes>\d{1,3}):)?(?P<number>\d{1,6}(?:[.,]\d{1,2})?)", re.ASCII)
_OTHER = re.compile(r"left|right|landings|reps|[lrs/\s]", re.ASCII)


class MistypedSetError(ValueError):
    """What was typed is no result of the set; the message says what would be."""


def text_of(result: SetResult) -> str:
    """A result as it would be typed: `12`, `10 9`, `87.5`."""
    return " ".join(f"{getattr(result, name) or 0:g}" for name in _fields(result))


def corrected(result: SetResult, text: str) -> SetResult:
    """The result with the numbers of a text such as `12`, `L 10 R 9`, `1:27` or `30 s 42 landings`.

    Raises MistypedSetError.
    """
    lowered = text.lower()
    numbers = [_value(match) for match in _NUMBER.finditer(lowered)]
    leftover = _OTHER.sub("", _NUMBER.sub("", lowered))
    fields = _fields(result)
    least = 1 if "contacts" in fields else len(fields)
    if leftover or not least <= len(numbers) <= len(fields):
        raise MistypedSetError(expected(result))
    given = dict(zip(fields, numbers, strict=False))
    if any(value % 1 for name, value in given.items() if not name.startswith("seconds")):
        raise MistypedSetError(expected(result))
    whole = {name: value if name.startswith("seconds") else int(value) for name, value in given.items()}
    try:
        return msgspec.convert(msgspec.to_builtins(replace(result, **whole)), SetResult)
    except msgspec.ValidationError:
        raise MistypedSetError("that is more than anybody does in one set") from None


def expected(result: SetResult) -> str:
    """How the result of this set is typed."""
    fields = _fields(result)
    if "contacts" in fields:
        return "seconds, and landings if they were counted: 30 42"
    thing = "reps" if result.kind == "reps" else "seconds"
    if len(fields) == 2:
        return f"{thing} of the left and of the right side: 10 9"
    return "reps: 12" if thing == "reps" else "seconds: 87.5 or 1:27"


def _fields(result: SetResult) -> tuple[str, ...]:
    """What the set is measured in."""
    if result.kind == "reps":
        return ("reps",) if result.reps is not None else ("reps_left", "reps_right")
    if result.seconds is None:
        return ("seconds_left", "seconds_right")
    return ("seconds", "contacts") if result.kind == "interval" else ("seconds",)


def _value(match: re.Match[str]) -> float:
    return 60 * int(match["minutes"] or 0) + float(match["number"].replace(",", "."))
