"""The loads at hand, as people write them: `2 x 4, 6, 8` or `1 x 20-100 by 2.5`."""

import re
from collections.abc import Mapping
from itertools import pairwise

from msgspec.structs import replace

from legday_tui.domain.program.program import Program, Rack
from legday_tui.domain.terms import KG_PER_LB, Unit

MOST = 100
HEAVIEST_KG = 1000.0
POUND_STEP = 5
NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?"
_RANGE = re.compile(rf"(?P<low>{NUMBER})\s*-\s*(?P<high>{NUMBER})\s+by\s+(?P<step>{NUMBER})", re.ASCII)
_WHOLE = re.compile(r"\s*(?:(?P<implements>[12])\s*[x×*]\s*)?(?P<weights>[^x×*]+)", re.ASCII)
EXPECTED = "a rack is like 2 x 4, 6, 8 or 1 x 20-100 by 2.5"


class MistypedRackError(ValueError):
    """What was typed is no rack; the message says what would be."""


def rack_from_text(text: str, implements: int, unit: Unit = "kg") -> Rack:
    """A rack as it was written, in the user's unit. Raises MistypedRackError."""
    match = _WHOLE.fullmatch(text)
    if match is None:
        raise MistypedRackError(EXPECTED)
    weights: set[float] = set()
    for part in match["weights"].split(";" if ";" in text else ", " if ", " in text else ","):
        weights |= _weights(part.strip())
        if len(weights) > MOST:
            raise MistypedRackError(f"a rack has at most {MOST} weights")
    kilograms = sorted(round(w * (KG_PER_LB if unit == "lb" else 1), 3) for w in weights if w)
    if not kilograms or kilograms[-1] > HEAVIEST_KG:
        raise MistypedRackError(EXPECTED)
    return Rack(implements=int(match["implements"] or implements), each_kg=tuple(kilograms))


def _weights(part: str) -> set[float]:
    if re.fullmatch(NUMBER, part, re.ASCII):
        return {_number(part)}
    match = _RANGE.fullmatch(part)
    if match is None:
        raise MistypedRackError(EXPECTED)
    low, high, step = (_number(match[name]) for name in ("low", "high", "step"))
    if step <= 0 or high < low or (high - low) / step > MOST:
        raise MistypedRackError(f"{part} is no range of at most {MOST} weights")
    return {low + step * n for n in range(int((high - low) / step + 1e-9) + 1)}


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def rack_words(rack: Rack, unit: Unit = "kg") -> str:
    """A rack as it is written; weights at even steps as a range."""
    weights = [round(kg / KG_PER_LB, 1) if unit == "lb" else kg for kg in rack.each_kg]
    steps = {round(b - a, 3) for a, b in pairwise(weights)}
    if len(weights) > 2 and len(steps) == 1:
        return f"{rack.implements} x {weights[0]:g}-{weights[-1]:g} by {steps.pop():g}"
    return f"{rack.implements} x {', '.join(f'{w:g}' for w in weights)}"


def with_racks(program: Program, racks: Mapping[str, str], unit: Unit) -> tuple[Program, list[str]]:
    """The program with the user's own racks, and a sentence for each that cannot be used.

    In pounds, racks of the program that nobody replaced get the pound weights nearest to theirs.
    """
    exercises = dict(program.exercises)
    trouble = []
    for name, exercise in program.exercises.items():
        if exercise.rack is not None and unit == "lb":
            exercises[name] = replace(exercise, rack=_in_pounds(exercise.rack))
    for name, text in racks.items():
        known = program.exercises.get(name)
        if known is None:
            continue  # the rack of an exercise of another program stays for that one
        try:
            rack = rack_from_text(text, known.rack.implements if known.rack else 2, unit)
        except MistypedRackError as mistake:
            trouble.append(f"settings: racks.{name}: {mistake}")
        else:
            exercises[name] = replace(known, rack=rack)
    return replace(program, exercises=exercises), trouble


def _in_pounds(rack: Rack) -> Rack:
    """The weights that stand on a rack in pounds: whole fives."""
    fives = {max(1, round(kg / KG_PER_LB / POUND_STEP)) * POUND_STEP for kg in rack.each_kg}
    return replace(rack, each_kg=tuple(round(lb * KG_PER_LB, 3) for lb in sorted(fives)))
