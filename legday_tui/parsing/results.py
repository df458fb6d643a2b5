"""The result of a set as text, to correct a completed set."""

import re

import msgspec
from msgspec.structs import replace

from legday_tui.domain.session import SetResult
from legday_tui.domain.workout.results import measured_fields

_NUMBER = re.compile(r"(?:(?P<minutes>\d{1,3}):)?(?P<number>\d{1,6}(?:[.,]\d{1,2}(?!\d))?)", re.ASCII)
_IGNORED = re.compile(r"left|right|landings?|reps?|secs?|,(?=\s)|[lrs/\s]", re.ASCII)
_SIDE = re.compile(r"(?<![a-z])([lr])(?:eft|ight)?(?![a-z])", re.ASCII)


class MistypedSetError(ValueError):
    """The text is not a result of the set. The message says what is expected."""


def result_text(result: SetResult) -> str:
    """Return a result as text that `result_from_text` accepts: `12`, `10 9`, `87.5`."""
    fields = [name for name in measured_fields(result) if name != "contacts" or result.contacts is not None]
    return " ".join(_number_text(getattr(result, name) or 0) for name in fields)


def result_from_text(result: SetResult, text: str) -> SetResult:
    """Return the result with the numbers of a text: `12`, `L 10 R 9`, `1:27`, `30 s 42 landings`.

    Raise MistypedSetError.
    """
    lowered = text.lower()
    numbers = [_value(match) for match in _NUMBER.finditer(lowered)]
    if _SIDE.findall(lowered) == ["r", "l"]:
        numbers.reverse()  # `R 9 L 10`, while the fields begin with the left side
    leftover = _IGNORED.sub("", _NUMBER.sub("", lowered))
    fields = measured_fields(result)
    min_count = 1 if "contacts" in fields else len(fields)
    if leftover or not min_count <= len(numbers) <= len(fields):
        raise MistypedSetError(expected_input(result))
    values = dict(zip(fields, numbers, strict=False))
    if any(value % 1 for name, value in values.items() if not name.startswith("seconds")):
        raise MistypedSetError(expected_input(result))
    changes = {name: value if name.startswith("seconds") else int(value) for name, value in values.items()}
    try:
        return msgspec.convert(msgspec.to_builtins(replace(result, **changes)), SetResult)
    except msgspec.ValidationError:
        raise MistypedSetError("that's more than anyone does in one set") from None


def expected_input(result: SetResult) -> str:
    """Return a hint how to type the result of this set."""
    fields = measured_fields(result)
    if "contacts" in fields:
        return "seconds, and landings if they were counted: 30 42"
    measure = "reps" if result.kind == "reps" else "seconds"
    if len(fields) == 2:
        return f"{measure} of the left and of the right side: 10 9"
    return "reps: 12" if measure == "reps" else "seconds: 87.5 or 1:27"


def _number_text(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _value(match: re.Match[str]) -> float:
    return 60 * int(match["minutes"] or 0) + float(match["number"].replace(",", "."))
