"""Racks as text: `2 x 4, 6, 8` or `1 x 20-100 by 2.5`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from legday_tui.domain.program.bar import Bar
from legday_tui.domain.program.program import Program
from legday_tui.domain.program.rack import Rack
from legday_tui.domain.terms import KG_PER_LB, MAX_KG, Unit

MAX_WEIGHTS = 100
MAX_PLATE_KG, MAX_PLATES = 100, 20
POUND_STEP = 5
_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?"
_RANGE = re.compile(rf"(?P<low>{_NUMBER})\s*-\s*(?P<high>{_NUMBER})\s+by\s+(?P<step>{_NUMBER})", re.ASCII)
_RACK = re.compile(r"\s*(?:(?P<implements>[12])\s*[x×*]\s*)?(?P<weights>[^x×*]+)", re.ASCII)
_BAR = re.compile(
    rf"\s*(?:1\s*[x×*]\s*)?bar\s+(?P<bar>{_NUMBER})\s*,?\s*plates\s+(?P<plates>\S.*)", re.ASCII | re.I
)
POUND_BAR = Bar(kg=20.412, plates_kg=tuple(round(lb * KG_PER_LB, 3) for lb in (45, 35, 25, 10, 5, 2.5)))
"""The bar of a gym in pounds: 45 lb, and its plates."""
NONE = "none"
"""The text of a rack without any weight."""
EXPECTED = "type a rack like 2 x 4, 6, 8 or 1 x 20-100 by 2.5 or bar 20, plates 20 10 5 2.5, or none"


class MistypedRackError(ValueError):
    """The text is not a rack. The message says what is expected."""


def rack_from_text(text: str, implements: int, unit: Unit = "kg") -> Rack:
    """Parse a rack with weights in a unit; `implements` is their number if the text has none.

    Raise MistypedRackError.
    """
    if text.strip().lower() == NONE:
        return Rack(implements=implements)
    bar = _bar_from_text(text, unit)
    if bar is not None:
        return Rack(implements=1, bar=bar)
    match = _RACK.fullmatch(text)
    if match is None:
        raise MistypedRackError(EXPECTED)
    weights: set[float] = set()
    for part in match["weights"].split(";" if ";" in text else ", " if ", " in text else ","):
        weights |= _weights(part.strip())
        if len(weights) > MAX_WEIGHTS:
            raise MistypedRackError(f"a rack has at most {MAX_WEIGHTS} weights")
    kilograms = sorted(round(w * (KG_PER_LB if unit == "lb" else 1), 3) for w in weights if w)
    if not kilograms or kilograms[-1] > MAX_KG:
        raise MistypedRackError(EXPECTED)
    return Rack(implements=int(match["implements"] or implements), each_kg=tuple(kilograms))


def _bar_from_text(text: str, unit: Unit) -> Bar | None:
    """Parse a bar with plates; None if the text is not a bar. Raise MistypedRackError."""
    match = _BAR.fullmatch(text)
    if match is None:
        return None
    # `2,5` is a number, `10, 5` and `10 5` are two.
    words = match["plates"].replace(";", " ").replace(", ", " ").split()
    if not all(re.fullmatch(_NUMBER, word, re.ASCII) for word in words):
        raise MistypedRackError(EXPECTED)
    kg, *plates_kg = (
        round(_number(w) * (KG_PER_LB if unit == "lb" else 1), 3) for w in (match["bar"], *words)
    )
    plates_kg = sorted({plate for plate in plates_kg if plate}, reverse=True)
    if not plates_kg or plates_kg[0] > MAX_PLATE_KG or len(plates_kg) > MAX_PLATES or kg > MAX_KG / 2:
        raise MistypedRackError(EXPECTED)
    return Bar(kg=kg, plates_kg=tuple(plates_kg))


def rack_problem(text: str, unit: Unit) -> str | None:
    """Return a sentence about what is wrong with a typed rack, or None."""
    try:
        rack_from_text(text, 2, unit)
    except MistypedRackError as mistake:
        return str(mistake)
    return None


def _weights(part: str) -> set[float]:
    if re.fullmatch(_NUMBER, part, re.ASCII):
        return {_number(part)}
    match = _RANGE.fullmatch(part)
    if match is None:
        raise MistypedRackError(EXPECTED)
    low, high, step = (_number(match[name]) for name in ("low", "high", "step"))
    if step <= 0 or high < low or (high - low) / step > MAX_WEIGHTS:
        raise MistypedRackError(f"{part} isn't a range of at most {MAX_WEIGHTS} weights")
    return {low + step * n for n in range(int((high - low) / step + 1e-9) + 1)}


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def rack_words(rack: Rack, unit: Unit = "kg") -> str:
    """Return a rack as text that `rack_from_text` accepts; evenly spaced weights become ranges."""
    if rack.bar is not None:
        plates = " ".join(f"{_in_unit(kg, unit):g}" for kg in rack.bar.plates_kg)
        return f"bar {_in_unit(rack.bar.kg, unit):g}, plates {plates}"
    if not rack.each_kg:
        return NONE
    weights = [_in_unit(kg, unit) for kg in rack.each_kg]
    return f"{rack.implements} x {', '.join(_runs(weights))}"


def _in_unit(kg: float, unit: Unit) -> float:
    """Return a weight that was typed in a unit, which is stored in kilograms to the gram."""
    return round(kg / KG_PER_LB, 2) if unit == "lb" else kg


def _runs(weights: Sequence[float]) -> Iterator[str]:
    """Yield ascending weights as texts, three or more with the same distance as one range."""
    start = 0
    while start < len(weights):
        end = start + 1
        steps = [round(b - a, 3) for a, b in pairwise(weights[start:])]
        while end < len(weights) and steps[end - start - 1] == steps[0]:
            end += 1
        if end - start > 2:
            yield f"{weights[start]:g}-{weights[end - 1]:g} by {steps[0]:g}"
            start = end
        else:
            yield f"{weights[start]:g}"
            start += 1


def with_racks(program: Program, racks: Mapping[str, str], unit: Unit) -> tuple[Program, list[str]]:
    """Return the program with the user's racks by exercise id, and a sentence for each invalid one.

    With `unit` "lb", the other racks of the program get the nearest weights in whole POUND_STEP.
    """
    exercises = dict(program.exercises)
    problems = []
    for name, exercise in program.exercises.items():
        if exercise.rack is not None and unit == "lb":
            exercises[name] = replace(exercise, rack=_in_pounds(exercise.rack))
    for name, text in racks.items():
        known = program.exercises.get(name)
        if known is None:
            continue  # the rack belongs to an exercise of another program
        try:
            rack = rack_from_text(text, known.rack.implements if known.rack else 2, unit)
        except MistypedRackError as mistake:
            problems.append(f'racks.{name} is "{text[:60]}": {mistake}')
        else:
            exercises[name] = replace(known, rack=rack)
    return replace(program, exercises=exercises), problems


def _in_pounds(rack: Rack) -> Rack:
    """Return the rack with the nearest multiples of POUND_STEP pounds; instead of a bar, POUND_BAR."""
    if rack.bar is not None:
        return Rack(implements=1, bar=POUND_BAR)
    pounds = {max(1, round(kg / KG_PER_LB / POUND_STEP)) * POUND_STEP for kg in rack.each_kg}
    return replace(rack, each_kg=tuple(round(lb * KG_PER_LB, 3) for lb in sorted(pounds)))
