"""The user's own weight as people type it."""

import re

from legday_tui.domain.stats.body_weight import LEAST_KG, MOST_KG
from legday_tui.domain.terms import KG_PER_LB, Unit

_WEIGHT = re.compile(r"(?P<number>\d{1,4}(?:[.,]\d{1,3})?)\s*(?P<unit>kgs?|lbs?)?", re.ASCII)


class MistypedBodyWeightError(ValueError):
    """The text is no weight of a person. The message says what is expected."""


def body_weight_from_text(text: str, unit: Unit = "kg") -> float:
    """Parse a weight such as `82.5`, `82,5 kg` or `180 lb` into kilograms; `unit` applies if it has none.

    Raise MistypedBodyWeightError.
    """
    match = _WEIGHT.fullmatch(text.strip().lower())
    if match is None:
        raise MistypedBodyWeightError("type your weight like 82.5, 82.5 kg or 180 lb")
    number = float(match["number"].replace(",", "."))
    kg = round(number * KG_PER_LB, 3) if (match["unit"] or unit).startswith("lb") else number
    if not LEAST_KG <= kg <= MOST_KG:
        raise MistypedBodyWeightError(
            f"{kg:g} kg can't be right: {LEAST_KG:g} to {MOST_KG:g} kg can be noted"
        )
    return kg
