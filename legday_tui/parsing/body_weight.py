"""The user's own weight as people type it."""

import re
from math import ceil, floor

from legday_tui.domain.stats.body_weight import LEAST_KG, MOST_KG
from legday_tui.domain.terms import KG_PER_LB, Unit

_WEIGHT = re.compile(r"(?P<number>\d{1,4}(?:[.,]\d{1,3})?)\s*(?P<unit>kgs?|lbs?)?", re.ASCII)


class MistypedBodyWeightError(ValueError):
    """The text is not a person's weight. The message says what is expected."""


def body_weight_from_text(text: str, unit: Unit = "kg") -> float:
    """Parse a weight such as `82.5`, `82,5 kg` or `180 lb` into kilograms; `unit` applies if it has none.

    Raise MistypedBodyWeightError.
    """
    match = _WEIGHT.fullmatch(text.strip().lower())
    if match is None:
        raise MistypedBodyWeightError("type your weight like 82.5, 82.5 kg or 180 lb")
    number = float(match["number"].replace(",", "."))
    typed: Unit = "lb" if (match["unit"] or unit).startswith("lb") else "kg"
    kg_each = KG_PER_LB if typed == "lb" else 1.0
    kg = round(number * kg_each, 3)
    if not LEAST_KG <= kg <= MOST_KG:
        least, most = ceil(LEAST_KG / kg_each), floor(MOST_KG / kg_each)
        raise MistypedBodyWeightError(
            f"{number:g} {typed} can't be right: {least} to {most} {typed} can be noted"
        )
    return kg
